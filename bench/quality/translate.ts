import { dirname, resolve } from "node:path";
import type { Engine } from "../../src/engines/engine.ts";
import type { VisavisError } from "../../src/errors.ts";
import { glossaryPairs } from "../../src/glossary/pairs.ts";
import { openEngines } from "../../src/run/engines.ts";
import type { Environment } from "../../src/run/environment.ts";
import { jobOf } from "../../src/run/send.ts";
import { type House, termsOf } from "../../src/run/terms.ts";
import { verifier } from "../../src/run/verify.ts";
import { stripCodes } from "../../src/text/codes.ts";
import { interrupted } from "../../src/translate/faults.ts";
import { createSender, type TranslateJob } from "../../src/translate/send.ts";
import type { SetLine } from "./lines.ts";
import type { QualityOptions } from "./options.ts";

/** What an engine made of the lines of a set. */
export interface Translations {
  /** By line; those that failed are not there. */
  readonly texts: ReadonlyMap<number, string>;
  readonly failures: readonly Failure[];
  readonly seconds: number;
}

/** A line that has no translation, and why. */
export interface Failure {
  readonly line: number;
  readonly error: VisavisError;
}

export interface Surroundings {
  readonly environment: Environment;
  readonly signal: AbortSignal;
}

/**
 * Translates the lines as a run in that house would translate sentences without context: terms enforced, replies
 * verified, failed texts asked for again. Throws the engine's error when it cannot be used, or did not translate any.
 */
export async function translateSet(
  lines: readonly SetLine[],
  options: QualityOptions & { readonly house: House },
  { environment, signal }: Surroundings,
): Promise<Translations> {
  const { engine: only, allowEngine, settings: file, house } = options;
  const dictionaries = [
    { ...directionOf(house), terms: glossaryPairs(termsOf(house).glossary, directionOf(house).target) },
  ];
  const engines = openEngines({
    settings: house.settings,
    environment,
    root: file === undefined ? resolve(".") : dirname(resolve(file)),
    only,
    allowed: allowEngine === undefined ? [] : [allowEngine],
    dictionaries: () => Promise.resolve(dictionaries),
  });
  try {
    const serving = await engines.serving(directionOf(house).target, signal);
    const [unusable] = engines.unusable();
    if (unusable?.error) throw unusable.error;
    return await translateLines(lines, { house, engines: serving, signal });
  } finally {
    await engines.close();
  }
}

function directionOf({ settings }: House): { readonly source: string; readonly target: string } {
  return { source: settings.source, target: settings.targets[0] ?? "" };
}

/** The same by engines that are open already. */
export async function translateLines(
  lines: readonly SetLine[],
  {
    house,
    engines,
    signal,
  }: { readonly house: House; readonly engines: readonly Engine[]; readonly signal: AbortSignal },
): Promise<Translations> {
  const { target } = directionOf(house);
  const glossary = glossaryPairs(termsOf(house).glossary, target);
  const send = createSender({ engines: () => engines, glossary: () => glossary, verify: verifier(house), signal });
  const jobs = lines.map((line) => lineJob(house, target, line));
  const texts = new Map<number, string>();
  const failures: Failure[] = [];
  const start = performance.now();
  for await (const outcome of send(jobs)) {
    const line = Number(outcome.job.id.slice(target.length + 1));
    if (outcome.type === "translated") texts.set(line, outcome.text);
    else failures.push({ line, error: outcome.error });
  }
  const seconds = (performance.now() - start) / 1000;
  if (signal.aborted) throw interrupted();
  const [first] = failures;
  if (texts.size === 0 && first) throw first.error;
  return { texts, failures: failures.toSorted((one, other) => one.line - other.line), seconds };
}

function lineJob(house: House, target: string, { line, source }: SetLine): TranslateJob {
  const section = { id: "", text: "", before: null, after: null };
  const sentence = {
    id: String(line),
    key: String(line),
    source: stripCodes(source),
    codes: [],
    kind: "paragraph",
    context: null,
  } as const;
  // The lines of a set are from many texts: none stands in a section.
  return { ...jobOf(house, { target, sentence: { ...sentence, section, previous: null } }), section: null };
}
