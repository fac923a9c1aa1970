import * as fc from "fast-check";
import { expect, test } from "vitest";
import { alignSentences } from "../../src/memory/align.ts";
import { parseXliff } from "../../src/formats/xliff/parse.ts";
import { stringifyXliff } from "../../src/formats/xliff/stringify.ts";
import type { Translation } from "../../src/model.ts";
import { segmentKey } from "../../src/text/identity.ts";
import { approve, find, paragraphs, segments, shout, update } from "./stories.ts";

const long =
  "Les plaignants reprochent à l’éditeur de facturer plus cher ses licences hors d’Azure, ce que la Commission examine depuis mars.";
const halves = [
  "Les plaignants reprochent à l’éditeur de facturer plus cher ses licences hors d’Azure.",
  "C’est ce que la Commission examine depuis mars.",
];
const before = "Le marché du nuage a doublé en trois ans.";
const after = "Une décision est attendue à l’automne.";
const inEnglish =
  "Complainants blame the vendor for dearer licences outside Azure, which the Commission has examined since March.";

function translated(...units: readonly (readonly string[])[]): Translation {
  return shout(update(paragraphs(...units), null));
}

function onDisk(translation: Translation): Translation {
  return parseXliff(stringifyXliff(translation), { path: "récit.xlf", story: "récit" });
}

function retired({ retired: units }: Translation): readonly unknown[] {
  return units.flatMap((unit) => unit.segments);
}

test("the old pair stands beside each part of a sentence that was split; one of them keeps its id", () => {
  const approved = approve(translated([before, long, after]), long, inEnglish);
  const now = onDisk(shout(update(paragraphs([before, ...halves, after]), approved)));
  const parts = halves.map((half) => find(now, half));
  for (const part of parts) {
    expect(part).toMatchObject({ previous: { source: long, target: inEnglish, state: "final" } });
  }
  const ids = parts.map((part) => part?.id);
  expect(ids.filter((id) => id === find(approved, long)?.id)).toHaveLength(1);
  const back = update(paragraphs([before, long, after]), now);
  expect(find(back, long)).toMatchObject({ target: inEnglish, state: "final", previous: null });
  expect(retired(back)).not.toContainEqual(expect.objectContaining({ touched: true }));
});

test("each part may stand in a paragraph of its own, and be split once more", () => {
  const approved = approve(translated([before, long, after]), long, inEnglish);
  const once = shout(update(paragraphs([before], [halves[0] ?? ""], [halves[1] ?? "", after]), approved));
  for (const half of halves) expect(find(once, half)?.previous).toMatchObject({ target: inEnglish });
  const without = update(paragraphs([before, after]), once);
  expect(retired(without)).toContainEqual(expect.objectContaining({ source: long, target: inEnglish, state: "final" }));
});

test("the old pairs of sentences that were merged stand beside the new one as one, and are each kept", () => {
  const [one = "", two = ""] = halves;
  const both = approve(approve(translated([before, one, two, after]), one, "One."), two, "Two.");
  const now = onDisk(shout(update(paragraphs([before, long, after]), both)));
  expect(find(now, long)?.previous).toMatchObject({ source: `${one} ${two}`, target: "One. Two.", state: "final" });
  expect(retired(now)).toMatchObject([
    { source: one, target: "One.", state: "final" },
    { source: two, target: "Two.", state: "final" },
  ]);
  const back = update(paragraphs([before, one, two, after]), now);
  expect(segments(back).map(({ target }) => target)).toEqual(segments(both).map(({ target }) => target));
  expect(update(paragraphs([before, long, after]), now)).toEqual(now);
});

test("codes of merged sentences keep apart: each stands at most once in the old pair", () => {
  const one = "Le *surcoût* des licences atteint vingt pour cent.";
  const two = "La *Commission* examine ce surcoût depuis le mois de mars.";
  const merged =
    "Le *surcoût* des licences atteint vingt pour cent, et la Commission examine ce surcoût depuis le mois de mars.";
  const now = shout(update(paragraphs([merged]), translated([one], [two])));
  expect(onDisk(now)).toEqual(now);
  const shown = segments(now)[0]?.previous;
  const codes = shown?.source.match(/[\uE000-\uF8FF]/gu) ?? [];
  expect(new Set(codes).size).toBe(codes.length);
  expect(shown?.source).toMatch(/surcoût.*La Commission examine/u);
});

test("a sentence that is inserted beside an edited one is no part of it", () => {
  const edited = long.replace("mars", "avril");
  const inserted = "Les éditeurs européens ont salué la nouvelle.";
  const now = update(paragraphs([before, edited, inserted, after]), translated([before, long, after]));
  expect(find(now, inserted)?.previous).toBeNull();
});

const words = ["licence", "marché", "plainte", "Azure", "Commission", "prix", "nuage", "mars", "surcoût", "éditeur"];
const anySentence = fc
  .array(fc.constantFrom(...words), { minLength: 1, maxLength: 12 })
  .map((list) => list.map((word, index) => `${word}${index}`).join(" "));

test("no old sentence becomes two, and none is both split and merged away", () => {
  fc.assert(
    fc.property(fc.array(anySentence, { maxLength: 8 }), fc.array(anySentence, { maxLength: 8 }), (old, now) => {
      const [olds, news] = [old, now].map((texts) =>
        texts.map((text) => ({ text, key: segmentKey(text, []), kind: "paragraph" })),
      );
      const result = alignSentences(olds ?? [], news ?? []);
      const owned = result.flatMap((match) => (match && !match.further ? [match.index, ...match.merged] : []));
      expect(new Set(owned).size).toBe(owned.length);
      for (const match of result) if (match?.further) expect(owned).toContain(match.index);
    }),
    { numRuns: 300 },
  );
});
