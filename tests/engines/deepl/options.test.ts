import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { DeeplOptions } from "../../../src/engines/deepl/deepl.ts";
import { type DeeplServer, startDeepl } from "../../servers/deepl.ts";
import { faultOf, hello, lastForm, openDeepl, signal } from "./opened.ts";

let server: DeeplServer;
beforeEach(async () => {
  server = await startDeepl();
});
afterEach(async () => await server.close());

async function send(target: string, options: Partial<DeeplOptions>): Promise<unknown> {
  return await openDeepl(server, options).translate({ ...hello, target }, signal);
}

test("all options are sent, those of other targets are not", async () => {
  const options: Partial<DeeplOptions> = {
    variants: { en: "en-GB" },
    formality: { es: "more", de: "less" },
    model: "quality_optimized",
    style: { es: "style-es" },
    instructions: { es: ["Phrases courtes.", "Pas d'anglicismes."] },
    memory: { es: { id: "memory-es", threshold: 80 } },
    preserveFormatting: true,
  };
  await send("es", options);
  expect(lastForm(server)).toMatchObject({
    target_lang: "es",
    formality: "more",
    model_type: "quality_optimized",
    style_id: "style-es",
    translation_memory_id: "memory-es",
    translation_memory_threshold: "80",
    preserve_formatting: "1",
  });
  expect(server.calls[0]?.form.getAll("custom_instructions")).toEqual(["Phrases courtes.", "Pas d'anglicismes."]);
  await send("en", options);
  expect(lastForm(server)).toMatchObject({ target_lang: "en-GB", preserve_formatting: "1" });
  for (const field of ["formality", "style_id", "custom_instructions", "translation_memory_id"]) {
    expect(lastForm(server)).not.toHaveProperty(field);
  }
});

test("undefined options are as good as none", async () => {
  const none = { formality: undefined, model: undefined, style: undefined, instructions: undefined };
  await send("es", { ...none, memory: undefined, variants: undefined, house: undefined, context: undefined });
  expect([...(server.calls[0]?.form.keys() ?? [])]).toEqual([
    "target_lang",
    "source_lang",
    "show_billed_characters",
    "text",
    "split_sentences",
  ]);
});

describe("an option that the target language does not have stops before anything is sent", () => {
  const long = "x".repeat(301);
  const rows: readonly (readonly [string, string, Partial<DeeplOptions>, RegExp, string])[] = [
    ["formality", "en", { formality: "more" }, /en-US.*formality.*more/u, "formality: prefer_more"],
    ["formality by target", "ca", { formality: { ca: "less" } }, /ca.*less/u, "formality: prefer_less"],
    ["too many instructions", "es", { instructions: Array(11).fill("Bref.") as string[] }, /10.*11/u, "Join"],
    ["a long instruction", "es", { instructions: ["Bref.", long] }, /300.*number 2/u, "Shorten"],
    ["an empty instruction", "es", { instructions: [" "] }, /number 1/u, "Shorten"],
    ["instructions", "ca", { instructions: ["Bref."] }, /ca: it has neither/u, "deepl.instructions"],
    ["style", "ca", { style: "style-es" }, /neither style/u, "deepl.style"],
    ["style with a fast model", "es", { style: "style-es", model: "latency_optimized" }, /style/u, "quality_optimized"],
    ["an unknown style", "es", { style: "style-xx" }, /no style rule list style-xx/u, "style: ID"],
    ["a style of another language", "es", { style: "style-en" }, /Notre style.*for en/u, "style: { en: style-en }"],
    ["an unknown memory", "es", { memory: { id: "memory-xx" } }, /memory-xx/u, "memory: { id: ID }"],
    ["a memory of another language", "de", { memory: { id: "memory-es" } }, /into es/u, "{ es: { id: memory-es } }"],
  ];

  test.each(rows)("%s", async (...[, target, options, message, hint]) => {
    const error = await faultOf(send(target, options));
    expect(error.code).toBe("settings-invalid");
    expect(error.message).toMatch(message);
    expect(error.hint).toContain(hint);
    expect(error.retry).toBeUndefined();
    expect(server.calls).toEqual([]);
  });

  test("but prefer_more goes through, and other targets go on", async () => {
    await send("en", { formality: "prefer_more" });
    expect(lastForm(server)["formality"]).toBe("prefer_more");
    await send("es", { formality: "more" });
    expect(lastForm(server)["formality"]).toBe("more");
  });
});

test("a service of the same shape without the further endpoints is sent what is asked for", async () => {
  await server.close();
  server = await startDeepl({
    without: ["/v2/languages", "/v3/languages", "/v3/style_rules", "/v3/translation_memories"],
  });
  await send("es", { formality: "more", style: "other", memory: { id: "one" }, instructions: ["Bref."] });
  expect(lastForm(server)).toMatchObject({ target_lang: "es", style_id: "other", translation_memory_id: "one" });
  await send("en", {});
  expect(lastForm(server)["target_lang"]).toBe("en-US");
  const documented = await faultOf(send("ca", { instructions: ["Bref."] }));
  expect(documented.code).toBe("settings-invalid");
});

test("what the service says of its languages goes before what is documented", async () => {
  const features = { style_rules: { status: "stable" } };
  const body = JSON.stringify([
    { lang: "ca", features },
    { lang: "es", features: {} },
  ]);
  server.failAt("GET /v3/languages", ...[1, 2].map(() => ({ type: "status", status: 200, body }) as const));
  expect((await faultOf(send("es", { instructions: ["Bref."] }))).code).toBe("settings-invalid");
  // Our server itself keeps to what is documented.
  expect((await faultOf(send("ca", { instructions: ["Bref."] }))).message).toContain("HTTP 400");
});

test("a mistake is looked for once, however many requests there are", async () => {
  const engine = openDeepl(server, { style: "style-xx" });
  for (let count = 0; count < 3; count++) await faultOf(engine.translate({ ...hello, target: "es" }, signal));
  expect(server.requests.filter((request) => request.includes("style-xx"))).toHaveLength(1);
});

describe("the variant", () => {
  const options: Partial<DeeplOptions> = { formality: { es: "more", de: "less" }, model: "quality_optimized" };

  test("is equal for equal options in another order, and other for others", () => {
    const turned: Partial<DeeplOptions> = { model: "quality_optimized", formality: { de: "less", es: "more" } };
    expect(openDeepl(server, options).variant).toBe(openDeepl(server, turned).variant);
    const others: readonly Partial<DeeplOptions>[] = [
      {},
      { ...options, variants: { en: "en-GB" } },
      { ...options, formality: "more" },
      { ...options, style: "s" },
      { ...options, instructions: ["Bref."] },
      { ...options, memory: { id: "m" } },
      { ...options, preserveFormatting: true },
    ];
    const all = [options, ...others].map((one) => openDeepl(server, one).variant);
    expect(new Set(all).size).toBe(all.length);
  });

  test("holds neither key nor server nor house", () => {
    const { variant } = openDeepl(server, { ...options, house: "maison" });
    expect(variant).toBe(openDeepl(server, { ...options, serverUrl: "http://127.0.0.1:9", key: "other" }).variant);
    expect(variant).not.toContain(server.key);
  });
});
