import { expect, test } from "vitest";
import { scoreSegmentation } from "../../bench/segmentation.ts";

test("counts boundaries that are found, missed and invented, paragraph by paragraph", () => {
  const sentences = ["Il sort. Elle rit.", "sans point", "Elle part.", "Fin.", "Voilà.", "Autre paragraphe."];
  const { score, misses } = scoreSegmentation(sentences, "fr");
  expect(score).toEqual({ sentences: 6, boundaries: 4, precision: 0.6667, recall: 0.5, f1: 0.5714 });
  expect(misses.map((miss) => miss.type).sort()).toEqual(["extra", "missed", "missed"]);
});

test("no sentences, no faults", () => {
  expect(scoreSegmentation([], "fr").score.f1).toBe(1);
});
