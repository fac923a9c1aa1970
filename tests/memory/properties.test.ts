import * as fc from "fast-check";
import { expect, test } from "vitest";
import { parseXliff } from "../../src/formats/xliff/parse.ts";
import { stringifyXliff } from "../../src/formats/xliff/stringify.ts";
import { knownPairs } from "../../src/memory/known.ts";
import { pendingSentences } from "../../src/memory/fill.ts";
import type { TranslatedUnit, Translation } from "../../src/model.ts";
import { codesIn } from "../../src/text/codes.ts";
import { segmentKey } from "../../src/text/identity.ts";
import { anyEdits, anyStory, edit, type Edit } from "./edits.ts";
import { segments, shout, story, update, type WrittenSection } from "./stories.ts";

/** A person approves every sentence whose number the mask has; each target says which it is. */
function review(translation: Translation, mask: number): Translation {
  let number = 0;
  return {
    ...translation,
    sections: translation.sections.map((section) => ({
      ...section,
      units: section.units.map((unit) => ({
        ...unit,
        segments: unit.segments.map((segment) => {
          const chosen = (mask >> (number++ % 30)) & 1;
          if (chosen === 0 || segment.target === null || segment.origin === "source") return segment;
          const target = `${number}: ${segment.target}`;
          return { ...segment, target, state: "final", origin: "person", touched: true, previous: null };
        }),
      })),
    })),
  };
}

function onDisk(translation: Translation): Translation {
  return parseXliff(stringifyXliff(translation), { path: "récit.xlf", story: "récit" });
}

interface History {
  readonly before: Translation;
  readonly now: Translation;
  readonly source: ReturnType<typeof story>;
}

/** A story translated, reviewed here and there, then edited and brought up to date, several times. */
const anyHistory: fc.Arbitrary<History> = fc
  .tuple(anyStory, fc.array(fc.tuple(anyEdits, fc.nat(2 ** 30), fc.boolean()), { minLength: 1, maxLength: 3 }))
  .map(([written, rounds]) => run(written, rounds));

function run(
  start: readonly WrittenSection[],
  rounds: readonly (readonly [readonly Edit[], number, boolean])[],
): History {
  let written = start;
  let now = update(story(written), null);
  let before = now;
  for (const [edits, mask, engineWorks] of rounds) {
    before = onDisk(review(engineWorks ? shout(now) : now, mask));
    written = edit(written, edits);
    now = update(story(written), before);
  }
  return { before, now, source: story(written) };
}

function allUnits({ sections, retired }: Translation): readonly TranslatedUnit[] {
  return [...sections.flatMap(({ units }) => units), ...retired];
}

/** What a person wrote, by sentence as a reader sees it: numbered, so that no two are alike by chance. */
function personsTargets(translation: Translation): ReadonlySet<string> {
  const { current, aside } = knownPairs(translation);
  const pairs = [...current, ...[...aside.values()].flat()].filter(({ segment }) => segment.touched);
  return new Set(
    pairs
      .filter(({ segment }) => segment.origin !== "source")
      .map(({ key, unit, segment }) => `${key} ${segment.state} ${segmentKey(segment.target ?? "", unit.codes)}`),
  );
}

test("exactly what was not known is pending", () => {
  fc.assert(
    fc.property(anyHistory, ({ before, now }) => {
      const known = new Set(knownIn(before));
      expect(pendingSentences(now).map(({ key }) => key)).toEqual(wordKeys(now).filter((key) => !known.has(key)));
    }),
  );
});

function knownIn(translation: Translation): readonly string[] {
  const { current, aside } = knownPairs(translation);
  const pairs = [...current, ...[...aside.values()].flat()];
  return pairs.flatMap(({ key, segment }) => (segment.target === null ? [] : [key]));
}

/** The keys of all sentences that have words in them, in order. */
function wordKeys(translation: Translation): readonly string[] {
  return translation.sections.flatMap(({ units }) =>
    units.flatMap(({ segments: inside, codes }) =>
      inside.flatMap(({ source, origin }) => (origin === "source" ? [] : [segmentKey(source, codes)])),
    ),
  );
}

test("nothing that a person touched is ever lost, nor its state", () => {
  fc.assert(
    fc.property(anyHistory, ({ before, now }) => {
      const kept = personsTargets(now);
      for (const target of personsTargets(before)) expect(kept).toContain(target);
    }),
    { numRuns: 200 },
  );
});

test("what a person touched comes back when the story does", () => {
  fc.assert(
    fc.property(anyStory, anyEdits, fc.nat(2 ** 30), (written, edits, mask) => {
      const approved = onDisk(review(shout(update(story(written), null)), mask));
      const edited = onDisk(shout(update(story(edit(written, edits)), approved)));
      const back = update(story(written), edited);
      expect(livingTargets(back)).toEqual(livingTargets(approved));
    }),
    { numRuns: 200 },
  );
});

function livingTargets(translation: Translation): ReadonlySet<string> {
  return personsTargets({ ...translation, retired: [] });
}

test("equal sentences keep target, state and id wherever they stand", () => {
  fc.assert(
    fc.property(fc.uniqueArray(fc.nat(30), { minLength: 1 }), fc.infiniteStream(fc.nat(1000)), (numbers, order) => {
      const made = numbers.map((number) => `Phrase numéro ${number}.`);
      const before = review(shout(update(story([{ id: "lede", units: [{ sentences: made }] }]), null)), 0b101101);
      const shuffled = made.map((text) => ({ text, at: order.next().value ?? 0 })).toSorted((a, b) => a.at - b.at);
      const moved = shuffled.map(({ text }) => ({ sentences: [text] }));
      const now = update(story([{ id: "ailleurs", heading: "Ailleurs", units: moved }]), before);
      const described = (translation: Translation): readonly unknown[] =>
        segments(translation)
          .filter(({ source }) => source !== "Ailleurs")
          .map(({ source, id, target, state, origin }) => ({ source, id, target, state, origin }))
          .toSorted((a, b) => (a.source < b.source ? -1 : 1));
      expect(described(now)).toEqual(described(before));
    }),
  );
});

test("a second run changes nothing in the file", () => {
  fc.assert(
    fc.property(anyHistory, fc.boolean(), ({ now, source }, engineWorks) => {
      const filled = engineWorks ? shout(now) : now;
      const written = stringifyXliff(filled);
      expect(stringifyXliff(update(source, filled))).toBe(written);
      expect(stringifyXliff(update(source, onDisk(filled)))).toBe(written);
    }),
    { numRuns: 200 },
  );
});

test("ids of units and of segments are unique in the file", () => {
  fc.assert(
    fc.property(anyHistory, ({ now }) => {
      const units = allUnits(now).map(({ id }) => id);
      const inside = allUnits(now).flatMap((unit) => unit.segments.map(({ id }) => id));
      expect(new Set(units).size).toBe(units.length);
      expect(new Set(inside).size).toBe(inside.length);
    }),
  );
});

test("a target has the codes of its source, each once", () => {
  fc.assert(
    fc.property(anyHistory, ({ now }) => {
      for (const unit of shout(now).sections.flatMap(({ units }) => units)) {
        for (const { source, target } of unit.segments) {
          expect(codesIn(target ?? "", unit.codes)).toEqual(codesIn(source, unit.codes));
        }
      }
    }),
  );
});
