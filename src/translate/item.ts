import type { Engine } from "../engines/engine.ts";
import type { VisavisError } from "../errors.ts";
import { interrupted, unserved } from "./faults.ts";
import type { Finding } from "../model.ts";
import type { Outcome, TranslateJob } from "./job.ts";
import type { RawReply } from "./journal.ts";
import { protect, type Protected } from "./protect.ts";

/** Jobs that one reply answers, on their way from engine to engine. */
export interface Item {
  readonly job: TranslateJob;
  /** Jobs of the same text, codes, terms and languages. */
  readonly twins: readonly TranslateJob[];
  /** In order of preference. */
  readonly engines: readonly Engine[];
  /** The text as an engine takes it, when that has been worked out already. */
  readonly prepared?: Prepared;
  /** What went wrong at the engine that was asked last. */
  readonly failure: Failure | null;
}

/** A text as one engine takes it. */
export interface Prepared extends Protected {
  readonly engine: Engine;
}

export interface Failure {
  readonly engine: string;
  readonly error: VisavisError;
  readonly findings: readonly Finding[];
}

/** One item for all jobs that are the same to an engine, in order of first appearance. */
export function groupJobs(
  jobs: readonly TranslateJob[],
  engines: (target: string) => readonly Engine[],
): readonly Item[] {
  const groups = new Map<string, TranslateJob[]>();
  for (const job of jobs) {
    const key = contentOf(job);
    const group = groups.get(key);
    if (group) group.push(job);
    else groups.set(key, [job]);
  }
  return [...groups.values()].flatMap(([job, ...twins]) =>
    job ? [{ job, twins, engines: engines(job.target), failure: null }] : [],
  );
}

function contentOf({ source, target, text, codes, terms }: TranslateJob): string {
  const shape = codes.map(({ type, id }) => [type, id]);
  return JSON.stringify([source, target, text, shape, terms.map(({ range, replacement }) => [range, replacement])]);
}

/** The item with its text as this engine takes it. */
export function prepared(item: Item, engine: Engine): Item & { readonly prepared: Prepared } {
  const done = item.prepared?.engine === engine ? item.prepared : { engine, ...protect(item.job, engine) };
  return { ...item, prepared: done };
}

/** An outcome for each job of the item; `text` has the codes of the source. */
export function translated(
  item: Item,
  { text, model, unknownWords, journalled = false }: RawReply & { readonly journalled?: boolean },
  { name, release }: Engine,
): readonly Outcome[] {
  // Not the pseudo-words that stood for terms.
  const unknown = unknownWords.filter((word) => item.job.text.includes(word));
  const reply = { text, engine: name, model, unknownWords: unknown, release, journalled } as const;
  const setback = item.failure && { engine: item.failure.engine, error: item.failure.error };
  return [item.job, ...item.twins].map((job) => ({ type: "translated", job, ...reply, setback }));
}

/** An outcome for each job of an item that no engine is left for. */
export function failed({ job, twins, failure }: Item): readonly Outcome[] {
  return [job, ...twins].map((each) => ({
    type: "failed",
    job: each,
    engine: failure?.engine ?? null,
    error: failure?.error ?? unserved(each),
    findings: failure?.findings ?? [],
  }));
}

/** An outcome for each job of an item that an engine could still have been asked for when the run was stopped. */
export function givenUp(item: Item): readonly Outcome[] {
  const { engine = null, findings = [] } = item.failure ?? {};
  return [item.job, ...item.twins].map((job) => ({ type: "failed", job, engine, error: interrupted(), findings }));
}
