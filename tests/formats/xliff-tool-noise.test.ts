import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { parseXliff } from "../../src/formats/xliff/parse.ts";
import { stringifyXliff } from "../../src/formats/xliff/stringify.ts";
import { targetChecksum } from "../../src/formats/xliff/substate.ts";
import type { Inline, State, TranslatedSegment, TranslatedUnit, Translation } from "../../src/model.ts";
import { segmentContent } from "../../src/text/identity.ts";
import { noises, type Noise } from "./tool-noise.ts";
import { segment, translation, unit } from "./translations.ts";
import { assertValidXliff } from "./xliff-schema.ts";

const options = { path: "translations/en/marché.xlf", story: "marché" };

const codes: readonly Inline[] = [
  { type: "open", id: "1", role: "strong", markup: "**", equiv: "" },
  { type: "close", id: "1", role: "strong", markup: "**", equiv: "" },
  { type: "open", id: "2", role: "link", markup: "[", equiv: "" },
  { type: "close", id: "2", role: "link", markup: '](https://example.org/?a=1&b="2")', equiv: "" },
  { type: "standalone", id: "3", role: "break", markup: "  \n", equiv: " " },
];

const words = fc.constantFrom(
  "l’été ",
  "à <b>",
  "x & y",
  "naïve",
  " ",
  "\u00A0!",
  "\"'",
  "]]>",
  "\u0001",
  "😀",
  "e\u0301",
);
const text = fc.array(words, { minLength: 1, maxLength: 3 }).map((parts) => parts.join(""));

/** Texts with each code once, well nested; another order in source and target. */
const anyCoded = fc
  .tuple(text, text, text, text)
  .chain(([a, b, c, d]) =>
    fc.constantFrom(
      `${a}\uE000${b}\uE001${c}\uE002${d}\uE003\uE004`,
      `\uE004${a}\uE002${b}\uE000${c}\uE001\uE003${d}`,
      `${a}\uE002${b}\uE003${c}\uE004\uE000\uE001${d}`,
    ),
  );

const anyPair: fc.Arbitrary<Partial<TranslatedSegment>> = fc.oneof(
  fc.record({ source: text, target: text }),
  fc.record({ source: anyCoded, target: anyCoded }),
  // What a translator has broken already stays what it is.
  fc.record({ source: anyCoded, target: text.map((broken) => `${broken}\uE000${broken}\uE001`) }),
);

const anySegment = fc
  .tuple(
    anyPair,
    fc.constantFrom<State>("initial", "translated", "reviewed", "final"),
    fc.boolean(),
    fc.option(fc.record({ source: anyCoded, target: anyCoded, state: fc.constant<State>("final") })),
  )
  .map(([pair, state, touched, previous]): Partial<TranslatedSegment> => ({
    ...pair,
    ...(state === "initial" ? { target: null, origin: "" } : {}),
    state,
    touched: state === "translated" ? touched : state !== "initial",
    previous: previous && { ...previous, origin: "person", whole: true },
  }));

const anyUnit = fc.array(anySegment, { minLength: 1, maxLength: 3 });

const anyFile: fc.Arbitrary<Translation> = fc
  .tuple(fc.array(anyUnit, { minLength: 1, maxLength: 3 }), fc.array(anyUnit, { maxLength: 1 }))
  .map(([units, retired]) => {
    const made = (list: readonly (readonly Partial<TranslatedSegment>[])[], name: string): TranslatedUnit[] =>
      list.map((parts, place) => {
        const id = `${name}${place}`;
        const segments = parts.map((part, index) => segment(`${id}s${index}`, part));
        const note = { text: "Vu.", category: "review", about: `${id}s0` };
        const revision = {
          segment: `${id}s0`,
          at: "2026-11-20T18:50:57Z",
          by: "Zoé",
          did: "final",
          before: null,
        } as const;
        return { ...unit(id, segments, codes), notes: [note], revisions: [revision] };
      });
    return translation(made(units, "u"), { retired: made(retired, "r") });
  });

/** What must not change: each sentence with its target and codes, by what they are and how they belong together. */
function understood({ sections, retired }: Translation) {
  const of = (one: TranslatedUnit) => ({
    kind: one.kind,
    segments: one.segments.map(({ id, source, target, state, gap }) => ({
      id,
      source: segmentContent(source, one.codes),
      target: target === null ? null : [segmentContent(target, one.codes), targetChecksum(source, target, one.codes)],
      state,
      gap,
    })),
    notes: one.notes.filter(({ category }) => category === "review"),
  });
  return {
    sections: sections.map(({ id, units }) => ({ id, units: units.map(of) })),
    retired: retired.map(of),
  };
}

function expectUnderstood(file: Translation, applied: readonly Noise[]): void {
  const noisy = applied.reduce((content, { apply }) => apply(content), stringifyXliff(file));
  // A byte order mark is read over with the bytes.
  const read = parseXliff(noisy.replace(/^\uFEFF/u, ""), options);
  expect(understood(read)).toEqual(understood(file));
}

describe("what another tool does to a file that nobody has edited", () => {
  test.each(noises)("$name: targets, states and codes stay", (noise) => {
    fc.assert(
      fc.property(anyFile, (file) => expectUnderstood(file, [noise])),
      { numRuns: 30 },
    );
  });

  test("many things at once, in any order: targets, states and codes stay", () => {
    fc.assert(
      fc.property(anyFile, fc.shuffledSubarray(noises.map(({ name }) => name)), (file, names) =>
        expectUnderstood(
          file,
          names.flatMap((name) => noises.find((noise) => noise.name === name) ?? []),
        ),
      ),
      { numRuns: 200 },
    );
  });

  test.each(noises)("$name: the file is another, and valid", (noise) => {
    const source = "À \uE000l’été\uE001 et \uE002là\uE003\uE004.";
    const previous = {
      source: "À Pâques.",
      target: "At Easter.",
      state: "final",
      origin: "person",
      whole: true,
    } as const;
    const revision = { segment: "s1", at: "2026-11-20T18:50:57Z", by: "Zoé", did: "final", before: null } as const;
    const file = translation([
      { ...unit("u1", [segment("s1", { source, target: source, previous })], codes), revisions: [revision] },
    ]);
    const content = stringifyXliff(file);
    const noisy = noise.apply(content);
    expect(noisy).not.toBe(content);
    assertValidXliff(noisy);
  });
});
