import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { readSet } from "../../bench/quality/lines.ts";
import { parseOptions, type QualityOptions } from "../../bench/quality/options.ts";

const folder = mkdtempSync(join(tmpdir(), "visavis-quality-"));
afterAll(() => rmSync(folder, { recursive: true }));

function file(name: string, content: string): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

const reference = file("reference.txt", "Uno.\nDos.\nTres.\n");
const source = file("source.txt", "Un.\r\nDeux.\r\nTrois.");

function optionsOf(...words: readonly string[]): QualityOptions {
  return parseOptions(words);
}

test("files are read side by side, whatever ends their lines and the last of them", () => {
  expect(readSet(optionsOf("--source", source, "--reference", reference, "--to", "es", "--limit", "2"))).toEqual([
    { line: 1, source: "Un.", reference: "Uno.", hypothesis: null },
    { line: 2, source: "Deux.", reference: "Dos.", hypothesis: null },
  ]);
});

test("a translation may be missing, at the end too", () => {
  const hypothesis = file("hypothesis.txt", "Uno.\n\n\n");
  const lines = readSet(optionsOf("--reference", reference, "--hypothesis", hypothesis));
  expect(lines.map((line) => line.hypothesis)).toEqual(["Uno.", "", ""]);
});

test.each<[words: readonly string[], error: object]>([
  [["--source", source, "--to", "es"], { code: "usage", message: expect.stringContaining("--reference") }],
  [["--reference", reference, "--to", "es"], { code: "usage", message: expect.stringContaining("--source") }],
  [["--reference", reference, "--source", source], { code: "usage", message: expect.stringContaining("--to") }],
  [["--reference", reference, "--hypothesis", source, "--glossary", "g.yml"], { code: "usage" }],
  [["--reference", reference, "--hypothesis", source, "--engine", "deepl"], { code: "usage" }],
  [["--reference", reference, "--hypothesis", source, "--limit", "0"], { code: "usage" }],
  [["--reference", reference, "--hypothesis", source, "--limit", "-3"], { code: "usage" }],
  [["--reference", reference, "--speed"], { code: "usage", message: expect.stringContaining("--speed") }],
  [
    ["--reference", join(folder, "none.txt"), "--hypothesis", source],
    { code: "input-missing", message: expect.stringContaining("none.txt") },
  ],
  [
    ["--reference", file("gap.txt", "Uno.\n \nTres.\n"), "--hypothesis", source],
    { code: "input-invalid", line: 2, message: `${join(folder, "gap.txt")}:2: the line is empty` },
  ],
  [["--reference", file("empty.txt", ""), "--hypothesis", source], { code: "input-invalid", line: 1 }],
  [
    ["--reference", file("short.txt", "Uno.\nDos."), "--hypothesis", source],
    { code: "input-invalid", line: 3, message: expect.stringMatching(/ 2 lines, .*source\.txt has 3/u) },
  ],
  [
    ["--reference", reference, "--source", file("long.txt", "Un.\nDeux.\nTrois.\nQuatre."), "--to", "es"],
    { code: "input-invalid", line: 4 },
  ],
])("%j is refused", (words, error) => {
  expect(() => readSet(parseOptions(words))).toThrow(expect.objectContaining(error));
});
