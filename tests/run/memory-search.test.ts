import { rmSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { searchMemory, type MemoryHit } from "../../src/run/memory-search.ts";
import { withBody } from "../formats/tmx-files.ts";
import {
  first,
  makeFolder,
  makeJob,
  path,
  readFile,
  second,
  settings,
  stamps,
  story,
  third,
  writeFiles,
} from "./workspaces.ts";

const file = "translations/en/lait.xlf";

async function search(root: string, phrase: string, limit = 10): Promise<readonly MemoryHit[]> {
  return (await searchMemory({ root, phrase, to: ["en"], limit })).hits;
}

async function house(files: Readonly<Record<string, string>> = {}): Promise<string> {
  const job = await makeJob({ [path]: story, ...files });
  await job.run();
  return job.root;
}

test("a phrase is found whatever its case, apostrophe and number, and marked", async () => {
  const hits = await search(await house(), "L'ÉLEVEUR ATTENDENT");
  expect(hits).toEqual([]);
  const [hit, ...others] = await search(await house(), "éleveur attendent");
  expect(others).toEqual([]);
  expect(hit).toMatchObject({ match: "phrase", score: null, source: third, target: `EN-US:${third}`, story: "lait" });
  expect(hit?.ranges.map(({ start, end }) => third.slice(start, end))).toEqual(["éleveurs attendent"]);
});

test("sentences that hold the phrase come first, then near ones with their score", async () => {
  const root = await house();
  expect((await search(root, second)).map(({ match, source }) => [match, source])).toEqual([["phrase", second]]);
  const [near] = await search(root, "La Commission ouvre une très vaste enquête.");
  expect(near).toMatchObject({ match: "near", source: second, lng: "en", state: "translated", origin: "deepl" });
  expect(near?.score).toBeGreaterThan(80);
  expect(near?.score).toBeLessThan(100);
});

test("what was translated, approved or deleted since the last search is known", async () => {
  const root = await house();
  expect(await search(root, "tribunal")).toEqual([]);
  const approved = readFile(root, file)
    .replaceAll('state="translated"', 'state="final"')
    .replaceAll(first, `${first} Le tribunal.`);
  writeFiles(root, { [file]: approved });
  expect(await search(root, "tribunal")).toMatchObject([{ state: "final" }]);
  rmSync(join(root, file));
  expect(await search(root, "tribunal")).toEqual([]);
  expect(await search(root, first)).toEqual([]);
});

test("equal pairs of several stories are one hit", async () => {
  const root = await house({ "source-content/encore.md": `# Encore\n\n${first}\n` });
  expect(await search(root, first)).toMatchObject([{ source: first, also: 1 }]);
});

test("no more sentences than asked for are shown, and each language by itself", async () => {
  const root = await house();
  expect(await search(root, "le", 1)).toHaveLength(1);
  const { hits } = await searchMemory({ root, phrase: "enquête", limit: 1 });
  expect(hits.map(({ lng }) => lng)).toEqual(["en", "es"]);
});

test("TMX files are searched too, by phrase and by likeness, with the file and the unit's id", async () => {
  const texts = `<tuv xml:lang="fr"><seg>${second}</seg></tuv><tuv xml:lang="en"><seg>An inquiry.</seg></tuv>`;
  const root = makeFolder({
    "visavis.yml": settings,
    "source-content/.keep": "",
    "memory/old.tmx": withBody(`<tu tuid="u7">${texts}</tu>`),
  });
  const place = { story: null, segment: "u7", file: "memory/old.tmx", target: "An inquiry.", state: "reviewed" };
  expect(await search(root, "vaste enquête")).toMatchObject([{ match: "phrase", ...place }]);
  expect(await search(root, "La Commission ouvre une très vaste enquête.")).toMatchObject([
    { match: "near", ...place },
  ]);
});

test("codes are shown as a reader sees them", async () => {
  const root = await house({ [path]: "# Le marché\n\nLe **prix** de `npm ci` monte.\n" });
  expect(await search(root, "prix de npm")).toMatchObject([{ source: "Le prix de npm ci monte." }]);
});

test("nothing is written but the cache, and where that cannot be, nothing", async () => {
  const root = await house();
  const before = stamps(root);
  await search(root, "enquête");
  expect(stamps(root)).toEqual(before);
  rmSync(join(root, ".visavis"), { recursive: true });
  writeFiles(root, { ".visavis": "a file" });
  expect(await search(root, "enquête")).toHaveLength(1);
});

test("a house without translations has no hits", async () => {
  const root = makeFolder({ "visavis.yml": settings, [path]: story });
  expect(await search(root, "enquête")).toEqual([]);
  expect(await search(root, "…")).toEqual([]);
});
