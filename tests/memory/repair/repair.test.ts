import { describe, expect, it } from "vitest";
import { repairMatch } from "../../../src/memory/repair.ts";
import { refused, repaired, type Row } from "./table.ts";

function targetOf({ pair: [source, target], sentence, lng }: Row): string | null {
  const repair = repairMatch({
    sentence: { source: sentence, codes: [] },
    pair: { source, target },
    lng: { source: "fr", target: lng },
    terms: { sentence: [], pair: [] },
  });
  return repair?.target ?? null;
}

describe("a near match that differs by what can be put right", () => {
  it.each(repaired)("$lng: $what – $sentence", (row) => {
    expect(targetOf(row)).toBe(row.target);
  });
});

describe("a near match that differs by more, or leaves a doubt", () => {
  it.each(refused)("$lng: $what – $sentence", (row) => {
    expect(targetOf(row)).toBeNull();
  });
});
