import * as fc from "fast-check";
import { expect, test } from "vitest";
import { countWords, words } from "../../src/text/words.ts";

test.each([
  ["", 0],
  ["… — ?!", 0],
  ["Le nuage grandit.", 3],
  ["l'IA", 2],
  ["L’IA d’Azure n'est qu'un début.", 9],
  ["aujourd'hui", 1],
  ["un rendez-vous", 3],
  ["3,5 %", 1],
  ["2 000 euros", 3],
  ["le\u00A0prix\u202Fmonte", 3],
  ["e\u0301te\u0301", 1],
  ["l'", 1],
] as const)("%s has %i words", (text, count) => {
  expect(countWords(text)).toBe(count);
});

test("a text without spaces has words", () => {
  expect(countWords("クラウドが成長する。")).toBeGreaterThan(2);
});

test("the tokens of a text are the text", () => {
  const parts = fc.constantFrom("l'", "qu’", "IA", " ", "-", "jusqu'", "é", "3", ",");
  const french = fc.array(parts).map((some) => some.join(""));
  fc.assert(
    fc.property(fc.oneof(fc.string({ unit: "grapheme" }), french), (text) => {
      expect(words(text).join("")).toBe(text);
    }),
  );
});

test("a million elisions in a row are counted too", () => {
  expect(countWords("l'".repeat(1_000_000))).toBe(1_000_000);
});
