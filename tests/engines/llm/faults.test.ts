import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { inspect } from "node:util";
import { VisavisError } from "../../../src/errors.ts";
import type { Engine } from "../../../src/engines/engine.ts";
import { requestFor } from "../../contracts/request.ts";
import { startAnthropic } from "../../servers/anthropic.ts";
import { type ModelFault, type ModelServer, startOpenAi } from "../../servers/openai.ts";
import { llmAt } from "./setup.ts";

let openai: ModelServer;
let anthropic: ModelServer;
beforeAll(async () => {
  [openai, anthropic] = await Promise.all([startOpenAi(), startAnthropic()]);
});
afterAll(async () => {
  await Promise.all([openai.close(), anthropic.close()]);
});
afterEach(() => {
  openai.failAlways(null);
});

const signal = new AbortController().signal;

async function failureOf(engine: Engine): Promise<VisavisError> {
  const error = await engine.translate(requestFor(["Le chat dort."]), signal).then(
    () => null,
    (thrown: unknown) => thrown,
  );
  expect(error).toBeInstanceOf(VisavisError);
  return error as VisavisError;
}

interface Case {
  readonly fault: ModelFault;
  readonly code: string;
  /** Undefined where retrying is of no use. */
  readonly retry: { readonly afterMs: number | null } | undefined;
}

const soon = { afterMs: null };
const status = (code: number, body?: string): ModelFault =>
  body === undefined ? { type: "status", status: code } : { type: "status", status: code, body };
const says = (message: string, code = ""): string => JSON.stringify({ error: { message, code } });

const cases: readonly Case[] = [
  { fault: status(401), code: "engine-key", retry: undefined },
  { fault: status(403), code: "engine-key", retry: undefined },
  { fault: status(402), code: "engine-quota", retry: undefined },
  { fault: status(429, says("You exceeded your quota", "insufficient_quota")), code: "engine-quota", retry: undefined },
  { fault: status(400, says("Your credit balance is too low")), code: "engine-quota", retry: undefined },
  { fault: status(429), code: "engine-unavailable", retry: soon },
  { fault: { type: "status", status: 429, retryAfter: "7" }, code: "engine-unavailable", retry: { afterMs: 7000 } },
  { fault: status(429, says("Quota exceeded for requests per minute")), code: "engine-unavailable", retry: soon },
  { fault: status(413), code: "input-too-large", retry: undefined },
  { fault: status(400, says("maximum context length is 8192 tokens")), code: "input-too-large", retry: undefined },
  { fault: status(400, says("prompt is too long: 9 tokens > 8")), code: "input-too-large", retry: undefined },
  { fault: status(500, says("exceeds the available context size")), code: "input-too-large", retry: undefined },
  { fault: status(404, says("model 'x' not found")), code: "engine-unavailable", retry: undefined },
  { fault: status(400, says("The model `x` does not exist")), code: "engine-unavailable", retry: undefined },
  { fault: status(400, says("Unsupported value: 'temperature'")), code: "engine-unavailable", retry: undefined },
  { fault: status(400, says("blocked by our content policy")), code: "engine-reply", retry: undefined },
  { fault: status(400, says("no idea")), code: "engine-reply", retry: undefined },
  { fault: status(408), code: "engine-timeout", retry: soon },
  { fault: status(500), code: "engine-unavailable", retry: soon },
  { fault: { type: "status", status: 503, retryAfter: "0" }, code: "engine-unavailable", retry: { afterMs: 0 } },
  { fault: { type: "status", status: 529, retryAfter: "x" }, code: "engine-unavailable", retry: soon },
  { fault: { type: "reset" }, code: "engine-unavailable", retry: soon },
  { fault: { type: "lost" }, code: "engine-unavailable", retry: soon },
  { fault: { type: "html" }, code: "engine-reply", retry: soon },
  { fault: { type: "cut" }, code: "engine-reply", retry: soon },
  { fault: { type: "refuses" }, code: "engine-reply", retry: undefined },
];

describe.each([
  { api: "OpenAI-compatible", provider: "openai-compatible" },
  { api: "Anthropic", provider: "anthropic" },
])("$api", ({ provider }) => {
  test.each(cases)("$fault is $code", async ({ fault, code, retry }) => {
    const server = provider === "anthropic" ? anthropic : openai;
    server.fail(fault);
    const asked = server.calls.length;
    const error = await failureOf(llmAt(server.url, { provider, key: server.key }));
    expect({ code: error.code, retry: error.retry }).toEqual({ code, retry });
    expect(error.hint).not.toBe("");
    expect(inspect(error, { depth: 10 })).not.toContain(server.key);
    expect(server.calls.length - asked).toBe(1);
  });
});

test("what the SDK would warn of is not on the terminal", async () => {
  const warnings: Error[] = [];
  const listen = (warning: Error): number => warnings.push(warning);
  process.on("warning", listen);
  const engine = llmAt(anthropic.url, { provider: "anthropic", key: anthropic.key, output: "json", temperature: 2 });
  await engine.translate(requestFor(["Le chat dort."]), signal);
  await new Promise((resolve) => setTimeout(resolve, 20));
  process.off("warning", listen);
  expect(warnings).toEqual([]);
});

test("a text that the service will not work on is told from a request that it does not understand", async () => {
  openai.fail(status(400, says("blocked by our content policy")), status(400, says("no idea")));
  expect((await failureOf(llmAt(openai.url))).message).toContain("will not work on a text");
  expect((await failureOf(llmAt(openai.url))).message).toContain("refused a request");
});

describe("a server that refuses the form of a reply", () => {
  const refusal = status(400, says("'response_format.type' must be 'json_schema' or 'text'"));
  const formOf = (body: Readonly<Record<string, unknown>> | undefined): unknown => body?.["response_format"] ?? null;

  test("is asked less strictly, and from then on at once", async () => {
    openai.fail(refusal, refusal);
    const asked = openai.calls.length;
    const engine = llmAt(openai.url);
    await engine.translate(requestFor(["Le chat dort."]), signal);
    await engine.translate(requestFor(["Le chien dort."]), signal);
    expect(openai.calls.slice(asked).map(({ body }) => formOf(body))).toEqual([
      expect.objectContaining({ type: "json_schema" }),
      { type: "json_object" },
      null,
      null,
    ]);
  });

  test("and words alone too is given up", async () => {
    openai.failAlways(refusal);
    const asked = openai.calls.length;
    expect(await failureOf(llmAt(openai.url))).toMatchObject({ code: "engine-unavailable", retry: undefined });
    expect(openai.calls.length - asked).toBe(3);
  });

  test("is not taken for one that refuses something else", async () => {
    openai.fail(status(400, says("Unsupported value: 'temperature'")));
    const asked = openai.calls.length;
    await failureOf(llmAt(openai.url));
    expect(openai.calls.length - asked).toBe(1);
  });
});

test("an error with status 200 is told in the server's words, without the key", async () => {
  openai.fail(status(200, says(`no provider left for ${openai.key}`)));
  const { message } = await failureOf(llmAt(openai.url, { key: openai.key }));
  expect(message).toContain("says “no provider left for …”");
});

test("no answer in time", async () => {
  openai.fail({ type: "hang" });
  const error = await failureOf(llmAt(openai.url, { timeoutSeconds: 0.1 }));
  expect(error).toMatchObject({ code: "engine-timeout", retry: soon });
});

test("an abort while it waits goes through as it is, at once", async () => {
  openai.fail({ type: "hang" });
  const late = new AbortController();
  const under = llmAt(openai.url).translate(requestFor(["Le chat dort."]), late.signal);
  setTimeout(() => late.abort(), 50);
  await expect(under).rejects.toMatchObject({ name: "AbortError" });
});

test("a date in Retry-After", async () => {
  openai.fail({ type: "status", status: 429, retryAfter: new Date(Date.now() + 60_000).toUTCString() });
  const { retry } = await failureOf(llmAt(openai.url));
  expect(retry?.afterMs).toBeGreaterThan(50_000);
  expect(retry?.afterMs).toBeLessThanOrEqual(60_000);
});

describe("before anything is sent", () => {
  const url = "http://127.0.0.1:1/v1";

  test.each([
    { what: "no model", engine: llmAt(url, { model: undefined }), hint: "llm.model" },
    { what: "no address", engine: llmAt(url, { baseUrl: undefined }), hint: "llm.baseUrl" },
    { what: "an unknown provider", engine: llmAt(url, { provider: "node:fs" }), hint: "openai-compatible" },
    {
      what: "a provider without key",
      engine: llmAt(url, { provider: "openai", baseUrl: undefined }),
      hint: "OPENAI_API_KEY",
    },
    {
      what: "a package that is missing",
      engine: llmAt(url, { provider: "cohere", key: "k" }),
      hint: "npm i @ai-sdk/cohere",
    },
    { what: "a password in the address", engine: llmAt("http://me:secret@127.0.0.1:1/v1"), hint: "LLM_API_KEY" },
    { what: "no address at all", engine: llmAt("localhost:1234"), hint: "http://127.0.0.1" },
  ])("$what is engine-unavailable with a hint", async ({ engine, hint }) => {
    await expect(engine.pairs(signal)).rejects.toMatchObject({ code: "engine-unavailable", retry: undefined });
    const error = await failureOf(engine);
    expect(error.hint).toContain(hint);
    expect(inspect(error, { depth: 10 })).not.toContain("secret");
  });

  test.each(["sk-secret\nX: y", "sk-secret’"])("a key that no header takes is not sent: %j", async (key) => {
    const error = await failureOf(llmAt(openai.url, { key }));
    expect(error.code).toBe("engine-key");
    expect(inspect(error, { depth: 10 })).not.toContain("secret");
  });

  test("pairs finds a server that is not there, and one that refuses the key", async () => {
    const gone = await startOpenAi();
    await gone.close();
    await expect(llmAt(gone.url).pairs(signal)).rejects.toMatchObject({
      code: "engine-unavailable",
      message: expect.stringContaining("ECONNREFUSED") as string,
    });
    expect(await failureOf(llmAt(gone.url))).toMatchObject({ code: "engine-unavailable", retry: soon });
    const closed = await startOpenAi({ needsKey: true });
    try {
      await expect(llmAt(closed.url, { key: "wrong" }).pairs(signal)).rejects.toMatchObject({ code: "engine-key" });
      await expect(llmAt(closed.url, { key: closed.key }).pairs(signal)).resolves.toHaveLength(1);
    } finally {
      await closed.close();
    }
  });

  test("pairs takes a server without a list of models", async () => {
    await expect(llmAt(openai.url.replace("/v1", "/other")).pairs(signal)).resolves.toHaveLength(1);
  });
});
