import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { createDeepl, type DeeplOptions } from "../../../src/engines/deepl/deepl.ts";
import type { Engine, TranslateRequest } from "../../../src/engines/engine.ts";
import { VisavisError } from "../../../src/errors.ts";
import { type DeeplServer, type Fault, startDeepl } from "../../servers/deepl.ts";

let server: DeeplServer;
beforeEach(async () => {
  server = await startDeepl();
});
afterEach(async () => await server.close());

const signal = new AbortController().signal;
const request: TranslateRequest = { source: "fr", target: "en", texts: ["Bonjour."], context: null, glossary: [] };

function open(options: Partial<DeeplOptions> = {}): Engine {
  return createDeepl({ key: server.key, serverUrl: server.url, timeoutMs: 200, ...options });
}

async function failureOf(engine: Engine, asked: TranslateRequest = request): Promise<VisavisError> {
  const error = await engine.translate(asked, signal).then(
    () => null,
    (thrown: unknown) => thrown,
  );
  expect(error).toBeInstanceOf(VisavisError);
  return error as VisavisError;
}

describe("what is sent", () => {
  test("the source language, the configured variant, one sentence each, no tags where there are none", async () => {
    await open().translate(request, signal);
    const form = Object.fromEntries(server.calls[0]?.form ?? []);
    expect(form).toMatchObject({ source_lang: "fr", target_lang: "en-US", split_sentences: "0", text: "Bonjour." });
    expect(form).not.toHaveProperty("tag_handling");
  });

  test("strict XML for mark-up, the context, and the settings", async () => {
    const engine = open({ variants: { en: "en-GB" }, formality: "prefer_more", modelType: "quality_optimized" });
    await engine.translate({ ...request, texts: ["A &amp; <g>b</g>"], context: "Autour." }, signal);
    expect(Object.fromEntries(server.calls[0]?.form ?? [])).toMatchObject({
      target_lang: "en-GB",
      tag_handling: "xml",
      tag_handling_version: "v2",
      context: "Autour.",
      formality: "prefer_more",
      model_type: "quality_optimized",
    });
  });

  test("a size that the encoded body really has", async () => {
    const engine = open();
    const texts = ["Été à « Nîmes » & <x/>", "50 %, 😀 l’IA", "a+b=c"];
    await engine.translate({ ...request, texts }, signal);
    const sizes = texts.map(engine.encodedSize).reduce((sum, size) => sum + size, 0);
    const rest = new URLSearchParams(server.calls[0]?.form);
    rest.delete("text");
    expect(server.calls[0]?.bytes).toBeLessThanOrEqual(sizes + rest.toString().length + 1);
    expect(sizes).toBeLessThanOrEqual(server.calls[0]?.bytes ?? 0);
  });
});

test("pairs are what the service offers, with plain languages for the configured variants", async () => {
  const pairs = (await open({ variants: { pt: "pt-BR" } }).pairs(signal)).map(
    ({ source, target }) => `${source}>${target}`,
  );
  expect(pairs).toEqual(expect.arrayContaining(["fr>en", "fr>en-GB", "fr>en-US", "fr>pt", "fr>zh", "fr>ca"]));
  expect(pairs).not.toContain("fr>fr");
  expect(pairs).not.toContain("fr>ja");
});

test("characters are billed without tags, an entity as one, an emoji as one", () => {
  expect(open().billedCharacters('<g id="1">A &amp; b</g> 😀')).toBe(7);
});

describe("glossary", () => {
  const glossary = [
    { source: "plainte", target: "complaint" },
    { source: "Azure", target: "Azure" },
  ];

  test("is made once for a content, named by it, and found again by the next run", async () => {
    const engine = open();
    await Promise.all([1, 2, 3].map(() => engine.translate({ ...request, glossary }, signal)));
    await open().translate({ ...request, glossary: glossary.toReversed() }, signal);
    expect(server.glossaries).toHaveLength(1);
    expect(server.glossaries[0]?.name).toMatch(/^visavis-[0-9a-f]{16}$/u);
    expect(server.calls.map(({ form }) => form.get("glossary_id"))).toEqual(["g1", "g1", "g1", "g1"]);
    await open().translate({ ...request, glossary: [...glossary, { source: "nuage", target: "cloud" }] }, signal);
    expect(server.glossaries).toHaveLength(2);
  });

  test("holds every direction when they are known beforehand", async () => {
    const dictionaries = ["en", "es", "ca"].map((target) => ({ source: "fr", target, terms: glossary }));
    const engine = open({ dictionaries });
    for (const target of ["en", "es"]) await engine.translate({ ...request, target, glossary }, signal);
    expect(server.glossaries).toHaveLength(1);
    expect(server.glossaries[0]?.dictionaries).toHaveLength(2);
  });

  test("leaves out what the service refuses, and directions it keeps none for", async () => {
    const bad = [
      { source: "a\tb", target: "x" },
      { source: "", target: "x" },
      { source: "x".repeat(1025), target: "x" },
      { source: "plainte", target: "claim" },
    ];
    await open().translate({ ...request, glossary: [...glossary, ...bad] }, signal);
    expect(server.glossaries[0]?.dictionaries).toMatchObject([{ entries: "plainte\tcomplaint\nAzure\tAzure" }]);
    await open().translate({ ...request, target: "ca", glossary }, signal);
    expect(server.calls.at(-1)?.form.has("glossary_id")).toBe(false);
  });
});

describe("faults", () => {
  const retry = { afterMs: null };
  const status = (code: number, more: Partial<Extract<Fault, { type: "status" }>> = {}): Fault => ({
    type: "status",
    status: code,
    ...more,
  });
  const rows: readonly (readonly [string, Fault, string, object | undefined])[] = [
    ["key refused", status(403), "engine-key", undefined],
    ["quota gone", status(456), "engine-quota", undefined],
    ["too large", status(413), "input-too-large", undefined],
    [
      "language",
      status(400, { body: '{"message":"Value for \'target_lang\' not supported."}' }),
      "engine-language",
      undefined,
    ],
    ["other request", status(400, { body: '{"message":"bad formality"}' }), "engine-reply", undefined],
    ["too many", status(429), "engine-unavailable", retry],
    ["too many, wait 2 s", status(429, { retryAfter: "2" }), "engine-unavailable", { afterMs: 2000 }],
    ["too many, nonsense", status(429, { retryAfter: "soon" }), "engine-unavailable", retry],
    ["broken", status(500), "engine-unavailable", retry],
    ["overloaded", status(503, { retryAfter: "1" }), "engine-unavailable", { afterMs: 1000 }],
    ["overloaded, 529", status(529), "engine-unavailable", retry],
    ["hangs", { type: "hang" }, "engine-timeout", retry],
    ["resets", { type: "reset" }, "engine-unavailable", retry],
    ["cut off", { type: "cut" }, "engine-reply", retry],
    ["HTML", { type: "html" }, "engine-reply", retry],
    ["one missing", { type: "one-missing" }, "engine-reply", retry],
  ];

  test.each(rows)("%s", async (...[, fault, code, expected]) => {
    server.fail(fault);
    const error = await failureOf(open());
    expect(error.code).toBe(code);
    expect(error.retry).toEqual(expected);
    expect(error.hint).not.toBe("");
    expect(server.calls).toHaveLength(1);
  });

  test("an HTTP date says how long to wait", async () => {
    server.fail(status(429, { retryAfter: new Date(Date.now() + 5000).toUTCString() }));
    const wait = (await failureOf(open())).retry?.afterMs ?? 0;
    expect(wait).toBeGreaterThan(2000);
    expect(wait).toBeLessThanOrEqual(5000);
  });

  test("nobody listens", async () => {
    const error = await failureOf(open({ serverUrl: "http://127.0.0.1:9" }));
    expect(error).toMatchObject({ code: "engine-unavailable", retry });
  });

  test("the key is in no message, hint or stack", async () => {
    server.fail(...rows.map(([, fault]) => fault));
    const engine = open();
    for (const row of rows) {
      const error = await failureOf(engine);
      const said = [error.message, error.hint, error.stack, JSON.stringify(error), String(error.cause)].join("\n");
      expect(said, row[0]).not.toContain(server.key);
    }
    const wrong = open({ key: "another-key:fx" });
    expect((await failureOf(wrong)).message).not.toContain("another-key");
  });

  test("without a key there is no engine", () => {
    expect(() => createDeepl({ key: " " })).toThrow(expect.objectContaining({ code: "engine-unavailable" }));
  });
});
