import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { requestFor, translateTexts } from "../../contracts/request.ts";
import { startAnthropic } from "../../servers/anthropic.ts";
import { type Misbehaviour, modelTranslation } from "../../servers/chat-model.ts";
import { type ModelServer, startOpenAi } from "../../servers/openai.ts";
import { job } from "../../translate/jobs.ts";
import { clock, collect, retry, texts as outcomeTexts, translateAll } from "../../translate/run.ts";
import { llmAt } from "./setup.ts";

const story = [
  "Le port dormait encore sous la brume.",
  "Un vieil homme réparait ses filets.",
  "Sa fille comptait les barques rentrées dans la nuit.",
  "Il en manquait une.",
  "Personne n’osa le dire à voix haute.",
  "Puis la cloche sonna trois fois.",
];

const right = story.map((text) => modelTranslation({ text }, "es"));
const without = (...places: readonly number[]): readonly string[] =>
  right.map((text, index) => (places.includes(index) ? "" : text));

let server: ModelServer;
beforeAll(async () => {
  server = await startOpenAi();
});
afterAll(async () => await server.close());
beforeEach(() => server.failAlways(null));

interface Case {
  readonly does: Misbehaviour;
  readonly kept: readonly string[];
}

const cases: readonly Case[] = [
  { does: "omits", kept: without(2) },
  { does: "merges", kept: without(1, 2) },
  { does: "adds", kept: right },
  { does: "splits", kept: without(2) },
  { does: "contradicts-itself", kept: without(2) },
  { does: "breaks-one", kept: without(2) },
  { does: "breaks-off", kept: without(2, 3, 4, 5) },
  { does: "chatters", kept: right },
  { does: "fences", kept: right },
  { does: "thinks", kept: right },
  { does: "quotes-numbers", kept: right },
  { does: "lone-list", kept: right },
  { does: "obeys", kept: without(0, 1, 2, 3, 4, 5) },
  { does: "renumbers", kept: without(0, 1, 2, 3, 4, 5) },
  { does: "merges-and-counts-on", kept: without(0, 1, 2, 3, 4, 5) },
];

test.each(cases)("a model that $does: what is right is kept, the rest is left empty", async ({ does, kept }) => {
  server.fail({ type: "model", does });
  expect(await translateTexts(llmAt(server.url), story)).toEqual(kept);
});

test.each<Misbehaviour>(["prose", "never-stops-thinking"])("a model that answers nothing: %s", async (does) => {
  server.fail({ type: "model", does });
  await expect(translateTexts(llmAt(server.url), story)).rejects.toMatchObject({
    code: "engine-reply",
    retry: undefined,
  });
});

test.each<Misbehaviour>(["prose", "never-stops-thinking"])("nor a text alone: %s", async (does) => {
  server.fail({ type: "model", does });
  await expect(translateTexts(llmAt(server.url), story.slice(0, 1))).rejects.toMatchObject({
    message: expect.stringContaining("no JSON") as string,
  });
});

test("of a text asked alone, the number does not matter", async () => {
  server.fail({ type: "model", does: "renumbers" });
  expect(await translateTexts(llmAt(server.url), story.slice(0, 1))).toEqual(right.slice(0, 1));
});

test.each(cases)("through the sender, one reply of a model that $does costs no sentence", async ({ does }) => {
  server.fail({ type: "model", does });
  const jobs = story.map((text) => job(text));
  const outcomes = await collect(
    translateAll(jobs, {
      engines: () => [llmAt(server.url)],
      glossary: () => [],
      signal: new AbortController().signal,
      retry,
      ...clock(),
    }),
  );
  expect(outcomeTexts(outcomes)).toEqual(Object.fromEntries(jobs.map(({ id }, index) => [id, right[index]])));
});

test("through the sender, a model that always merges translates every sentence all the same", async () => {
  server.failAlways({ type: "model", does: "merges" });
  const jobs = story.map((text) => job(text));
  const options = { engines: () => [llmAt(server.url)], glossary: () => [], signal: new AbortController().signal };
  const outcomes = await collect(translateAll(jobs, { ...options, retry, ...clock() }));
  expect(outcomeTexts(outcomes)).toEqual(Object.fromEntries(jobs.map(({ id }, index) => [id, right[index]])));
});

test("the messages API is read the same, through a tool and as text", async () => {
  const anthropic = await startAnthropic();
  try {
    for (const output of ["schema", "prompt"] as const) {
      const engine = llmAt(anthropic.url, { provider: "anthropic", key: anthropic.key, output });
      anthropic.fail({ type: "model", does: "omits" });
      expect(await translateTexts(engine, story)).toEqual(without(2));
    }
    const engine = llmAt(anthropic.url, { provider: "anthropic", key: anthropic.key });
    anthropic.fail({ type: "refuses" });
    await expect(engine.translate(requestFor(story), new AbortController().signal)).rejects.toMatchObject({
      code: "engine-reply",
    });
  } finally {
    await anthropic.close();
  }
});
