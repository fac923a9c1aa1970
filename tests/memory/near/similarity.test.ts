import * as fc from "fast-check";
import { expect, test } from "vitest";
import { similarityScore } from "../../../src/memory/near/similarity.ts";
import { normalizeText } from "../../../src/text/identity.ts";
import { french, sentences } from "./sentences.ts";

const score = (one: string, other: string): number => similarityScore(one, other, french);

test("similarity is symmetric, whole, from 0 to 100", () => {
  fc.assert(
    fc.property(sentences, sentences, (one, other) => {
      const value = score(one, other);
      expect(value).toBe(score(other, one));
      expect(Number.isInteger(value) && value >= 0 && value <= 100).toBe(true);
    }),
    { numRuns: 500 },
  );
});

test("any text may be compared", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary" }), fc.string({ unit: "binary" }), (one, other) => {
      expect(score(one, other)).toBe(score(other, one));
    }),
  );
});

test("it is 100 only for equal sentences", () => {
  fc.assert(
    fc.property(sentences, sentences, (one, other) => {
      expect(score(one, other) === 100).toBe(normalizeText(one) === normalizeText(other));
      expect(score(one, ` ${one}`)).toBe(100);
    }),
    { numRuns: 500 },
  );
});

const base = "Le tribunal refuse la hausse des prix du 3 mars dans la ville.";

/** What counts less stands before what counts more. */
test.each([
  [
    "a capital, than a comma and a word",
    base.replace("tribunal", "Tribunal"),
    base.replace("tribunal", "tribunal, lui,"),
  ],
  ["a number, than a word", base.replace("3", "17"), base.replace("mars", "juin")],
  ["a code, than a word", base.replace("prix", "\uE000prix\uE001"), base.replace("la ville", "la grande ville")],
  [
    "an ending, than another word",
    base.replace("prix", "prix").replace("tribunal", "tribunaux"),
    base.replace("tribunal", "syndicat"),
  ],
  ["a word, than a negation", base.replace("refuse", "refuse aussi"), base.replace("refuse", "ne refuse pas")],
  ["a comma, than a word", base.replace("tribunal", "tribunal,"), base.replace("hausse", "vente")],
])("%s", (_, less, more) => {
  expect(score(base, less)).toBeLessThan(100);
  expect(score(base, less)).toBeGreaterThan(score(base, more));
});

test("the words of a term count for more", () => {
  const other = base.replace("hausse", "baisse");
  const terms = new Set(["hausse"]);
  expect(similarityScore(base, other, { lng: "fr", terms })).toBeLessThan(score(base, other));
});

test("one word of twelve leaves a match that people use, another sentence none", () => {
  expect(score(base, base.replace("hausse", "vente"))).toBeGreaterThanOrEqual(85);
  expect(score(base, "Un chercheur a publié son article sur les virus.")).toBeLessThan(40);
});

test("a megabyte without a full stop is compared in a moment, not in minutes", () => {
  const long = "mot ".repeat(100_000);
  expect(score(long, `${long} fin`)).toBe(99);
  expect(score(long, "autre chose ".repeat(50_000))).toBe(0);
});
