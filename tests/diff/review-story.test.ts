import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addCounts, countReview } from "../../src/diff/counts.ts";
import { reviewItems } from "../../src/diff/items.ts";
import { readablePair, readableRanges } from "../../src/diff/readable.ts";
import { reviewRows } from "../../src/diff/row.ts";
import { noExamination, reviewCounted } from "../../src/diff/segment.ts";
import { reviewedStory } from "../../src/diff/story.ts";
import type { Inline, TermUse, TranslatedUnit } from "../../src/model.ts";
import { codeChar } from "../../src/text/codes.ts";
import { finding, sentence, translation } from "./build.ts";

const bold: readonly Inline[] = [
  { type: "open", id: "7", role: "strong", markup: "**", equiv: "" },
  { type: "close", id: "7", role: "strong", markup: "**", equiv: "" },
  { type: "standalone", id: "8", role: "code", markup: "`npm ci`", equiv: "npm ci" },
];
const coded = `a ${codeChar(0)}b${codeChar(1)} ${codeChar(2)} ${codeChar(9)}c`;

describe("readableRanges", () => {
  it("find the same words in the readable text", () => {
    const { source } = readablePair(coded, null, bold);
    expect(source).toBe("a ‹1›b‹/1› ‹npm ci› ‹?›c");
    const at = (text: string) => ({ start: coded.indexOf(text), end: coded.indexOf(text) + text.length });
    const shown = readableRanges(coded, null, bold)
      .source([at("a"), at("b"), at("c"), at(codeChar(2)), { start: 0, end: coded.length }])
      .map(({ start, end }) => source.slice(start, end));
    expect(shown).toEqual(["a", "b", "c", "‹npm ci›", source]);
  });

  it("tile the readable text as they tile the text with codes", () => {
    const texts = fc.array(fc.constantFrom("x", "😀", ...[0, 1, 2, 9].map(codeChar)), { maxLength: 12 });
    fc.assert(
      fc.property(texts, (pieces) => {
        const text = pieces.join("");
        const shown = readablePair("", text, bold).text ?? "";
        const ranges = Array.from(text, (_, at) => at).map((at) => ({ start: at, end: at + 1 }));
        const moved = readableRanges("", text, bold).text(ranges);
        const joined = moved.map(({ start, end }) => shown.slice(start, end)).join("");
        return Array.from(text).length !== text.length || joined === shown;
      }),
    );
  });
});

describe("a story under review", () => {
  const term: TermUse = {
    term: {
      type: "term",
      term: "prix",
      domain: "droit",
      forms: [],
      note: "jamais coste",
      keep: false,
      caseSensitive: false,
      targets: {},
      line: 1,
    },
    source: [{ start: 4, end: 8 }],
    target: [],
    forbidden: [],
    expected: "precio",
  };
  const segment = sentence({
    id: "a",
    source: `Le ${codeChar(0)}prix${codeChar(1)}.`,
    target: `El ${codeChar(0)}preço.`,
  });
  const story = translation({ x: [segment, sentence({ id: "b", source: "Fin.", gap: " " })] }, bold);
  const heading: TranslatedUnit = {
    ...story.sections[0]!.units[0]!,
    id: "u-h",
    kind: "heading",
    segments: [
      sentence({ id: "h1", source: `Les ${codeChar(2)}`, gap: "\n " }),
      sentence({ id: "h2", source: "remèdes" }),
    ],
  };
  const whole = { ...story, sections: [{ ...story.sections[0]!, units: [heading, ...story.sections[0]!.units] }] };
  const examined = new Map([
    ["a", { ...noExamination, terms: [term], findings: [finding("error", { range: { start: 4, end: 9 } })] }],
  ]);

  it("holds every sentence once, in order, with its gap, under its heading", () => {
    const found = reviewedStory({ translation: whole, file: "t/es/récit.xlf", examined });
    expect(found).toMatchObject({ story: "récit", title: "récit", target: "es", file: "t/es/récit.xlf", changed: 0 });
    expect(found.sections[0]?.heading).toBe("Les npm ci remèdes");
    const segments = found.sections.flatMap(({ units }) => units.flatMap((unit) => unit.segments));
    expect(segments.map(({ id, gap }) => id + gap)).toEqual(["h1\n ", "h2", "a", "b "]);
    expect(JSON.parse(JSON.stringify(found))).toEqual(found);
  });

  it("is what its rows and its items show", () => {
    const rows = reviewRows(reviewedStory({ translation: whole, file: "", examined }));
    const items = reviewItems({ current: whole, base: null, examined, all: true });
    expect(rows.map((row) => row.stamp)).toEqual(items.map((item) => item.stamp));
    expect(rows.map((row) => row.reasons)).toEqual(items.map((item) => item.reasons));
    expect(rows[2]).toMatchObject({
      source: "Le prix.",
      text: "El preço.",
      rules: ["numbers"],
      errors: 1,
      warnings: 0,
    });
    expect(items[2]).toMatchObject({ heading: "Les npm ci remèdes", unit: "u-x", kind: "paragraph" });
  });

  it("has items whose ranges are those of their texts", () => {
    const [, , item] = reviewItems({ current: whole, base: null, examined, all: true });
    const found = item!.findings[0]!.range!;
    const said = item!.terms[0]!;
    expect(item!.text?.slice(found.start, found.end)).toBe("preço");
    expect(item!.source?.slice(said.source[0]!.start, said.source[0]!.end)).toBe("prix");
    expect(said).toMatchObject({
      term: "prix",
      expected: "precio",
      keep: false,
      domain: "droit",
      note: "jamais coste",
    });
  });

  it("counts the same at once and story by story", () => {
    const places = whole.sections[0]!.units.flatMap((unit) => unit.segments.map((one) => ({ unit, segment: one })));
    const counted = places.map((place) => reviewCounted(place, examined.get(place.segment.id) ?? noExamination));
    const all = countReview(counted);
    expect(all).toMatchObject({
      segments: 4,
      open: 4,
      reasons: { new: 0, unreviewed: 4, finding: 1, "source-changed": 0, "stale-terms": 0 },
      findings: { error: 1, warning: 0 },
      changed: 0,
    });
    expect(addCounts(counted.map((one) => countReview([one])))).toEqual(all);
    expect(addCounts([]).changed).toBeNull();
  });
});
