import type { Engine } from "../../src/engines/engine.ts";
import { type ErrorDetails, VisavisError } from "../../src/errors.ts";
import type { TranslateJob } from "../../src/translate/job.ts";
import { createSender, type Outcome, type TranslateOptions } from "../../src/translate/send.ts";
import { type FakeEngine, fakeEngine, job, type Special } from "./jobs.ts";

/** Settings with short waits. */
export const retry = { retries: 3, firstMs: 100, longestMs: 1000, deadlineMs: 10_000, attemptMs: 60_000 };

/** A clock that jumps forward instead of sleeping. */
export function clock(): Pick<TranslateOptions, "sleep" | "now"> & { readonly slept: readonly number[] } {
  let time = 0;
  const slept: number[] = [];
  return {
    slept,
    now: () => time,
    sleep: async (ms, signal) => {
      signal.throwIfAborted();
      slept.push(ms);
      time += ms;
      await Promise.resolve();
    },
  };
}

/** One call of a sender made for it alone. */
export function translateAll(jobs: readonly TranslateJob[], options: TranslateOptions): AsyncIterable<Outcome> {
  return createSender(options)(jobs);
}

/** The outcomes of jobs, with a clock that jumps. */
export async function run(
  jobs: readonly TranslateJob[],
  engines: readonly Engine[],
  more: Partial<TranslateOptions> = {},
): Promise<readonly Outcome[]> {
  const options = {
    engines: () => engines,
    glossary: () => [],
    signal: new AbortController().signal,
    retry,
    ...clock(),
    ...more,
  };
  return await collect(translateAll(jobs, options));
}

/** Each job's target text, or the engine that failed it and why. */
export function texts(outcomes: readonly Outcome[]): Readonly<Record<string, string>> {
  return Object.fromEntries(
    outcomes.map((outcome) => [
      outcome.job.id,
      outcome.type === "translated" ? outcome.text : `${outcome.engine ?? "nobody"}: ${outcome.error.code}`,
    ]),
  );
}

/** A fault of an engine. */
export function fault(code: ErrorDetails["code"], again?: { readonly afterMs: number | null }): VisavisError {
  return new VisavisError({ code, message: code, hint: "h", ...(again ? { retry: again } : {}) });
}

/** An engine that fails with these faults, one a request, before it works; counts what it fails as well. */
export function failing(faults: readonly VisavisError[], special: Special = {}): FakeEngine {
  const left = [...faults];
  const inner = fakeEngine(special);
  return {
    ...inner,
    translate: async (request, signal) => {
      const reply = await inner.translate(request, signal);
      const next = left.shift();
      if (next) throw next;
      return reply;
    },
  };
}

/** An engine that fails every request with one fault. */
export function refusing(error: VisavisError, special: Special = {}): FakeEngine {
  const inner = fakeEngine(special);
  return {
    ...inner,
    translate: async (request, signal) => {
      await inner.translate(request, signal);
      throw error;
    },
  };
}

/** All values, in order of arrival. */
export async function collect<T>(values: AsyncIterable<T>): Promise<readonly T[]> {
  const all: T[] = [];
  for await (const value of values) all.push(value);
  return all;
}

const letters = "abcdefghijklmnopqrstuvwxyz";
/** 26 different texts. */
export const many: readonly TranslateJob[] = Array.from({ length: 26 }, (_, index) =>
  job(`texte ${letters.charAt(index)}`),
);
