import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { repairMatch } from "../../../src/memory/repair.ts";

/** `cases.txt`: language and what it is about; then the old sentence, its target, the new sentence, and its target or `-`. */
const cases = readFileSync(new URL("cases.txt", import.meta.url), "utf8")
  .trimEnd()
  .split(/\n(?=\S)/u)
  .map((block) => {
    const [head = "", source = "", target = "", sentence = "", expected = ""] = block
      .split("\n")
      .map((line) => line.trim());
    const [lng = "", what = ""] = head.split(": ");
    return { lng, what, source, target, sentence, expected: expected === "-" ? null : expected };
  });

function targetOf({ lng, source, target, sentence }: (typeof cases)[number]): string | null {
  const repair = repairMatch({
    sentence: { source: sentence, codes: [] },
    pair: { source, target },
    lng: { source: "fr", target: lng },
    terms: { sentence: [], pair: [] },
  });
  return repair?.target ?? null;
}

describe("a near match", () => {
  it.each(cases)("$lng: $what – $sentence", (row) => {
    expect(targetOf(row)).toBe(row.expected);
  });

  it("is left alone as often as it is put right in these cases", () => {
    const left = cases.filter(({ expected }) => expected === null);
    expect([cases.length > 120, left.length * 2 > cases.length - 12]).toEqual([true, true]);
  });
});
