import { execFile } from "node:child_process";
import { readFileSync } from "node:fs";
import { promisify } from "node:util";
import { createApertium } from "../src/engines/apertium/apertium.ts";
import type { Engine } from "../src/engines/engine.ts";
import { findPair } from "../src/engines/pairs.ts";
import { sentenceSplitter } from "../src/segment/split.ts";
import { leastMeasurement, mediansInTurn, type Measurement } from "./measure.ts";

const rounds = 3;
/** Sentences in a round: by a process each, and by the processes kept alive. */
const [slowSentences, fastSentences] = [6, 400];
const stories = ["openai-microsoft-antitrust.txt", "openai-microsoft-impasse.txt"];
const signal = new AbortController().signal;

/** Sentences a second, French into Spanish: our pool of kept-alive processes ÷ `apertium` started for each sentence. */
export async function apertium(): Promise<readonly Measurement[]> {
  const engine = createApertium();
  try {
    if (!(await isInstalled(engine))) {
      console.log("Apertium, kept alive ÷ a process a sentence: not measured, no fr-es is installed.");
      return [];
    }
    const sentences = stories.flatMap(sentencesOf);
    const [alone, kept] = await mediansInTurn(rounds, [
      async () => await timeOfEach(slowSentences, async () => await inSeries(sentences.slice(0, slowSentences))),
      async () => await timeOfEach(fastSentences, async () => await inRequests(engine, sentences)),
    ]);
    const name = "Apertium fr-es, sentences a second: kept alive ÷ a process a sentence";
    return [leastMeasurement(name, "×", { measured: alone / kept, bar: 60 })];
  } finally {
    await engine.close();
  }
}

async function isInstalled(engine: Engine): Promise<boolean> {
  const pairs = await engine.pairs(signal).catch(() => []);
  return findPair(pairs, "fr", "es") !== null;
}

function sentencesOf(story: string): readonly string[] {
  const lines = readFileSync(new URL(`../source-content/${story}`, import.meta.url), "utf8").split("\n");
  const split = sentenceSplitter("fr");
  const sentences = lines.flatMap((line) => split(line, []).map(({ start, end }) => line.slice(start, end).trim()));
  return sentences.filter((sentence) => sentence !== "");
}

async function timeOfEach(count: number, work: () => Promise<void>): Promise<number> {
  const start = performance.now();
  await work();
  return (performance.now() - start) / count;
}

async function inSeries(sentences: readonly string[]): Promise<void> {
  for (const sentence of sentences) await translateAlone(sentence);
}

/** Through a shell's pipe: `apertium` opens its input by name, which the sockets of `spawn` do not allow. */
async function translateAlone(sentence: string): Promise<void> {
  const script = 'printf %s "$1" | apertium fr-es';
  const { stdout } = await promisify(execFile)("sh", ["-c", script, "sh", sentence]);
  if (stdout.trim() === "") throw new Error(`apertium gave no translation of "${sentence}"`);
}

/** The sentences over and over, as the sender packs them. */
async function inRequests(engine: Engine, sentences: readonly string[]): Promise<void> {
  const { texts, concurrency } = engine.limits;
  const all = Array.from({ length: fastSentences }, (_, index) => sentences[index % sentences.length] ?? "");
  const requests = Array.from({ length: Math.ceil(all.length / texts) }, (_, index) =>
    all.slice(index * texts, (index + 1) * texts),
  );
  const send = async (): Promise<void> => {
    for (let request = requests.shift(); request; request = requests.shift()) await translate(engine, request);
  };
  await Promise.all(Array.from({ length: concurrency }, send));
}

async function translate(engine: Engine, sentences: readonly string[]): Promise<void> {
  await engine.translate(
    {
      source: "fr",
      target: "es",
      texts: sentences.map((text) => ({ text, terms: [], examples: [], fault: null })),
      context: { around: null, before: null, after: null },
      glossary: [],
    },
    signal,
  );
}
