import { expect, test } from "vitest";
import { alignmentOf } from "../../bench/alignment.ts";

test("a few stories, edited a hundred times each: one segment is touched for each edited sentence", async () => {
  const [touched, sent, lost, paragraphs] = await alignmentOf(4);
  expect([touched, sent, lost]).toMatchObject([
    { measured: 1, bar: 1, ok: true },
    { measured: 1, bar: 1, ok: true },
    { measured: 0, bar: 0, ok: true },
  ]);
  expect(paragraphs?.measured).toBeGreaterThan(1.5);
});
