import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { type Offered, serviceTarget } from "../../../src/engines/deepl/languages.ts";
import type { LanguagePair } from "../../../src/engines/engine.ts";
import { findPair } from "../../../src/engines/pairs.ts";
import { type DeeplServer, startDeepl } from "../../servers/deepl.ts";
import { faultOf, hello, openDeepl, signal } from "./opened.ts";

let server: DeeplServer;
beforeEach(async () => {
  server = await startDeepl();
});
afterEach(async () => await server.close());

function into(pairs: readonly LanguagePair[], target: string): LanguagePair | null {
  return findPair(pairs, "fr", target);
}

test("pairs are what the service offers; a plain language says which variant is assumed", async () => {
  const pairs = await openDeepl(server).pairs(signal);
  expect(into(pairs, "en")).toEqual({ source: "fr", target: "en", assumed: "en-US", glossary: true });
  expect(into(pairs, "pt")).toMatchObject({ assumed: "pt-PT" });
  expect(into(pairs, "zh")).toMatchObject({ assumed: "zh-Hans" });
  expect(into(pairs, "en-GB")).toEqual({ source: "fr", target: "en-GB", glossary: true });
  expect(into(pairs, "ca")).toEqual({ source: "fr", target: "ca", glossary: false });
  expect(into(pairs, "ja")).toBeNull();
  expect(pairs.some(({ source, target }) => source === target)).toBe(false);
});

test("nothing is assumed where the settings say which", async () => {
  const pairs = await openDeepl(server, { variants: { pt: "pt-BR", no: "nb", en: "EN-gb" } }).pairs(signal);
  expect(into(pairs, "pt")).toEqual({ source: "fr", target: "pt", glossary: false });
  expect(into(pairs, "en")).not.toHaveProperty("assumed");
  expect(into(pairs, "no"), "its variant is not offered, which is said when it is asked for").not.toBeNull();
});

describe("the language that the service is asked for", () => {
  const offer = (...codes: readonly string[]): Offered => ({
    sources: ["fr"],
    targets: codes.map((lng) => ({ lng, formality: null })),
  });
  test.each([
    { what: "the usual variant", target: "en", offered: offer("en-GB", "en-US"), asks: "en-US", assumed: true },
    {
      what: "the usual one beside a plain one",
      target: "zh",
      offered: offer("zh", "zh-Hans"),
      asks: "zh-Hans",
      assumed: true,
    },
    { what: "a plain language without variants", target: "en", offered: offer("en"), asks: "en", assumed: false },
    {
      what: "a plain language beside a variant",
      target: "es",
      offered: offer("es-419", "es"),
      asks: "es",
      assumed: false,
    },
    {
      what: "the first of variants alone",
      target: "sr",
      offered: offer("sr-Latn", "sr-Cyrl"),
      asks: "sr-Latn",
      assumed: true,
    },
    { what: "a variant of one that has none", target: "fr-CA", offered: offer("fr"), asks: "fr", assumed: false },
    { what: "a variant in another case", target: "en-gb", offered: offer("en-GB"), asks: "en-GB", assumed: false },
    {
      what: "what is named",
      target: "es",
      offered: offer("es", "es-419"),
      variants: { es: "es-419" },
      asks: "es-419",
      assumed: false,
    },
    { what: "a variant beside others", target: "en-AU", offered: offer("en-GB", "en-US"), asks: null, assumed: false },
    {
      what: "a variant beside the plain one and others",
      target: "es-MX",
      offered: offer("es", "es-419"),
      asks: null,
      assumed: false,
    },
    {
      what: "a named one that is not there",
      target: "en",
      offered: offer("en-GB"),
      variants: { en: "en-AU" },
      asks: null,
      assumed: false,
    },
    { what: "another language", target: "ja", offered: offer("en-GB"), asks: null, assumed: false },
    { what: "no list: the usual variant", target: "pt", offered: null, asks: "pt-PT", assumed: true },
    { what: "no list: the language itself", target: "ja", offered: null, asks: "ja", assumed: false },
  ])("$what ($target)", ({ target, offered, variants = {}, asks, assumed }) => {
    const found = serviceTarget(target, offered, variants);
    expect(found?.lng ?? null).toBe(asks);
    expect(found?.assumed ?? false).toBe(assumed);
  });
});

test("a language that is not offered is refused before anything is sent, naming those that are", async () => {
  const unknown = await faultOf(openDeepl(server).translate({ ...hello, target: "ja" }, signal));
  expect(unknown).toMatchObject({ code: "engine-language", message: expect.stringContaining("from fr into ja") });
  const variant = await faultOf(openDeepl(server, { variants: { en: "en-AU" } }).translate(hello, signal));
  expect(variant.message).toContain("en-AU");
  expect(variant.hint).toContain("variants: { en: en-US }");
  expect(variant.hint).toContain("en-GB");
  const source = await faultOf(openDeepl(server).translate({ ...hello, source: "ja" }, signal));
  expect(source.code).toBe("engine-language");
  expect(server.calls).toEqual([]);
});

test("a service that does not list its languages is taken at its word", async () => {
  await server.close();
  server = await startDeepl({ without: ["/v2/languages"] });
  const pairs = await openDeepl(server).pairs(signal);
  expect(into(pairs, "en")).toMatchObject({ assumed: "en-US" });
  expect(into(pairs, "ja")).not.toBeNull();
});

test("a service that tells no variants apart is asked for the plain language, which the SDK alone would refuse", async () => {
  server.failAt("GET /v2/languages", { type: "status", status: 200, body: '[{"language":"FR","name":"French"}]' });
  server.failAt("GET /v2/languages", { type: "status", status: 200, body: '[{"language":"FR","name":"French"}]' });
  const engine = openDeepl(server);
  expect((await engine.pairs(signal)).length).toBe(0);
  const plain = await startDeepl();
  const both = '[{"language":"FR","name":"French"},{"language":"EN","name":"English"}]';
  plain.failAt("GET /v2/languages", ...[1, 2].map(() => ({ type: "status", status: 200, body: both }) as const));
  const error = await faultOf(openDeepl(plain).translate(hello, signal));
  expect(plain.calls[0]?.form.get("target_lang")).toBe("en");
  expect(error.code).toBe("engine-language");
  await plain.close();
});

test("what the service offers is asked once, however many ask", async () => {
  const engine = openDeepl(server);
  await Promise.all([engine.pairs(signal), engine.pairs(signal), engine.translate(hello, signal)]);
  await engine.translate(hello, signal);
  expect(server.requests.filter((request) => request === "GET /v2/languages")).toHaveLength(2);
});

test("who waits for what another began is not cancelled with it", async () => {
  const engine = openDeepl(server);
  const first = new AbortController();
  const cancelled = engine.pairs(first.signal);
  const waits = engine.pairs(signal);
  first.abort();
  await expect(cancelled).rejects.toMatchObject({ name: "AbortError" });
  expect(into(await waits, "es")).not.toBeNull();
});

describe("glossary directions", () => {
  test.each([
    {
      what: "by the languages, where the list of pairs is gone",
      without: ["/v2/glossary-language"],
      es: true,
      ca: false,
    },
    { what: "all, without either list", without: ["/v2/glossary-language", "/v3/languages"], es: true, ca: true },
    { what: "none, without glossaries", without: ["/v2/glossary", "/v3"], es: false, ca: false },
  ])("$what", async ({ without, es, ca }) => {
    await server.close();
    server = await startDeepl({ without });
    const pairs = await openDeepl(server).pairs(signal);
    expect(into(pairs, "es")?.glossary).toBe(es);
    expect(into(pairs, "ca")?.glossary).toBe(ca);
  });
});
