import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { changedShare, commonPart } from "../../src/diff/changed.ts";

/** The textbook's table. */
function longest(before: string, after: string): number {
  const [one, other] = [Array.from(before), Array.from(after)];
  const table = one.map(() => other.map(() => 0));
  const at = (row: number, column: number) => table[row]?.[column] ?? 0;
  for (const [row, char] of one.entries()) {
    for (const [column, against] of other.entries()) {
      const value = char === against ? at(row - 1, column - 1) + 1 : Math.max(at(row - 1, column), at(row, column - 1));
      table[row]![column] = value;
    }
  }
  return at(one.length - 1, other.length - 1);
}

function share(before: string, after: string): number | null {
  return changedShare([commonPart(before, after)]);
}

const text = fc.string({
  unit: fc.constantFrom("a", "b", "c", "é", "😀", "👍🏽", " ", "\uD800"),
  maxLength: 150,
  size: "max",
});

describe("commonPart", () => {
  it("is the longest common subsequence, in code points", () => {
    fc.assert(
      fc.property(text, text, (before, after) => {
        const { common, total } = commonPart(before, after);
        return common === longest(before, after) && total === Array.from(before).length + Array.from(after).length;
      }),
      { numRuns: 300 },
    );
  });

  it("is the same both ways", () => {
    fc.assert(fc.property(text, text, (one, other) => commonPart(one, other).common === commonPart(other, one).common));
  });

  it("counts code points, also of a text that is the same", () => {
    expect(commonPart("a😀é\uD800", "a😀é\uD800")).toEqual({ common: 4, total: 8 });
    expect(commonPart("", "")).toEqual({ common: 0, total: 0 });
  });

  it("carries from one word of bits to the next", () => {
    expect(commonPart(`x${"a".repeat(40)}y`, "zabz")).toEqual({ common: 1, total: 46 });
    const long = "ab".repeat(100);
    expect(commonPart(`x${long}y`, `${long.slice(1)}b${long}`)).toEqual({
      common: longest(`x${long}y`, `${long.slice(1)}b${long}`),
      total: 602,
    });
  });

  it("compares texts of megabytes by their words, in bounded time", () => {
    const words = Array.from({ length: 150_000 }, (_, index) => `mot${index}`);
    const started = performance.now();
    const { common, total } = commonPart(`x ${words.join(" ")} y`, `${words.toReversed().join(" ")} z`);
    expect(performance.now() - started).toBeLessThan(3000);
    expect(common / total).toBeGreaterThan(0.49);
    expect(commonPart("a".repeat(1_000_000), "b".repeat(1_000_000)).common).toBe(0);
  });
});

describe("changedShare", () => {
  it.each([
    ["La nube.", "La nube.", 0],
    ["La nube.", "El sol?", 87],
    ["abc", "xyz", 100],
    ["", "xyz", 100],
    ["", "", null],
    ["a".repeat(1000), `${"a".repeat(1000)}b`, 1],
    [`a${"b".repeat(1000)}`, `a${"c".repeat(1000)}`, 99],
    ["aaaa", "aa", 33],
  ])("%j to %j", (before, after, expected) => expect(share(before, after)).toBe(expected));

  it("adds parts up by their lengths", () => {
    expect(changedShare([])).toBeNull();
    expect(changedShare([commonPart("abcdefgh", "abcdefgh"), commonPart("xy", "zw")])).toBe(20);
  });
});
