import { array, assert, constantFrom, integer, oneof, property, record, string } from "fast-check";
import { describe, expect, it } from "vitest";
import { checkSegment } from "../../src/check/index.ts";
import { codeChar } from "../../src/text/codes.ts";
import { codesOf, findingsOf, pairOf } from "./pair.ts";

// Lone surrogates, private-use characters, digits, quotes, brackets and words in any order.
const unit = oneof(
  integer({ min: 0, max: 0xffff }).map((code) => String.fromCharCode(code)),
  constantFrom(
    "«",
    "»",
    '"',
    "(",
    ")",
    "1",
    ",",
    ".",
    " ",
    "\u202F",
    "deux",
    "cent",
    "XIV",
    "https://",
    "@",
    "\uD800",
    "\uE000",
  ),
);
const text = array(unit, { maxLength: 40 }).map((units) => units.join(""));
const lng = constantFrom("fr", "en", "es", "ca", "de", "ja", "", "fr_FR", "x-klingon", "en-GB");

describe("every check", () => {
  it("takes any text and gives ranges inside the target", () => {
    assert(
      property(record({ source: text, target: text, sourceLng: lng, targetLng: lng }), (pair) => {
        const { target } = pair;
        for (const { range } of checkSegment({ ...pairOf("", target), ...pair })) {
          if (range === null) continue;
          expect(range.start).toBeGreaterThanOrEqual(0);
          expect(range.end).toBeGreaterThan(range.start);
          expect(range.end).toBeLessThanOrEqual(target.length);
        }
      }),
    );
  });

  it("finds no fault with codes that stand as in the source, whatever the words", () => {
    const codes = codesOf("1 2 /2 3 /1");
    assert(
      property(array(string(), { minLength: 6, maxLength: 6 }), (words) => {
        const clean = words.map((word) => word.replace(/[\uE000-\uF8FF]/gu, ""));
        const target = clean.map((word, index) => word + (index < 5 ? codeChar(index) : "")).join("");
        const source = codes.map((_, index) => `mot ${codeChar(index)}`).join("");
        expect(findingsOf("inline-codes", pairOf(source, target, { codes }))).toEqual([]);
      }),
    );
  });

  it.each([
    "1 ",
    "1,",
    "(",
    "« ",
    "a@",
    "mot ",
    "le le ",
    "https://a.fr/) ",
    "MMMM",
    "0",
    "a.a.",
    "cent mille ",
    "\uE000",
  ])("takes linear time on many of %j", (piece) => {
    const timeOf = (count: number): number => {
      const text = piece.repeat(count);
      const started = performance.now();
      checkSegment(pairOf(text, `${text}x`));
      return performance.now() - started;
    };
    timeOf(500);
    // Quadratic time would be 400 times as much, linear 20 times; 100 leaves room for a busy machine.
    expect(timeOf(20_000)).toBeLessThan(100 * Math.max(timeOf(1000), 2));
  });
});
