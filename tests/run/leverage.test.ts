import { existsSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { lastLeverage, type LastLeverage } from "../../src/run/last-leverage.ts";
import type { LeverageBand } from "../../src/run/leverage-bands.ts";
import type { Plan } from "../../src/run/plan.ts";
import { withProject } from "../../src/run/project.ts";
import { countWords } from "../../src/text/words.ts";
import {
  approve,
  environmentOf,
  makeJob,
  path,
  readFile,
  settings,
  stamps,
  status,
  writeFiles,
  type Job,
} from "./workspaces.ts";

const prix = "Le prix du lait monte encore en 2025.";
const vaste = "La Commission ouvre une vaste enquête sur le marché du lait.";
const fin = "Les éleveurs attendent.";
const house = `# Le marché du lait\n\n${prix} ${vaste} ${fin}\n`;
const priced = `${settings}prices: { engines: { deepl: { characters: 20 } } }\n`;

const inDigits = "Le prix du lait monte encore en 2026.";
const oneWordLess = "La Commission ouvre une enquête sur le marché du lait.";
const threeWordsLess = "La Commission ouvre une enquête sur le marché.";
const newOne = "Personne ne sait quand l'usine rouvrira.";
const news = "source-content/suite.md";
const sequel = `# Suite\n\n${inDigits} ${oneWordLess} ${threeWordsLess}\n\n${newOne} ${newOne} ${vaste}\n`;

const keyless = environmentOf({});

/** A workspace whose first story is translated. */
async function translated(files: Readonly<Record<string, string>> = {}): Promise<Job> {
  const job = await makeJob({ "visavis.yml": priced, [path]: house, ...files });
  await job.run();
  job.sent();
  return job;
}

type Row = readonly [band: string, segments: number, words: number, characters: number];

function rows(plan: Plan, target = "es"): readonly Row[] {
  const bands = plan.targets[target]?.leverage ?? [];
  return bands.map(({ band, segments, words, characters }) => [band, segments, words, characters]);
}

function sum(bands: readonly LeverageBand[], count: (band: LeverageBand) => number): number {
  return bands.reduce((total, band) => total + count(band), 0);
}

function words(...sentences: readonly string[]): number {
  return sentences.reduce((total, sentence) => total + countWords(sentence), 0);
}

async function last(job: Job, target = "es"): Promise<LastLeverage | null> {
  return await withProject({ root: job.root, write: false }, async (project) =>
    Promise.resolve(lastLeverage(project, target)),
  );
}

test("each sentence counts at what the memory has for it", async () => {
  const job = await translated();
  writeFiles(job.root, { [news]: sequel });
  const { plan } = await job.run({ dryRun: true });
  expect(rows(plan)).toEqual([
    ["101", 4, words("Le marché du lait", prix, vaste, fin), 0],
    ["100", 2, words(newOne, vaste), 0],
    ["95-99", 1, words(inDigits), inDigits.length],
    ["85-94", 1, words(oneWordLess), oneWordLess.length],
    ["75-84", 1, words(threeWordsLess), threeWordsLess.length],
    ["new", 2, words("Suite", newOne), "Suite".length + newOne.length],
  ]);
  expect(plan.targets["es"]).toMatchObject({ segments: 11, send: 5, known: 6, near: 3 });
});

test("the bands of a language add up to its segments, words, characters and cost", async () => {
  const job = await translated();
  writeFiles(job.root, { [news]: sequel });
  const { plan } = await job.run();
  const counts = await status(job.root);
  for (const [target, { segments, characters, cost, leverage }] of Object.entries(plan.targets)) {
    expect(sum(leverage, (band) => band.segments)).toBe(segments);
    expect(sum(leverage, (band) => band.words)).toBe(counts[target]?.words);
    expect(sum(leverage, (band) => band.characters)).toBe(characters);
    expect(sum(leverage, (band) => band.cost ?? Number.NaN)).toBeCloseTo(cost ?? 0, 10);
    expect(cost).toBeGreaterThan(0);
  }
});

test("a dry run says what the run then does, and writes nothing", async () => {
  const job = await translated();
  writeFiles(job.root, { [news]: sequel });
  const before = stamps(job.root);
  const dry = await job.run({ dryRun: true });
  expect(stamps(job.root)).toEqual(before);
  const { plan } = await job.run();
  expect(plan).toEqual(dry.plan);
  const sent = job.sent()["es"] ?? [];
  expect(sent).toHaveLength(plan.targets["es"]?.send ?? Number.NaN);
  expect(sent.join("").length).toBe(sum(plan.targets["es"]?.leverage ?? [], ({ characters }) => characters));
});

test("an edited sentence counts at the likeness to its earlier wording, its neighbours at 100, all others at 101", async () => {
  const job = await translated();
  writeFiles(job.root, { [path]: house.replace("2025", "2026") });
  const { plan } = await job.run();
  expect(rows(plan).map(([band, segments]) => [band, segments])).toEqual([
    ["101", 1],
    ["100", 2],
    ["95-99", 1],
    ["85-94", 0],
    ["75-84", 0],
    ["new", 0],
  ]);
});

test("an earlier wording counts too when a run has failed since", async () => {
  const job = await translated();
  writeFiles(job.root, { [path]: house.replace("2025", "2026") });
  await job.run({ environment: keyless });
  expect(job.sent()).toEqual({});
  expect(rows((await job.run({ dryRun: true })).plan)[2]).toEqual(["95-99", 1, words(inDigits), inDigits.length]);
});

test("a copy of a story counts at 101: the memory has its sentences between the same neighbours", async () => {
  const job = await translated();
  writeFiles(job.root, { [news]: house });
  const { plan } = await job.run();
  expect(rows(plan).map(([, segments]) => segments)).toEqual([8, 0, 0, 0, 0, 0]);
  expect(job.sent()).toEqual({});
});

test("a sentence that has moved counts at 100", async () => {
  const job = await translated();
  writeFiles(job.root, { [path]: `# Le marché du lait\n\n${fin} ${vaste} ${prix}\n` });
  expect(rows((await job.run()).plan).map(([, segments]) => segments)).toEqual([0, 4, 0, 0, 0, 0]);
});

test("one that has moved to another story counts at 100 too, though its target was made of a near one", async () => {
  const job = await makeJob({ "visavis.yml": `${settings}memory: { use: 80 }\n`, [path]: `${vaste}\n\n${fin}\n` });
  await job.run();
  const by = "La Comisión abre una amplia investigación sobre el mercado de la leche.";
  approve(job.root, "translations/es/lait.xlf", { target: `ES:${vaste}`, by });
  await job.run();
  writeFiles(job.root, { [news]: `${oneWordLess}\n\n${newOne}\n` });
  expect(rows((await job.run()).plan).map(([, segments]) => segments)).toEqual([2, 0, 0, 1, 0, 1]);
  writeFiles(job.root, { [news]: `${newOne}\n`, "source-content/fin.md": `${oneWordLess}\n` });
  expect(rows((await job.run()).plan).map(([, segments]) => segments)).toEqual([2, 2, 0, 0, 0, 0]);
  expect(readFile(job.root, "translations/es/fin.xlf")).toMatch(/visavis:memory=\d\d~/u);
});

test("once translated, everything is 101, whether the story is read again or not", async () => {
  const job = await translated({ [news]: sequel });
  const segments = [11, 0, 0, 0, 0, 0];
  expect(rows((await job.run()).plan).map((row) => row[1])).toEqual(segments);
  writeFiles(job.root, { "visavis.yml": `${priced}checks: { length: off }\n` });
  expect(rows((await job.run()).plan).map((row) => row[1])).toEqual(segments);
});

test("without an engine the bands are the same and cost nothing", async () => {
  const job = await translated();
  writeFiles(job.root, { [news]: sequel });
  const { plan } = await job.run({ dryRun: true, environment: keyless });
  expect(plan.targets["es"]).toMatchObject({ characters: 0, cost: 0, send: 0 });
  expect(rows(plan).map((row) => row[1])).toEqual([4, 2, 1, 1, 1, 2]);
});

test("what was made under other terms and is made again counts as equal, and what it costs", async () => {
  const job = await translated();
  writeFiles(job.root, { "glossary.yml": "source: fr\nterms:\n  - { term: enquête, es: investigación }\n" });
  const { plan } = await job.run({ dryRun: true, stale: true });
  expect(rows(plan)[0]).toEqual(["101", 4, words("Le marché du lait", prix, vaste, fin), vaste.length]);
  expect(plan.targets["es"]).toMatchObject({ send: 1, near: 0 });
});

test("the leverage of the last run that had something to do is remembered, with its day", async () => {
  const job = await makeJob({ "visavis.yml": priced, [path]: house });
  expect(await last(job)).toBeNull();
  const first = await job.run({ today: () => "2026-11-20" });
  await job.run({ today: () => "2026-11-21" });
  const expected = { day: "2026-11-20", currency: "EUR", leverage: first.plan.targets["es"]?.leverage };
  expect(await last(job)).toEqual(expected);
  writeFiles(job.root, { [news]: sequel });
  await job.run({ today: () => "2026-11-22", dryRun: true });
  expect(await last(job)).toEqual(expected);
  await job.run({ today: () => "2026-11-23", to: ["en"] });
  expect(await last(job)).toEqual(expected);
  expect(await last(job, "en")).toMatchObject({ day: "2026-11-23" });
});

test("what was taken from the memory at less than 100 counts at that, and costs nothing", async () => {
  const job = await translated({
    "visavis.yml": `${priced}memory: { use: 75 }\nchecks: { numbers: off, language: off, untranslated: off }\n`,
  });
  writeFiles(job.root, { [news]: sequel });
  const { plan } = await job.run();
  expect(rows(plan).map(([, segments, , characters]) => [segments, characters])).toEqual([
    [4, 0],
    [2, 0],
    [1, 0],
    [1, 0],
    [1, 0],
    [2, "Suite".length + newOne.length],
  ]);
  expect(rows((await job.run()).plan)[0]?.[1]).toBe(11);
});

test("a run in which nothing is pending does not open the near index", async () => {
  const job = await translated();
  writeFiles(job.root, { "visavis.yml": `${priced}checks: { length: off }\n` });
  await job.run();
  await job.run({ dryRun: true });
  expect(existsSync(join(job.root, ".visavis/near.sqlite"))).toBe(false);
});
