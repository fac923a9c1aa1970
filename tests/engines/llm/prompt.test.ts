import { afterAll, beforeAll, expect, test } from "vitest";
import type { SourceText, TranslateRequest } from "../../../src/engines/engine.ts";
import { requestFor, sourceText } from "../../contracts/request.ts";
import { type ModelCall, type ModelServer, startOpenAi } from "../../servers/openai.ts";
import { llmAt } from "./setup.ts";
import type { LlmOptions } from "../../../src/engines/llm/llm.ts";

const signal = new AbortController().signal;

let server: ModelServer;
beforeAll(async () => {
  server = await startOpenAi();
});
afterAll(async () => await server.close());

async function callFor(
  texts: readonly (string | SourceText)[],
  more: Partial<TranslateRequest> = {},
  options: Partial<LlmOptions> = {},
): Promise<ModelCall> {
  await llmAt(server.url, options).translate(requestFor(texts, more), signal);
  return server.calls.at(-1) as ModelCall;
}

const texts = ["Le nuage passe.", 'Une <g id="1">plainte</g> & rien.', "Le nuage revient."];

test("texts in their order, as they are, under numbers of three digits that are each one's own", async () => {
  const { document } = await callFor(texts);
  expect(document.segments.map(({ text }) => text)).toEqual(texts);
  const numbers = document.segments.map(({ number }) => String(number));
  expect(new Set(numbers).size).toBe(3);
  for (const number of numbers) expect(number).toMatch(/^\d{3}$/u);
});

test("many equal texts have numbers of their own", async () => {
  const { document } = await callFor(Array.from({ length: 950 }, () => "Non."));
  expect(new Set(document.segments.map(({ number }) => number)).size).toBe(950);
});

test("with each text the terms that stand in it, and none of the rest of the glossary", async () => {
  const terms = [{ source: "plainte", target: "denuncia", line: 7 }];
  const glossary = [...terms, { source: "licence", target: "licencia" }];
  const call = await callFor([sourceText("Le vent."), sourceText("Une plainte.", { terms })], { glossary });
  expect(call.document.segments[0]).not.toHaveProperty("terms");
  expect(call.document.segments[1]?.terms).toEqual([{ source: "plainte", target: "denuncia" }]);
  expect(JSON.stringify(call.body)).not.toContain("licen");
});

test("near matches as examples, and what was wrong with the last translation", async () => {
  const examples = [{ source: "Le nuage part.", target: "La nube se va." }];
  const { document } = await callFor([sourceText("Le nuage passe.", { examples, fault: "It is cut off." }), "Oui."]);
  expect(document.segments[0]).toMatchObject({ examples, fault: "It is cut off." });
  expect(Object.keys(document.segments[1] ?? {})).toEqual(["number", "text"]);
});

test("the section and those around it as context", async () => {
  const context = {
    before: "Avant, il pleuvait.",
    around: `Titre. ${texts.join(" ")} Fin de partie.`,
    after: "Après.",
  };
  const { document } = await callFor(texts.slice(0, 1), { context });
  expect(document.context).toEqual(context);
});

test("a section that the texts already show is not paid for twice", async () => {
  const context = { before: null, around: texts.join(" ").replace(/<[^>]*>/gu, ""), after: null };
  expect((await callFor(texts, { context })).document.context).toEqual({});
  expect((await callFor(texts.slice(0, 2), { context })).document.context).toEqual({ around: context.around });
});

test("of long sections what stands nearest", async () => {
  const far = "Loin. ".repeat(20_000);
  const context = {
    before: `${far}Juste avant.`,
    around: `${far}Près. ${texts[0] ?? ""} ${far}`,
    after: `Juste après. ${far}`,
  };
  const { document } = await callFor(texts.slice(0, 1), { context });
  expect(document.context.before).toMatch(/Juste avant\.$/u);
  expect(document.context.around).toContain(`Près. ${texts[0] ?? ""}`);
  expect(document.context.after).toMatch(/^Juste après\./u);
  expect(JSON.stringify(document).length).toBeLessThan(25_000);
});

test("the house's style for the target, and languages by name", async () => {
  const style = { en: ["Use British spelling."], es: ["Trata al lector de usted."], default: ["Short sentences."] };
  const spanish = await callFor(texts, { target: "es-MX" }, { style });
  expect(spanish.instructions).toContain("- Trata al lector de usted.\n");
  expect(spanish.instructions).toContain("from French (fr) into Mexican Spanish (es-MX)");
  expect(spanish.instructions).not.toMatch(/British|Short/u);
  expect((await callFor(texts, { target: "ca" }, { style })).instructions).toContain("- Short sentences.\n");
  expect((await callFor(texts, { target: "ca" }, { style: ["For all."] })).instructions).toContain("- For all.\n");
  expect((await callFor(texts)).instructions).not.toContain("The house's style:");
});

test("the form is asked for as the settings say, and the temperature", async () => {
  const schema = await callFor(texts, {}, { temperature: 0.2 });
  expect(schema.body).toMatchObject({ temperature: 0.2, response_format: { type: "json_schema" } });
  const format = JSON.stringify(schema.body["response_format"]);
  expect(format).toContain('"required":["number","translation"]');
  expect(format).not.toMatch(/minimum|maximum/u);
  expect((await callFor(texts, {}, { output: "json" })).body["response_format"]).toEqual({ type: "json_object" });
  const prompt = await callFor(texts, {}, { output: "prompt" });
  expect(prompt.body).not.toHaveProperty("response_format");
  expect(prompt.body).not.toHaveProperty("temperature");
});

test("all that shapes a reply is in the variant, and no secret", () => {
  const base = "http://127.0.0.1:1/v1";
  const variants = [
    llmAt(base),
    llmAt("http://127.0.0.1:2/v1"),
    llmAt(base, { model: "other" }),
    llmAt(base, { provider: "anthropic" }),
    llmAt(base, { temperature: 0 }),
    llmAt(base, { output: "json" }),
    llmAt(base, { style: ["Short."] }),
    llmAt(base, { style: { es: ["Short."] } }),
  ].map(({ variant }) => variant);
  expect(new Set(variants).size).toBe(variants.length);
  const again = llmAt("http://127.0.0.1:1/v1/?api_key=secret", { key: "secret", concurrency: 9, sentences: 3 });
  expect(again.variant).toBe(variants[0]);
  const styles = [{ style: { ca: ["A"], es: ["B"] } }, { style: { es: ["B"], ca: ["A"] } }];
  expect(llmAt(base, styles[0]).variant).toBe(llmAt(base, styles[1]).variant);
});

test("usage is what the service says, characters as a reader counts them, and the model that answered", async () => {
  const reply = await llmAt(server.url).translate(requestFor(['Un <g id="1">été</g> 😀 &amp; &lt;']), signal);
  expect(reply.usage).toEqual({ characters: 12, inputTokens: 1000, outputTokens: 200 });
  expect(reply.model).toBe("test-model-2026");
});

test("expected tokens are of the size of a real prompt's", async () => {
  const engine = llmAt(server.url);
  const section = Array.from(
    { length: 10 },
    (_, index) => `La ${index}e vague monte, puis se brise sur le quai du vieux port.`,
  );
  const context = { before: section.join(" "), around: section.join(" "), after: null };
  const pair = { source: section[0] ?? "", target: section[1] ?? "" };
  for (const examples of [[], [pair, pair, pair]]) {
    const texts = section.map((text) => sourceText(text, { examples }));
    const { instructions, document } = await callFor(texts, { context });
    const real = (instructions.length + JSON.stringify(document).length) * 0.3;
    const expected = section.reduce((sum, text) => sum + engine.expectedUsage(text, examples).inputTokens, 0);
    expect(expected / real).toBeGreaterThan(0.7);
    expect(expected / real).toBeLessThan(1.5);
  }
  expect(engine.expectedUsage("😀é")).toMatchObject({ characters: 2 });
  expect(engine.expectedUsage("")).toEqual({ characters: 0, inputTokens: 0, outputTokens: 0 });
});
