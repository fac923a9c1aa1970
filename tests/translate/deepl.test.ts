import { afterEach, describe, expect, test } from "vitest";
import { createDeepl } from "../../src/engines/deepl/deepl.ts";
import type { Engine } from "../../src/engines/engine.ts";
import { type DeeplServer, type DeeplServerOptions, type Fault, startDeepl } from "../servers/deepl.ts";
import { fakeEngine, job, shown } from "./jobs.ts";
import { run } from "./run.ts";

let server: DeeplServer;
afterEach(async () => await server.close());

async function open(options: DeeplServerOptions = {}, timeoutMs = 10_000): Promise<Engine> {
  server = await startDeepl(options);
  return createDeepl({ key: server.key, serverUrl: server.url, timeoutMs });
}

const jobs = Array.from({ length: 120 }, (_, index) => job(`La [phrase] nº ${index} parle d'Azure & de « l'été ».`));

test("120 sentences are three requests, each within the limits, with their mark-up in place", async () => {
  const outcomes = await run(jobs, [await open()]);
  expect(server.calls.map(({ texts }) => texts.length)).toEqual([50, 50, 20]);
  for (const outcome of outcomes) {
    expect(outcome.type === "translated" && shown(outcome.text, outcome.job.codes)).toBe(
      `ES:${shown(outcome.job.text, outcome.job.codes)}`,
    );
  }
});

test("long texts keep a body under 120,000 bytes", async () => {
  const long = Array.from({ length: 60 }, (_, index) => job(`${"Été à Nîmes & « là ». ".repeat(200)}${index}`));
  const outcomes = await run(long, [await open()]);
  expect(outcomes.every(({ type }) => type === "translated")).toBe(true);
  expect(Math.max(...server.calls.map(({ bytes }) => bytes))).toBeLessThan(120_000);
});

test("a quota that ends half-way keeps what came and stops the rest", async () => {
  const engine = await open({ quota: 3000, latencyMs: 5 });
  const one = { ...engine, limits: { ...engine.limits, texts: 10, concurrency: 1 } };
  const outcomes = await run(jobs, [one]);
  const kept = outcomes.filter(({ type }) => type === "translated");
  expect(kept.length).toBeGreaterThan(0);
  expect(kept.length).toBeLessThan(jobs.length);
  expect(server.calls).toHaveLength(kept.length / 10 + 1);
  expect(outcomes.find(({ type }) => type === "failed")).toMatchObject({ error: { code: "engine-quota" } });
});

test("as many requests are under way as the engine allows", async () => {
  const engine = await open({ latencyMs: 20 });
  await run(jobs, [{ ...engine, limits: { ...engine.limits, texts: 5 } }]);
  expect(server.peak()).toBe(5);
});

describe("a fault is got over", () => {
  const faults: readonly Fault[] = [
    { type: "status", status: 429 },
    { type: "status", status: 429, retryAfter: "0" },
    { type: "status", status: 500 },
    { type: "status", status: 503 },
    { type: "status", status: 529 },
    { type: "status", status: 413 },
    { type: "hang" },
    { type: "reset" },
    { type: "cut" },
    { type: "html" },
    { type: "one-missing" },
    { type: "empty" },
    { type: "broken-tags" },
  ];
  test.each(faults)("%o", async (fault) => {
    const engine = await open({}, fault.type === "hang" ? 300 : 10_000);
    server.fail(fault);
    const outcomes = await run(jobs.slice(0, 10), [engine]);
    expect(outcomes.map(({ type }) => type)).toEqual(Array.from({ length: 10 }, () => "translated"));
  });
});

test("a refused key leaves the language to the next engine", async () => {
  await open();
  const wrong = createDeepl({ key: "wrong:fx", serverUrl: server.url });
  const outcomes = await run(jobs.slice(0, 3), [wrong, fakeEngine({ name: "second" })]);
  expect(outcomes.map((outcome) => outcome.engine)).toEqual(["second", "second", "second"]);
});
