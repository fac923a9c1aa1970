import { rmSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { VisavisError } from "../../src/errors.ts";
import { workspaceAccounts } from "../../src/run/accounts.ts";
import { withProject } from "../../src/run/project.ts";
import { shortfall } from "../../src/run/run.ts";
import { startOpenAi } from "../servers/openai.ts";
import {
  environmentOf,
  first,
  makeJob,
  path,
  second,
  settings,
  story,
  third,
  writeFiles,
  type Job,
} from "./workspaces.ts";

const priced = `${settings}prices:\n  currency: EUR\n  engines:\n    deepl: { characters: 20 }\n`;
const title = "Le marché du lait";
const characters = [title, first, second, third].join("").length;
const signal = new AbortController().signal;

async function accounts({ root, server }: Job, today = "2026-11-20"): ReturnType<typeof workspaceAccounts> {
  const environment = environmentOf({ DEEPL_AUTH_KEY: server.key, DEEPL_SERVER_URL: server.url });
  return await workspaceAccounts({ root, environment, signal, today: () => today });
}

test("a plan says what it costs, and a run what it has cost", async () => {
  const job = await makeJob({ "visavis.yml": priced, [path]: story });
  const { plan, used } = await job.run({ dryRun: true });
  const cost = (characters * 20) / 1_000_000;
  expect(plan.targets["en"]).toMatchObject({ send: 4, characters, tokens: 0, requests: 1, cost });
  expect(plan.currency).toBe("EUR");
  expect(used).toMatchObject({ requests: 0, characters: 0, cost: 0 });
  expect(job.sent()).toEqual({});
  const done = await job.run();
  expect(done.used).toMatchObject({ requests: 2, characters: characters * 2 });
  expect(done.used.cost).toBeCloseTo(cost * 2, 10);
});

test("without a price the cost is not known, and no budget of money can be kept", async () => {
  const job = await makeJob({ [path]: story });
  expect((await job.run({ dryRun: true })).plan.targets["en"]?.cost).toBeNull();
  writeFiles(job.root, { "visavis.yml": `${settings}budget: { cost: 1 }\n` });
  await expect(job.run()).rejects.toMatchObject({ code: "budget-exceeded", hint: expect.stringMatching(/prices/u) });
  expect(job.sent()).toEqual({});
});

test("the month's budget refuses a plan before anything is sent, until the month is over", async () => {
  const budget = characters * 2 + 10;
  const job = await makeJob({ "visavis.yml": `${priced}budget: { characters: ${budget} }\n`, [path]: story });
  const on = (day: string): { today: () => string } => ({ today: () => day });
  expect(shortfall(await job.run(on("2026-11-20")))).toBeNull();
  job.sent();
  writeFiles(job.root, { [path]: story.replace(third, "Les éleveurs attendent encore.") });
  await expect(job.run(on("2026-11-30"))).rejects.toMatchObject({
    code: "budget-exceeded",
    message: expect.stringContaining("characters on top of") as string,
  });
  expect(job.sent()).toEqual({});
  expect(shortfall(await job.run(on("2026-12-01")))).toBeNull();
  expect(job.sent()).toEqual({ en: ["Les éleveurs attendent encore."], es: ["Les éleveurs attendent encore."] });
});

test("what engines cost besides the plan stops at the budget too", async () => {
  // The first reply is no translation: asking again would pass the budget by a few characters.
  const budget = characters * 2 + 3;
  const job = await makeJob({ "visavis.yml": `${priced}budget: { characters: ${budget} }\n`, [path]: story });
  job.server.fail({ type: "empty" });
  const result = await job.run();
  expect(shortfall(result)).toMatchObject({ code: "incomplete" });
  expect(result.failures.map(({ error }) => error.code)).toContain("budget-exceeded");
  expect(result.used.characters).toBeLessThanOrEqual(budget);
  const refused = result.failures.find(({ error }) => error.code === "budget-exceeded");
  const reply = new VisavisError({ code: "engine-reply", message: "", hint: "" });
  const failures = refused ? [{ ...refused, error: reply }, refused, refused] : [];
  expect(shortfall({ ...result, failures })).toMatchObject({ hint: refused?.error.hint });
});

test("an engine that takes over without a price spends nothing of a budget of money", async () => {
  const model = await startOpenAi();
  const llm = `llm: { baseUrl: "${model.url}", model: small }\n`;
  const engines = `${priced.replace("[deepl]", "[deepl, llm]")}budget: { cost: 5 }\n${llm}`;
  const job = await makeJob({ "visavis.yml": engines, [path]: story }, { quota: 0 });
  const result = await job.run();
  await model.close();
  expect(model.calls).toEqual([]);
  expect(result.used).toMatchObject({ inputTokens: 0, cost: 0 });
  expect(shortfall(result)).toMatchObject({ code: "incomplete", hint: expect.stringMatching(/engines: \{ llm/u) });
});

test("status knows what was spent this month, and what the service says", async () => {
  const job = await makeJob({ "visavis.yml": priced, [path]: story });
  await job.run({ today: () => "2026-11-20" });
  const { month, spent, quotas } = await accounts(job);
  expect(month).toBe("2026-11");
  expect(spent).toMatchObject([{ engine: "deepl", requests: 2, characters: characters * 2, unpriced: 0 }]);
  expect(quotas).toMatchObject([{ engine: "deepl", quota: { used: characters * 2, unit: "characters" }, error: null }]);
  expect((await accounts(job, "2026-12-01")).spent).toEqual([]);
});

test("a service that does not answer does not keep status from its work", async () => {
  const job = await makeJob({ [path]: story });
  await job.server.close();
  expect((await accounts(job)).quotas).toMatchObject([{ engine: "deepl", quota: null, error: /reached/u }]);
});

test("replies that came and could not be written are neither planned nor sent again", async () => {
  const job = await makeJob({ [path]: story });
  const onProgress = (): void => writeFiles(job.root, { "translations/es": "in the way of a folder" });
  await expect(job.run({ onProgress })).rejects.toMatchObject({ code: "workspace-write" });
  expect(job.sent()["es"]).toHaveLength(4);
  rmSync(join(job.root, "translations/es"));
  expect((await job.run({ dryRun: true })).plan.targets["es"]).toMatchObject({ known: 4, send: 0, characters: 0 });
  expect(shortfall(await job.run())).toBeNull();
  expect(job.sent()).toEqual({});
  const left = await withProject({ root: job.root, write: false }, (project) =>
    Promise.resolve(project.journal().jobs()),
  );
  expect(left).toEqual([]);
});

test("a plan counts just what is billed: no code, no address, no kept term, an emoji as one", async () => {
  const text = "# Le **nuage** et `npm ci`\n\nVoir https://example.org/a?b=c, dit-il 😀 [ici](x.md) & là. *Non*.\n";
  const job = await makeJob({ "visavis.yml": priced, [path]: text });
  const { plan } = await job.run({ dryRun: true });
  const { used } = await job.run();
  expect((plan.targets["en"]?.characters ?? 0) + (plan.targets["es"]?.characters ?? 0)).toBe(used.characters);
  expect((await accounts(job)).quotas[0]?.quota?.used).toBe(used.characters);
});
