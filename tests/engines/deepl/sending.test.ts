import * as fc from "fast-check";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { requestFor, translateTexts } from "../../contracts/request.ts";
import { type DeeplServer, startDeepl } from "../../servers/deepl.ts";
import { hello, lastForm, openDeepl, signal } from "./opened.ts";

let server: DeeplServer;
beforeEach(async () => {
  server = await startDeepl();
});
afterEach(async () => await server.close());

describe("what is sent", () => {
  test("the source's plain language, the variant, one sentence each, no tags where there are none", async () => {
    await openDeepl(server).translate({ ...hello, source: "fr-CA" }, signal);
    expect(lastForm(server)).toMatchObject({
      source_lang: "fr",
      target_lang: "en-US",
      split_sentences: "0",
      text: "Bonjour.",
      show_billed_characters: "1",
    });
    for (const field of ["tag_handling", "formality", "model_type", "style_id", "custom_instructions", "context"]) {
      expect(lastForm(server)).not.toHaveProperty(field);
    }
  });

  test("strict XML for mark-up", async () => {
    await translateTexts(openDeepl(server), ["A &amp; <g>b</g>"]);
    const expected = { tag_handling: "xml", tag_handling_version: "v2", outline_detection: "0" };
    expect(lastForm(server)).toMatchObject(expected);
  });

  test("no empty text, and its answer is empty, in its place", async () => {
    const engine = openDeepl(server);
    expect(await translateTexts(engine, ["", "Un.", "", "Deux."])).toEqual(["", "ES:Un.", "", "ES:Deux."]);
    expect(await translateTexts(engine, ["", ""])).toEqual(["", ""]);
    expect(server.calls.map(({ texts }) => texts)).toEqual([["Un.", "Deux."]]);
  });
});

describe("context", () => {
  const context = { before: "Avant.", around: "Autour.", after: "Après." };

  test.each([
    { policy: undefined, scope: "any", sent: "Autour." },
    { policy: "shared", scope: "any", sent: "Autour." },
    { policy: "section", scope: "section", sent: "Avant.\n\nAutour.\n\nAprès." },
    { policy: "none", scope: "any", sent: undefined },
  ] as const)("$policy", async ({ policy, scope, sent }) => {
    const engine = openDeepl(server, { context: policy });
    const around = { before: null, around: context.around, after: null };
    await engine.translate(requestFor(["Un."], { context: policy === "section" ? context : around }), signal);
    expect(engine.limits.scope).toBe(scope);
    expect(engine.supports.context).toBe(policy !== "none");
    expect(lastForm(server)["context"]).toBe(sent);
  });

  test("as much of it as the body has room for", async () => {
    const paragraphs = Array.from({ length: 40 }, (_, index) => `${index} ${"Été à Nîmes. ".repeat(400)}`);
    const request = requestFor(["é".repeat(8000)], {
      context: { before: "Avant.", around: paragraphs.join("\n\n"), after: null },
    });
    await openDeepl(server).translate(request, signal);
    const [call] = server.calls;
    expect(call?.bytes).toBeGreaterThan(110_000);
    expect(call?.bytes).toBeLessThanOrEqual(120_000);
    expect(call?.form.get("context")?.startsWith("0 Été")).toBe(true);
    await translateTexts(openDeepl(server), ["é".repeat(19_700)], {
      context: { before: null, around: paragraphs[0] ?? "", after: null },
    });
    expect(server.calls.at(-1)?.form.has("context")).toBe(false);
  });
});

test("what the sizes allow is a body under 120,000 bytes, context and instructions included", async () => {
  const rare = fc.constantFrom("é", "’", " ", "a", "&amp;", "<x/>", "語", "😀", "\n", "%");
  const word = fc.array(rare, { minLength: 1, maxLength: 60 }).map((parts) => parts.join(""));
  const long = fc.tuple(word, fc.integer({ min: 1, max: 200 })).map(([text, times]) => text.repeat(times));
  await fc.assert(
    fc.asyncProperty(
      fc.array(long, { minLength: 1, maxLength: 50 }),
      fc.array(long, { maxLength: 10 }),
      fc.array(word, { maxLength: 10 }),
      async (texts, contexts, instructions) => {
        const engine = openDeepl(server, { instructions: instructions.map((text) => `${text}.`.slice(0, 300)) });
        const budget = { left: engine.limits.bytes };
        const fits = (text: string): boolean => (budget.left -= engine.encodedSize(text)) >= 0;
        const [fitting, around] = [texts.filter(fits), contexts.filter(fits)];
        if (fitting.length === 0) return;
        const context = { before: null, around: around.length === 0 ? null : around.join("\n\n"), after: null };
        await engine.translate(requestFor(fitting, { context }), signal);
        expect(server.calls.at(-1)?.bytes).toBeLessThanOrEqual(120_000);
        expect(server.calls.at(-1)?.form.get("context") ?? null).toBe(context.around);
      },
    ),
    { numRuns: 15 },
  );
});

test("the longest instructions leave room for a body under 120,000 bytes", async () => {
  const instructions = Array.from({ length: 10 }, () => "😀".repeat(300));
  const engine = openDeepl(server, { instructions: { es: instructions } });
  const texts = Array.from({ length: 50 }, () => "a".repeat(Math.floor(engine.limits.bytes / 50) - 6));
  await engine.translate(requestFor(texts), signal);
  expect(server.calls[0]?.bytes).toBeGreaterThan(110_000);
  expect(server.calls[0]?.bytes).toBeLessThanOrEqual(120_000);
});

describe("what is billed", () => {
  const texts = ['<g id="1">A &amp; b</g> 😀', "Été"];

  test("is what the service says", async () => {
    const reply = await openDeepl(server).translate(requestFor(texts), signal);
    expect(reply.usage).toEqual({ characters: 10, inputTokens: 0, outputTokens: 0 });
    expect(server.billed()).toBe(10);
  });

  test("is counted where the service does not say, and expected beforehand without tags", async () => {
    const body = JSON.stringify({ translations: texts.map((text) => ({ text, detected_source_language: "FR" })) });
    server.fail({ type: "status", status: 200, body });
    const reply = await openDeepl(server).translate(requestFor(texts), signal);
    expect(reply.usage.characters).toBe(10);
    expect(reply.model).toBeNull();
    expect(openDeepl(server).expectedUsage("A & b 😀").characters).toBe(7);
  });

  test("is told by the service for the whole period", async () => {
    const engine = openDeepl(server);
    await translateTexts(engine, ["Été."]);
    expect(await engine.quota?.(signal)).toEqual({ used: 4, limit: null, unit: "characters" });
    const limited = await startDeepl({ quota: 500 });
    expect(await openDeepl(limited).quota?.(signal)).toEqual({ used: 0, limit: 500, unit: "characters" });
    await limited.close();
    const without = await startDeepl({ without: ["/v2/usage"] });
    expect(await openDeepl(without).quota?.(signal)).toBeNull();
    await without.close();
  });
});

test("the model that answered is told where it was asked for", async () => {
  const reply = await openDeepl(server, { model: "prefer_quality_optimized" }).translate(hello, signal);
  expect(reply.model).toBe("quality_optimized");
});

test("as many requests at once as the options say", () => {
  expect(openDeepl(server).limits.concurrency).toBe(5);
  expect(openDeepl(server, { concurrency: 12 }).limits.concurrency).toBe(12);
});
