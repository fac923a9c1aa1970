import { describe, expect, it } from "vitest";
import { noExamination } from "../../src/diff/segment.ts";
import { sentenceIn } from "../../src/diff/sentence.ts";
import type { Inline } from "../../src/model.ts";
import { codeChar } from "../../src/text/codes.ts";
import { finding, sentence, translation } from "./build.ts";

const codes: readonly Inline[] = [
  { type: "open", id: "7", role: "strong", markup: "**", equiv: "" },
  { type: "close", id: "7", role: "strong", markup: "**", equiv: "" },
];
const bold = (text: string): string => `${codeChar(0)}${text}${codeChar(1)}`;

const file = translation(
  {
    lede: [
      sentence({ id: "s1", source: "Un." }),
      sentence({
        id: "s2",
        source: `Deux ${bold("lots")}.`,
        target: `Dos ${bold("lotes")}.`,
        previous: { source: "Deux.", target: bold("Dos."), state: "reviewed", origin: "person", whole: true },
      }),
      sentence({ id: "s3", source: "Trois.", touched: true, state: "reviewed" }),
    ],
    suite: [sentence({ id: "s4", source: "Quatre.", target: null, state: "initial", origin: "" })],
  },
  codes,
);

describe("sentenceIn", () => {
  it("shows a sentence readable, beside what it was, among its neighbours, and keeps its codes for writing", () => {
    const found = sentenceIn(file, "s2", () => noExamination);
    expect(found?.item).toMatchObject({
      story: "récit",
      target: "es",
      section: "lede",
      segment: "s2",
      change: "edited",
      reasons: ["source-changed", "unreviewed"],
      source: "Deux ‹1›lots‹/1›.",
      text: "Dos ‹1›lotes‹/1›.",
      previousSource: "Deux.",
      previousText: "‹1›Dos.‹/1›",
      neighbours: { before: { source: "Un.", text: "UN." }, after: { source: "Trois." } },
    });
    expect(found?.pair).toEqual({ source: `Deux ${bold("lots")}.`, target: `Dos ${bold("lotes")}.`, codes });
  });

  it.each([
    ["s1", "unreviewed"],
    ["s3", "finding"],
    ["s4", "new"],
  ])("says of %s that it is %s", (id, change) => {
    const found = sentenceIn(file, id, () => ({ ...noExamination, findings: id === "s3" ? [finding("error")] : [] }));
    expect(found?.item.change).toBe(change);
  });

  it("looks over no section's end, and finds nothing that is gone", () => {
    expect(sentenceIn(file, "s4", () => noExamination)?.item.neighbours).toEqual({ before: null, after: null });
    expect(sentenceIn(file, "s9", () => noExamination)).toBeNull();
  });
});
