import { globSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { sentences } from "./cut.ts";

interface GoldCase {
  readonly id: string;
  readonly input: string;
  readonly expected: readonly string[];
}

const folder = new URL("fixtures/", import.meta.url).pathname;

// One sentence a line, one paragraph between blank lines.
for (const file of globSync("*/*.txt", { cwd: folder }).sort()) {
  const paragraphs = readFileSync(folder + file, "utf8")
    .trim()
    .split("\n\n");
  test.each(paragraphs)(`${file}: %s`, (paragraph) => {
    const expected = paragraph.split("\n");
    expect(sentences(expected.join(" "), file.split("/")[0])).toEqual(expected);
  });
}

const gold: readonly GoldCase[] = JSON.parse(readFileSync(`${folder}fr/gold.json`, "utf8"));

test.each(gold)("gold.json: $id", ({ input, expected }) => {
  expect(sentences(input)).toEqual(expected);
});
