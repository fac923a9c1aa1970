import { expect, test } from "vitest";
import { cleanMemory } from "../../src/run/memory-clean.ts";
import { withBody } from "../formats/tmx-files.ts";
import { makeJob, readFile, settings as text, stamps, writeFiles, type Job } from "./workspaces.ts";

const { signal } = new AbortController();
const path = "translations/en/a.xlf";

/** A story of which four sentences were translated and then taken out, but for the last. */
async function withRetired(): Promise<Job> {
  const job = await makeJob({
    "visavis.yml": text.replace("[en, es]", "[en]"),
    "source-content/a.md": "Le lait monte.\n\nLe beurre baisse.\n\nLe pain reste.\n\nLe reste suit.\n",
  });
  await job.run();
  job.sent();
  const written = readFile(job.root, path);
  const approved = written.replace(/state="translated"(?=[^>]*>\s*<source>Le beurre)/u, 'state="reviewed"');
  expect(approved).not.toBe(written);
  const noted = approved.replace(
    /(<unit id="[^"]*"[^>]*>)(?=(?:(?!<\/unit>)[^])*Le pain)/u,
    "$1\n        <notes><note>Voir le client.</note></notes>",
  );
  writeFiles(job.root, { [path]: noted, "source-content/a.md": "Le reste suit.\n" });
  await job.run();
  expect(readFile(job.root, path)).toContain("visavis:retired");
  return job;
}

test("retired pairs are counted, and nothing is written unless both options say so", async () => {
  const job = await withRetired();
  const before = stamps(job.root);
  const counts = { lng: "en", retired: 3, untouched: 1, onlyHere: 1, removed: 0 };
  expect((await cleanMemory({ root: job.root, write: false, retired: true, signal })).retired).toEqual([counts]);
  expect((await cleanMemory({ root: job.root, write: true, signal })).retired).toEqual([counts]);
  expect(stamps(job.root)).toEqual(before);
});

test("what an engine made and nobody touched is taken out; what a person approved or put a note on stays", async () => {
  const job = await withRetired();
  const { retired } = await cleanMemory({ root: job.root, write: true, retired: true, signal });
  expect(retired).toEqual([{ lng: "en", retired: 3, untouched: 1, onlyHere: 1, removed: 1 }]);
  const content = readFile(job.root, path);
  expect(content).not.toContain("Le lait monte.");
  for (const kept of ["Le beurre baisse.", "Voir le client.", "Le pain reste.", "Le reste suit."])
    expect(content).toContain(kept);
  const again = await cleanMemory({ root: job.root, write: true, retired: true, signal });
  expect(again.retired).toEqual([{ lng: "en", retired: 2, untouched: 0, onlyHere: 0, removed: 0 }]);
  writeFiles(job.root, { "source-content/a.md": "Le lait monte.\n\nLe beurre baisse.\n\nLe reste suit.\n" });
  await job.run();
  expect(job.sent()).toEqual({ en: ["Le lait monte."] });
  expect(readFile(job.root, path)).toMatch(/state="reviewed"[^>]*>\s*<source>Le beurre baisse/u);
});

test("a sentence that a memory has too is not said to stand nowhere else", async () => {
  const job = await withRetired();
  const tu = `<tu><tuv xml:lang="fr"><seg>Le lait monte.</seg></tuv><tuv xml:lang="en"><seg>Milk rises.</seg></tuv></tu>`;
  writeFiles(job.root, { "memory/m.tmx": withBody(tu) });
  const { retired } = await cleanMemory({ root: job.root, write: false, signal });
  expect(retired).toMatchObject([{ untouched: 1, onlyHere: 0 }]);
});

test("two stories that approve a sentence in two ways, and empty targets, are named by line and stay", async () => {
  const story = "Le lait monte.\n\nLe beurre baisse.\n";
  const job = await makeJob({
    "visavis.yml": text.replace("[en, es]", "[en]"),
    "source-content/a.md": story,
    "source-content/b.md": story,
  });
  await job.run();
  for (const [name, target] of [
    ["a", "Milk rises."],
    ["b", "Milk climbs."],
  ]) {
    const file = `translations/en/${name}.xlf`;
    const content = readFile(job.root, file)
      .replace(
        /state="translated"([^>]*>\s*<source>Le lait monte\.<\/source>\s*<target>)[^<]*/u,
        `state="final"$1${target}`,
      )
      .replace(/(<source>Le beurre baisse\.<\/source>\s*<target>)[^<]*/u, name === "a" ? "$1 " : "$1Butter falls.");
    writeFiles(job.root, { [file]: content });
  }
  const before = stamps(job.root);
  const { found } = await cleanMemory({ root: job.root, write: true, retired: true, signal });
  const lineOf = (file: string, source: string): number => {
    const lines = readFile(job.root, file).split("\n");
    return lines.findIndex((line) => line.includes(source));
  };
  const [a, b] = ["translations/en/a.xlf", "translations/en/b.xlf"];
  expect(found).toEqual([
    { problem: "empty", file: a, line: lineOf(a, "Le beurre"), lng: "en", source: "Le beurre baisse.", target: " ", first: null },
    {
      problem: "contradiction", file: b, line: lineOf(b, "Le lait"), lng: "en", source: "Le lait monte.", target: "Milk climbs.",
      first: { file: a, line: lineOf(a, "Le lait") },
    },
  ]); // prettier-ignore
  expect(stamps(job.root)).toEqual(before);
});
