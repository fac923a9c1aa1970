import { spawnSync } from "node:child_process";
import { setTimeout as delay } from "node:timers/promises";
import { describe, expect, onTestFinished, test } from "vitest";
import { VisavisError } from "../../src/errors.ts";
import { requestFor, translateTexts } from "../contracts/request.ts";
import { type Answer, type LibretranslateServer, startLibretranslate } from "../servers/libretranslate.ts";
import { job } from "../translate/jobs.ts";
import { run, texts } from "../translate/run.ts";
import { exampleFor } from "./module/example.ts";

const signal = new AbortController().signal;

async function started(batchLimit?: number): Promise<LibretranslateServer> {
  const server = await startLibretranslate(batchLimit);
  onTestFinished(server.close);
  return server;
}

describe("the example of a package", () => {
  test("asks for a variant's language, with its key, at an address with or without a slash", async () => {
    const server = await started();
    const engine = await exampleFor(`${server.url}/`, { key: "k" });
    expect(await translateTexts(engine, ["Oui."], { target: "en-GB" })).toEqual(["en: Oui."]);
    expect(server.calls[0]).toMatchObject({ q: ["Oui."], source: "fr", target: "en", api_key: "k" });
  });

  test("serves a server with lower limits: requests are halved until they pass", async () => {
    const server = await started(3);
    const jobs = Array.from({ length: 20 }, (_, index) => job(`Phrase ${"abcdefghijklmnopqrst"[index] ?? ""}.`));
    const real = { sleep: async (ms: number) => await delay(ms), now: Date.now };
    const outcomes = texts(await run(jobs, [await exampleFor(server.url)], real));
    expect(outcomes).toEqual(Object.fromEntries(jobs.map(({ id, target, text }) => [id, `${target}: ${text}`])));
  });

  const answers: readonly [answer: Answer, fault: object][] = [
    [
      { status: 403, body: '{"error":"Invalid API key"}' },
      { code: "engine-key", retry: undefined },
    ],
    [{ status: 400, body: '{"error":"Visit … to get an API key"}' }, { code: "engine-key" }],
    [{ status: 413 }, { code: "input-too-large" }],
    [
      { status: 429, headers: { "Retry-After": "7" } },
      { code: "engine-unavailable", retry: { afterMs: 7000 } },
    ],
    [
      { status: 500, body: "x" },
      { code: "engine-unavailable", retry: { afterMs: null } },
    ],
    [{ status: 404 }, { code: "engine-reply" }],
    [
      { status: 200, body: "<html>" },
      { code: "engine-reply", retry: { afterMs: null } },
    ],
    [
      { status: 200, body: '{"translatedText":["a",null]}' },
      { code: "engine-unavailable", retry: undefined },
    ],
    [null, { code: "engine-timeout", retry: { afterMs: null } }],
  ];
  test.each(answers)("understands the answer %j", async (answer, fault) => {
    const server = await started();
    server.answer(answer);
    const engine = await exampleFor(server.url, { key: "secret-key", options: { timeoutSeconds: 0.2 } });
    const error: unknown = await engine.translate(requestFor(["Oui."]), signal).catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(VisavisError);
    expect(error).toMatchObject(fault);
    expect((error as VisavisError).message).not.toContain("secret-key");
  });

  test("takes its key to no other server", async () => {
    const [server, other] = [await started(), await started()];
    server.answer({ status: 307, headers: { Location: `${other.url}/translate` } });
    const engine = await exampleFor(server.url, { key: "secret-key" });
    await expect(translateTexts(engine, ["Oui."])).rejects.toMatchObject({ code: "engine-unavailable" });
    expect(other.calls).toEqual([]);
  });

  test("is unavailable when nobody listens, and retried", async () => {
    const server = await startLibretranslate();
    await server.close();
    const engine = await exampleFor(server.url);
    await expect(engine.pairs(signal)).rejects.toMatchObject({ code: "engine-unavailable", retry: { afterMs: null } });
  });

  test("refuses an address that is none", async () => {
    await expect(exampleFor("localhost")).rejects.toMatchObject({ message: expect.stringContaining("options.url") });
  });
});

test("the example keeps the types that the package exports", { timeout: 60_000 }, () => {
  const { stdout } = spawnSync("node_modules/.bin/tsc", ["-p", "examples"], { encoding: "utf8" });
  expect(stdout.split("\n").filter((line) => line.startsWith("examples/"))).toEqual([]);
});
