import pLimit, { type LimitFunction } from "p-limit";
import type { Engine, Reply, TranslateRequest } from "../engines/engine.ts";
import { VisavisError } from "../errors.ts";
import { type RetrySettings, withRetry } from "./retry.ts";

/** An engine's requests: as many at once as it allows, slowed together, stopped together. */
export interface EngineQueue {
  readonly engine: Engine;
  /** Why nothing is sent any more; null while requests go out. */
  readonly stopped: () => VisavisError | null;
  /** Runs work that sends, as soon as one of the engine's places is free. */
  readonly limit: LimitFunction;
  /** Sends with retries. Throws `VisavisError`, or the abort's reason. */
  readonly send: (request: TranslateRequest, signal: AbortSignal) => Promise<Reply>;
}

export interface QueueOptions {
  readonly retry: RetrySettings;
  /** Resolves after so many milliseconds; rejects when the signal aborts. */
  readonly sleep: (ms: number, signal: AbortSignal) => Promise<unknown>;
  /** In milliseconds. */
  readonly now: () => number;
}

/** Requests in a row that fail after all their retries before an engine counts as gone. */
const patience = 3;

/** The same for requests without an answer: halving 1,000 texts down to the one that hangs an engine takes eleven. */
const patienceInSilence = 12;

/** A queue for an engine. A refused key or a used-up quota stops it before another request leaves. */
export function createQueue(engine: Engine, { retry, sleep, now }: QueueOptions): EngineQueue {
  let stopped: VisavisError | null = null;
  let failures = 0;
  let pausedUntil = 0;

  async function attempt(request: TranslateRequest, signal: AbortSignal): Promise<Reply> {
    while (now() < pausedUntil) await sleep(pausedUntil - now(), signal);
    signal.throwIfAborted();
    if (stopped) throw stopped;
    const reply = await engine.translate(request, signal);
    failures = 0;
    return reply;
  }

  return {
    engine,
    stopped: () => stopped,
    limit: pLimit(engine.limits.concurrency),
    send: async (request, signal) => {
      try {
        return await withRetry(async () => await attempt(request, signal), {
          settings: retry,
          signal,
          now,
          pause: (ms) => (pausedUntil = Math.max(pausedUntil, now() + ms)),
        });
      } catch (error) {
        if (error instanceof VisavisError && error !== stopped && endsQueue(error, () => ++failures)) stopped = error;
        throw error;
      }
    },
  };
}

/** The next request would be refused, or made in vain: no valid key, no quota, no connection time after time. */
function endsQueue({ code, retry }: VisavisError, countFailure: () => number): boolean {
  if (code === "engine-key" || code === "engine-quota") return true;
  if (code === "engine-timeout") return countFailure() >= patienceInSilence;
  return code === "engine-unavailable" && (retry === undefined || countFailure() >= patience);
}
