import { diffLines } from "diff";
import { expect, test } from "vitest";
import { stringifyXliff } from "../../src/formats/xliff/stringify.ts";
import type { TranslatedSegment, Translation } from "../../src/model.ts";
import { bold, segment, translation, unit } from "./translations.ts";

const before = translation([
  unit("u1", [segment("s1"), segment("s2", { gap: "" })]),
  unit("u2", [segment("s3", { source: "\uE000Gras\uE001.", target: "\uE000Bold\uE001." })], bold),
  unit("u3", [segment("s4", { state: "reviewed", touched: true })]),
]);

function changedLines(after: Translation): readonly string[] {
  return diffLines(stringifyXliff(before), stringifyXliff(after))
    .filter(({ added, removed }) => added || removed)
    .flatMap(({ value, added }) =>
      value
        .trimEnd()
        .split("\n")
        .map((line) => `${added ? "+" : "-"}${line.trim()}`),
    );
}

function edit(id: string, changes: Partial<TranslatedSegment>): Translation {
  return {
    ...before,
    sections: before.sections.map((section) => ({
      ...section,
      units: section.units.map((unit) => ({
        ...unit,
        segments: unit.segments.map((segment) => (segment.id === id ? { ...segment, ...changes } : segment)),
      })),
    })),
  };
}

test("editing an approved target changes its line only", () => {
  expect(changedLines(edit("s4", { target: "Other." }))).toEqual([
    "-<target>Sentence s4.</target>",
    "+<target>Other.</target>",
  ]);
});

test("editing machine output changes its target and its segment line", () => {
  const lines = changedLines(edit("s3", { target: "In \uE000bold\uE001.", touched: true, origin: "person" }));
  expect(lines.map((line) => line.replace(/\.[0-9a-f]{8}/u, ".<sum>"))).toEqual([
    '-<segment id="s3" state="translated" subState="visavis:deepl.<sum>">',
    '+<segment id="s3" state="translated" subState="visavis:person">',
    '-<target><pc id="s3.1" type="fmt" subType="xlf:b" dataRefStart="s3.1" dataRefEnd="s3.2">Bold</pc>.</target>',
    '+<target>In <pc id="s3.1" type="fmt" subType="xlf:b" dataRefStart="s3.1" dataRefEnd="s3.2">bold</pc>.</target>',
  ]);
});

test("approving changes the segment line only", () => {
  expect(changedLines(edit("s4", { state: "final" }))).toHaveLength(2);
});

test("inserting a unit adds its lines and changes no other", () => {
  const units = before.sections[0]?.units ?? [];
  const after = translation([unit("u0", [segment("s0")]), ...units]);
  const lines = changedLines(after);
  expect(lines).toHaveLength(7);
  expect(lines.every((line) => line.startsWith("+"))).toBe(true);
});
