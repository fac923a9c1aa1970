import { expect, test } from "vitest";
import { shortfall } from "../../src/run/run.ts";
import { makeJob, readFile, writeFiles } from "./workspaces.ts";

/** Three waves: each but the last ends with sentences over its last full request, whose story has others in it. */
const sizes = Array.from({ length: 120 }, () => 89);

test("what would go in a request that is not full waits for the next wave, and nothing is sent twice or lost", async () => {
  const stories = sizes.map((size, story): [string, string] => {
    const sentences = Array.from({ length: size }, (_, index) => `Phrase ${index} du récit ${story}.`);
    return [`source-content/r${String(story).padStart(2, "0")}.txt`, sentences.join(" ")];
  });
  const settings = "targets: [es]\nengines: [deepl]\nemit: []\n";
  const job = await makeJob({ ...Object.fromEntries(stories), "visavis.yml": settings });
  const result = await job.run({ build: null });
  expect(shortfall(result)).toBeNull();
  const sent = job.server.calls.flatMap(({ texts }) => texts);
  const total = sizes.reduce((sum, size) => sum + size, 0);
  expect([sent.length, new Set(sent).size]).toEqual([total, total]);
  expect(job.server.calls.length).toBe(Math.ceil(total / 50));
  expect(result.reports.map(({ id }) => id).toSorted()).toHaveLength(sizes.length);
  for (const [file] of stories) {
    const translation = readFile(job.root, file.replace("source-content", "translations/es").replace(".txt", ".xlf"));
    expect(translation).not.toContain('state="initial"');
  }
});

/** Two waves, the first of which ends with a full request: no story waits, and no reply is carried on to the second. */
const sizesAgain = Array.from({ length: 56 }, (_, story) => (story === 0 ? 148 : 99));

test("what is made again under other terms is sent once, however many waves that takes", async () => {
  const stories = sizesAgain.map((size, story): [string, string] => {
    const sentences = Array.from({ length: size }, (_, index) => `Phrase ${index} du récit ${story}.`);
    return [`source-content/r${String(story).padStart(2, "0")}.txt`, `${sentences.join(" ")} Une phrase pour tous.`];
  });
  const settings = "targets: [es]\nengines: [deepl]\nemit: []\n";
  const job = await makeJob({ ...Object.fromEntries(stories), "visavis.yml": settings });
  await job.run({ build: null });
  writeFiles(job.root, { "glossary.yml": "source: fr\nterms:\n  - { term: phrase, es: frase }\n" });
  job.sent();
  const { plan } = await job.run({ build: null, stale: true });
  const sent = job.sent()["es"] ?? [];
  expect([sent.length, new Set(sent).size]).toEqual([plan.targets["es"]?.send, plan.targets["es"]?.send]);
  await job.run({ build: null, stale: true });
  expect(job.sent()).toEqual({});
});
