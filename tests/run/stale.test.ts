import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { first, makeJob, path, readFile, second, status, story, third, writeFiles } from "./workspaces.ts";

const glossary = (es: string): string =>
  `source: fr\nterms:\n  - { term: prix, es: ${es} }\n  - { term: enquête, es: investigación }\n`;
const file = "translations/es/lait.xlf";

test("a changed term makes stale just the sentences that it stands in, and --stale sends just these", async () => {
  const job = await makeJob({ [path]: story, "glossary.yml": glossary("precio") });
  await job.run();
  job.sent();
  const before = readFile(job.root, file);
  writeFiles(job.root, { "glossary.yml": glossary("coste") });
  await job.run();
  expect(job.sent()).toEqual({});
  expect(readFile(job.root, file)).toBe(before);
  expect((await status(job.root))["es"]).toMatchObject({ staleTerms: 1 });
  expect((await status(job.root))["en"]).toMatchObject({ staleTerms: 0 });
  const plan = (await job.run({ dryRun: true, stale: true })).plan.targets["es"];
  expect(plan).toMatchObject({ send: 1, characters: first.length });
  await job.run({ stale: true });
  expect(job.sent()).toEqual({ es: [first] });
  expect((await status(job.root))["es"]).toMatchObject({ staleTerms: 0 });
  await job.run({ stale: true });
  expect(job.sent()).toEqual({});
});

test("a term that is new makes stale what was made when no term applied", async () => {
  const job = await makeJob({ [path]: story, "glossary.yml": glossary("precio") });
  await job.run();
  job.sent();
  writeFiles(job.root, { "glossary.yml": `${glossary("precio")}  - { term: éleveur, es: ganadero }\n` });
  await job.run({ stale: true });
  expect(job.sent()).toEqual({ es: [third] });
});

test("a stale translation that a person has touched is listed, and stays", async () => {
  const job = await makeJob({ [path]: story, "glossary.yml": glossary("precio") });
  await job.run();
  const approved = readFile(job.root, file).replaceAll('state="translated"', 'state="final"');
  writeFiles(job.root, { [file]: approved, "glossary.yml": glossary("coste") });
  job.sent();
  const { reports } = await job.run({ stale: true });
  expect(job.sent()).toEqual({});
  expect(readFile(job.root, file)).toContain(`<target>ES:${first}</target>`);
  expect((await status(job.root))["es"]).toMatchObject({ states: { final: 4 }, staleTerms: 1 });
  const findings = reports.flatMap(({ targets }) => targets["es"]?.findings ?? []);
  expect(findings.filter(({ rule }) => rule === "stale-terms").map(({ segment }) => segment)).toHaveLength(1);
});

test("a renewal that fails keeps the old translation", async () => {
  const job = await makeJob({ [path]: story, "glossary.yml": glossary("precio") });
  await job.run();
  const before = readFileSync(join(job.root, file), "utf8");
  writeFiles(job.root, { "glossary.yml": glossary("coste") });
  job.server.fail({ type: "status", status: 456 });
  const result = await job.run({ stale: true });
  expect(result.failures.map(({ error }) => error.code)).toEqual(["engine-quota"]);
  expect(readFileSync(join(job.root, file), "utf8")).toBe(before);
  expect(before).toContain(second);
});
