import { mkdirSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as delay } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, expect, test } from "vitest";
import { lockWorkspace } from "../../src/workspace/lock.ts";
import { type DeeplServer, startDeepl } from "../servers/deepl.ts";
import { startLibretranslate } from "../servers/libretranslate.ts";
import { startOpenAi } from "../servers/openai.ts";
import { documentOf, expectReadable, put, settings, text, visavis, workspace } from "./visavis.ts";

let server: DeeplServer;
let env: Record<string, string>;
beforeAll(async () => {
  server = await startDeepl();
  env = { DEEPL_AUTH_KEY: server.key, DEEPL_SERVER_URL: server.url };
});
afterAll(async () => await server.close());

const glossary = (term: string): string => `source: fr\nterms:\n  - { term: nuage, es: ${term}, de: Cloud }\n`;

test("glossary status compares both sides, glossary sync makes them equal and removes the old copy", async () => {
  const root = workspace({ "glossary.yml": glossary("nube") });
  const before = documentOf(await visavis(root, ["glossary", "status", "--json"], { env }), "glossary-copies");
  expect(before["copies"]).toMatchObject([{ engine: "deepl", id: null, outdated: [] }]);
  await visavis(root, ["glossary", "sync"], { env });
  const names = server.glossaries.map(({ name }) => name);
  put(root, "glossary.yml", glossary("cloud"));
  const synced = await visavis(root, ["glossary", "sync"], { env });
  expect(synced).toMatchObject({ code: 0 });
  expectReadable(synced);
  expect(synced.stdout).toContain("up to date");
  expect(server.glossaries.map(({ name }) => name)).toHaveLength(names.length);
  expect(server.glossaries.map(({ name }) => name)).not.toEqual(names);
});

test("an entry that the service refuses is told by its line, a long one by its start", async () => {
  const root = workspace({ "glossary.yml": glossary("n".repeat(1100)) });
  const { code, stderr } = await visavis(root, ["glossary", "status"], { env });
  expect(code).toBe(0);
  expect(stderr).toContain("glossary.yml:3: deepl does not take “nuage” (es)");
  put(root, "glossary.yml", glossary("nube").replace("nuage", "n".repeat(1100)));
  const long = await visavis(root, ["glossary", "status"], { env });
  expect(long.stderr).toMatch(/^glossary\.yml:3: deepl does not take “n{59}…” \(es\)/mu);
});

test("where no engine keeps a glossary, sync says so", async () => {
  const root = workspace({ "visavis.yml": settings.replace("[deepl]", "[pseudo]") });
  expect(await visavis(root, ["glossary", "sync"])).toMatchObject({
    code: 4,
    stderr: expect.stringContaining("keeps a glossary of its own") as string,
  });
});

test("status tells what was spent and what the service says, also where it does not answer", async () => {
  const priced = `${settings}prices: { engines: { deepl: { characters: 20 } } }\nbudget: { cost: 5 }\n`;
  const root = workspace({ "visavis.yml": priced });
  await visavis(root, ["translate"], { env });
  const { accounts } = documentOf(await visavis(root, ["status", "--json"], { env }), "status");
  expect(accounts).toMatchObject({ currency: "EUR", spent: [{ engine: "deepl", requests: 2 }], budget: { cost: 5 } });
  const offline = await visavis(root, ["status"], { env: { ...env, DEEPL_SERVER_URL: "http://127.0.0.1:1" } });
  expect(offline.code).toBe(0);
  expect(offline.stdout).toContain("deepl does not say what is used up");
});

test("translate --stale makes anew what nobody has touched and lists what a person has", async () => {
  const root = workspace({ "glossary.yml": glossary("nube") });
  await visavis(root, ["translate"], { env });
  const file = "translations/es/plainte.xlf";
  put(root, file, text(root, file).replace(/state="translated"(?=[^>]*>\s*<source>Le <pc)/u, 'state="final"'));
  put(root, "glossary.yml", glossary("cloud").replace("Cloud", "Wolke"));
  const outcome = await visavis(root, ["translate", "--stale"], { env });
  expect(outcome.code).toBe(0);
  expect(outcome.stderr).toMatch(/^translations\/es\/plainte\.xlf:\d+: .*nuage/mu);
  expect(outcome.stderr).not.toContain("translations/de/");
});

test("an engine from an npm package runs when its flag allows it, and only then", async () => {
  const libre = await startLibretranslate();
  const root = workspace({
    "visavis.yml": `source: fr\ntargets: [es]\nengines: [libre]\nmodules:\n  libre:\n    package: visavis-engine-libretranslate\n    options: { url: "${libre.url}" }\n`,
  });
  mkdirSync(join(root, "node_modules"));
  const example = fileURLToPath(new URL("../../examples/engine-libretranslate", import.meta.url));
  symlinkSync(example, join(root, "node_modules", "visavis-engine-libretranslate"));
  const refused = await visavis(root, ["translate"]);
  expect(refused).toMatchObject({ code: 4, stderr: expect.stringContaining("--allow-engine libre") as string });
  expect(libre.calls).toEqual([]);
  const allowed = await visavis(root, ["translate", "--allow-engine", "libre"]);
  await libre.close();
  expect(allowed.code).toBe(0);
  expect(text(root, "translations/es/plainte.xlf")).toContain("<target>es: La plainte</target>");
});

test("a language model is an engine like the others, and its tokens are counted", async () => {
  const model = await startOpenAi();
  const root = workspace({
    "visavis.yml": `${settings.replace("[deepl]", "[llm]")}llm: { baseUrl: "${model.url}", model: small }\n`,
  });
  const outcome = await visavis(root, ["translate", "--json"]);
  const { accounts } = documentOf(await visavis(root, ["status", "--json"]), "status");
  await model.close();
  expect(outcome).toMatchObject({ code: 0 });
  const { used } = documentOf(outcome, "translate") as { used: { inputTokens: number } };
  expect(used.inputTokens).toBeGreaterThan(0);
  expect(accounts).toMatchObject({ spent: [{ engine: "llm", inputTokens: used.inputTokens }] });
});

test("what another engine translates in place of the first is said, also with --quiet", async () => {
  const model = await startOpenAi();
  const poor = await startDeepl({ quota: 0 });
  const llm = `llm: { baseUrl: "${model.url}", model: small }\n`;
  const root = workspace({ "visavis.yml": settings.replace("[deepl]", "[deepl, llm]") + llm });
  const outcome = await visavis(root, ["translate", "--json", "--quiet"], {
    env: { DEEPL_AUTH_KEY: poor.key, DEEPL_SERVER_URL: poor.url },
  });
  await Promise.all([model.close(), poor.close()]);
  expect(outcome.code).toBe(0);
  expect(outcome.stderr).toMatch(/by llm in place of deepl: DeepL's quota/u);
  const [first] = documentOf(outcome, "translate")["substitutions"] as readonly unknown[];
  expect(first).toMatchObject({ engine: "llm", insteadOf: "deepl", code: "engine-quota" });
});

test("a second run says who holds the lock, or waits for it", async () => {
  const root = workspace();
  const unlock = lockWorkspace(root, { command: "visavis run --to es" });
  const refused = await visavis(root, ["translate"], { env });
  expect(refused.code).toBe(2);
  expect(refused.stderr).toContain(`process ${process.pid}`);
  expect(refused.stderr).toContain("visavis run --to es");
  const waiting = visavis(root, ["translate", "--wait", "20"], { env });
  await delay(1500);
  unlock();
  const waited = await waiting;
  expect(waited.code).toBe(0);
  expect(waited.stderr).toContain("visavis run --to es");
});

test("a dry run that would be refused shows the plan all the same, and says why", async () => {
  const root = workspace({ "visavis.yml": `${settings}budget: { characters: 100 }\n` });
  const plan = await visavis(root, ["run", "--dry-run"], { env });
  expect(plan).toMatchObject({ code: 4, stdout: expect.stringMatching(/^es .*deepl/mu) as string });
  expect(plan.stderr).toContain("would pass the budget of 100 characters");
  const json = await visavis(root, ["translate", "--dry-run", "--json"], { env });
  expect(json).toMatchObject({ code: 4, stderr: "" });
  expect(documentOf(json, "translate")).toMatchObject({
    targets: { es: { send: 6 } },
    refusal: { code: "budget-exceeded" },
  });
  expect(documentOf(await visavis(root, ["run", "--json"], { env }), "error")).toMatchObject({
    error: { code: "budget-exceeded" },
  });
});

test("glossary lint proposes the words that an engine did not know", async () => {
  const root = workspace({ "glossary.yml": glossary("nube") });
  await visavis(root, ["translate"], { env });
  const file = "translations/es/plainte.xlf";
  const unknown = text(root, file).replace(
    /(?<unit><unit [^>]*>)(?<rest>(?:(?!<\/unit>)[^])*<segment id="(?<id>[^"]+)"[^>]*>\s*<source>Un centre)/u,
    '$<unit><notes><note category="visavis:unknown-words" xmlns:visavis="urn:visavis:xliff:1" visavis:about="$<id>" appliesTo="target">ouvre</note></notes>$<rest>',
  );
  put(root, file, unknown);
  const outcome = await visavis(root, ["glossary", "lint", "--suggest"]);
  expect(outcome.stdout).toContain("  - term: ouvre\n    es:");
  expectReadable(outcome);
  expect((await visavis(root, ["check"])).stdout).toContain("'visavis glossary lint --suggest' proposes");
  const { suggestions } = documentOf(await visavis(root, ["glossary", "lint", "--suggest", "--json"]), "glossary-lint");
  expect(suggestions).toMatchObject([{ term: "ouvre", stories: ["plainte"], languages: ["es"] }]);
});
