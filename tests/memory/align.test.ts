import * as fc from "fast-check";
import { expect, test } from "vitest";
import { alignSentences } from "../../src/memory/align.ts";
import type { Alignable } from "../../src/memory/alignment.ts";
import { similarity, similarityBound, tokens } from "../../src/memory/similarity.ts";
import { segmentKey } from "../../src/text/identity.ts";

function sentences(...texts: readonly string[]): readonly Alignable[] {
  return texts.map((text) => ({ text, key: segmentKey(text, []), kind: "paragraph" }));
}

const anyWords = fc.array(fc.constantFrom("un", "deux", "trois", ",", "."), { maxLength: 8 });
const anyTexts = fc.array(
  anyWords.map((words) => words.join(" ")),
  { maxLength: 12 },
);

test("similarity is symmetric, never above its bound, and 1 only for equal token lists", () => {
  fc.assert(
    fc.property(anyWords, anyWords, (a, b) => {
      expect(similarity(a, b)).toBe(similarity(b, a));
      expect(similarity(a, b)).toBeLessThanOrEqual(similarityBound(a, b));
      expect(similarity(a, b) === 1).toBe(a.join(" ") === b.join(" "));
    }),
  );
});

test("similarity counts words in order", () => {
  expect(similarity(tokens("Le prix monte vite."), tokens("Le prix monte."))).toBeCloseTo(8 / 9);
  expect(similarity(tokens("un deux"), tokens("deux un"))).toBe(0.5);
});

test("a sentence of a megabyte is compared in no time", () => {
  const long = Array.from({ length: 100_000 }, (_, index) => `mot${index % 97}`);
  expect(similarity([...long, "fin"], [...long, "suite"])).toBeCloseTo(1, 4);
  expect(similarity(long, long)).toBe(1);
});

test("the numbers of inline codes do not count: they change with the unit", () => {
  expect(tokens("Le \uE000prix\uE001.")).toEqual(tokens("Le \uE004prix\uE005."));
});

test("each old sentence is used at most once, and equal content is found wherever it stands", () => {
  fc.assert(
    fc.property(anyTexts, anyTexts, (before, after) => {
      const result = alignSentences(sentences(...before), sentences(...after));
      expect(result).toHaveLength(after.length);
      const used = result.flatMap((match) => (match && !match.further ? [match.index, ...match.merged] : []));
      expect(new Set(used).size).toBe(used.length);
      for (const text of new Set(after)) {
        const equal = after.filter((other, index) => other === text && result[index]?.equal === true).length;
        const places = [before, after].map((texts) => texts.filter((other) => other === text).length);
        expect(equal).toBe(Math.min(...places));
      }
      for (const [index, match] of result.entries()) {
        if (match) expect(before[match.index] === after[index]).toBe(match.equal);
      }
    }),
  );
});

test("an edited sentence is found; one that is too different is new", () => {
  const before = sentences("Le prix monte vite.", "La nuit tombe.");
  const after = sentences("Bonjour.", "La nuit tombe tôt.", "Le prix monte très vite.");
  expect(alignSentences(before, after)).toMatchObject([null, { index: 1, equal: false }, { index: 0, equal: false }]);
});

test("a heading is never a paragraph that was edited", () => {
  const heading = sentences("Le prix monte vite").map((item) => ({ ...item, kind: "heading" }));
  expect(alignSentences(heading, sentences("Le prix monte"))).toEqual([null]);
});

test("of two likely ones, the edited sentence is the one at its place", () => {
  const before = sentences("Le prix monte.", "Un.", "Le prix monte !", "Deux.");
  const after = sentences("Un.", "Le prix monte ?", "Deux.");
  expect(alignSentences(before, after)[1]).toMatchObject({ index: 2, equal: false });
});

test("eight thousand sentences, all of them equal or all of them edited, take a moment", () => {
  const numbers = Array.from({ length: 8_000 }, (_, index) => index);
  const same = sentences(...numbers.map(() => "Oui."));
  const [old, now] = ["est connue", "reste connue"].map((words) =>
    sentences(...numbers.map((number) => `La valeur ${number} ${words} de tous.`)),
  );
  const start = performance.now();
  expect(alignSentences(same, [...same, ...same]).filter((match) => match?.equal)).toHaveLength(8_000);
  const edited = alignSentences(old ?? [], now ?? []);
  expect(edited.every((match, index) => match?.index === index)).toBe(true);
  expect(performance.now() - start).toBeLessThan(8_000);
});

test("a sentence that stands twice stays with its neighbours, also when those were edited", () => {
  const before = sentences("Le prix du lait monte encore.", "Oui.", "La Commission ouvre une enquête.", "Oui.", "Fin.");
  const after = sentences("La Commission ouvre une vaste enquête.", "Oui.", "Fin de l’histoire.");
  expect(alignSentences(before, after).slice(0, 2)).toMatchObject([{ index: 2 }, { index: 3, equal: true }]);
  const swapped = sentences(
    "La Commission ouvre une vaste enquête.",
    "Oui.",
    "Le prix du lait monte toujours.",
    "Oui.",
  );
  expect(alignSentences(before, swapped)).toMatchObject([{ index: 2 }, { index: 3 }, { index: 0 }, { index: 1 }]);
});
