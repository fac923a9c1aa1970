import { expect, onTestFinished, test } from "vitest";
import { expectedUsage } from "../../src/engines/llm/usage.ts";
import { exampleFinder } from "../../src/run/examples.ts";
import type { Matches } from "../../src/run/matches.ts";
import { startOpenAi } from "../servers/openai.ts";
import { fakeEngine } from "../translate/jobs.ts";
import { approve, type Job, makeJob, writeFiles } from "./workspaces.ts";

/** Sentences as like to each other as their numbers are few: each differs from the others by one word. */
const like = ["vaste", "longue", "lente", "brève", "large"].map(
  (how) => `La Commission ouvre une ${how} enquête sur le marché du lait.`,
);
const fresh = "La Commission ouvre une autre enquête sur le marché du lait.";

async function makeHouse(): Promise<{ readonly job: Job; readonly model: Awaited<ReturnType<typeof startOpenAi>> }> {
  const model = await startOpenAi();
  onTestFinished(async () => await model.close());
  const settings = `targets: [en]\nengines: [llm]\nllm: { baseUrl: "${model.url}", model: small }\nemit: []\n`;
  const files = Object.fromEntries(like.map((sentence, index) => [`source-content/r${index}.txt`, sentence]));
  const job = await makeJob({ "visavis.yml": settings, ...files });
  return { job, model };
}

test("near matches reach the model as examples: approved first, the plan counts them, a second run sends nothing", async () => {
  const { job, model } = await makeHouse();
  await job.run({ build: null });
  const [sentence = ""] = like.slice(-1);
  approve(job.root, "translations/en/r4.xlf", { target: `en-${sentence}`, by: "A large inquiry." });
  writeFiles(job.root, { "source-content/neuf.txt": `${fresh} Rien de tel ailleurs.\n` });
  const calls = model.calls.length;
  const { plan } = await job.run({ build: null, dryRun: true });
  expect(model.calls).toHaveLength(calls);
  await job.run({ build: null });
  // Those that are asked once more are in no plan.
  const segments = model.calls
    .slice(calls)
    .flatMap(({ document }) => document.segments)
    .filter(({ fault }) => fault === undefined);
  const [asked, other] = [fresh, "Rien de tel ailleurs."].map((text) => segments.find((one) => one.text === text));
  expect(asked?.examples).toHaveLength(3);
  expect(asked?.examples?.[0]).toEqual({ source: sentence, target: "A large inquiry." });
  expect(new Set(asked?.examples?.map(({ source }) => source)).size).toBe(3);
  expect(other?.examples).toBeUndefined();
  const expected = segments.map(({ text, examples }) => expectedUsage(text, examples ?? []));
  const tokens = expected.reduce((sum, { inputTokens, outputTokens }) => sum + inputTokens + outputTokens, 0);
  expect(plan.targets["en"]?.tokens).toBe(tokens);
  const sent = model.calls.length;
  writeFiles(job.root, { "glossary.yml": "source: fr\nterms: []\n" });
  await job.run({ build: null });
  expect(model.calls).toHaveLength(sent);
});

test("the earlier wording comes first, and stands there once", async () => {
  const { job, model } = await makeHouse();
  await job.run({ build: null });
  writeFiles(job.root, { "source-content/r0.txt": `${fresh}\n` });
  await job.run({ build: null });
  const examples = model.calls.at(-1)?.document.segments[0]?.examples ?? [];
  expect(examples[0]).toEqual({ source: like[0], target: `en-${like[0]}` });
  expect(examples).toHaveLength(4);
  expect(new Set(examples.map(({ source }) => source)).size).toBe(4);
});

test("nothing is looked up for engines that read no examples", () => {
  const matches: Matches = {
    of: () => {
      throw new Error("looked up");
    },
    best: () => null,
    close: () => undefined,
  };
  const section = { id: "r#lede", text: fresh, before: null, after: null };
  const place = {
    id: "s1",
    kind: "paragraph",
    context: null,
    section,
    previous: { source: "a", target: "b" },
  } as const;
  const sentence = { key: "k", source: fresh, codes: [], ...place };
  const examplesFor = exampleFinder(matches);
  expect(examplesFor("en", sentence, fakeEngine())).toEqual([]);
  expect(examplesFor("en", sentence, undefined)).toEqual([]);
  expect(() => examplesFor("en", sentence, fakeEngine({ supports: { examples: true } }))).toThrow("looked up");
});
