import { rmSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { memoryStats, type TargetMemory } from "../../src/run/memory-stats.ts";
import { withBody } from "../formats/tmx-files.ts";
import {
  approve,
  first,
  makeFolder,
  makeJob,
  path,
  second,
  settings,
  stamps,
  story,
  third,
  writeFiles,
  type Job,
} from "./workspaces.ts";

const tu = (fr: string, es: string): string =>
  `<tu><tuv xml:lang="fr"><seg>${fr}</seg></tuv><tuv xml:lang="es"><seg>${es}</seg></tuv></tu>`;
const old = withBody([tu("Bonjour.", "Hola."), tu("Bonjour.", "Buenos días."), tu(second, `ES:${second}`)].join("\n"));

async function house(): Promise<Job> {
  const job = await makeJob({ [path]: story });
  await job.run({ today: () => "2026-11-20" });
  return job;
}

async function stats(root: string, target = "es"): Promise<TargetMemory | undefined> {
  return (await memoryStats({ root })).targets[target];
}

test("sentences and pairs are counted by language, state, origin and place", async () => {
  const job = await house();
  approve(job.root, "translations/es/lait.xlf", { target: `ES:${first}`, by: "La leche sube." });
  writeFiles(job.root, { "memory/old.tmx": old, "source-content/encore.md": `# Encore\n\n${first}\n` });
  await job.run({ today: () => "2026-11-21" });
  writeFiles(job.root, { [path]: story.replace(third, "Une autre fin.") });
  await job.run({ today: () => "2026-11-22" });
  const { sentences, targets } = await memoryStats({ root: job.root });
  expect(sentences).toBe(7);
  expect(targets["es"]).toMatchObject({
    // The title, three sentences and the one that came for the third; another title; one of the TMX file alone.
    sentences: 7,
    // Four of the first story and one aside, two of the second, three of the TMX file.
    pairs: 10,
    states: { translated: 6, reviewed: 4, final: 0 },
    origins: { deepl: 5, memory: 4, person: 1 },
    stories: 6,
    aside: 1,
    files: [{ file: "memory/old.tmx", pairs: 3 }],
    contradictions: 1,
    lastRun: { day: "2026-11-22" },
  });
  expect(targets["en"]).toMatchObject({ sentences: 6, pairs: 7, files: [], contradictions: 0 });
});

test("the counts of states, of origins and of places each add up to the pairs", async () => {
  const { root } = await house();
  writeFiles(root, { "memory/old.tmx": old });
  for (const memory of Object.values((await memoryStats({ root })).targets)) {
    const sum = (counts: readonly number[]): number => counts.reduce((total, count) => total + count, 0);
    const inFiles = memory.files.map(({ pairs }) => pairs);
    expect(sum(Object.values(memory.states))).toBe(memory.pairs);
    expect(sum(Object.values(memory.origins))).toBe(memory.pairs);
    expect(sum([memory.stories, memory.aside, ...inFiles])).toBe(memory.pairs);
  }
});

test("the pairs of a story that is gone are kept aside", async () => {
  const { root } = await house();
  expect(await stats(root)).toMatchObject({ stories: 4, aside: 0 });
  rmSync(join(root, path));
  expect(await stats(root)).toMatchObject({ stories: 0, aside: 4 });
});

test("only the languages that are asked for are counted", async () => {
  const { root } = await house();
  const { targets, sentences } = await memoryStats({ root, to: ["en"] });
  expect([Object.keys(targets), sentences]).toEqual([["en"], 4]);
});

test("nothing is written but the cache, and an empty house has nothing", async () => {
  const { root } = await house();
  const before = stamps(root);
  await memoryStats({ root });
  expect(stamps(root)).toEqual(before);
  const empty = makeFolder({ "visavis.yml": settings, [path]: story });
  const { sentences, targets } = await memoryStats({ root: empty });
  expect(sentences).toBe(0);
  expect(targets["en"]).toMatchObject({ sentences: 0, pairs: 0, origins: {}, files: [], lastRun: null });
});
