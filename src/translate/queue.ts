import pLimit, { type LimitFunction } from "p-limit";
import type { Engine, Reply, TranslateRequest } from "../engines/engine.ts";
import type { VisavisError } from "../errors.ts";
import { answerTo, type Errand } from "./answer.ts";
import { type RetrySettings, withRetry } from "./retry.ts";
import { createTrust } from "./trust.ts";

/** An engine's requests: as many at once as it allows, slowed together, stopped together. */
export interface EngineQueue {
  readonly engine: Engine;
  /** Runs work that sends, as soon as one of the engine's places is free. */
  readonly limit: LimitFunction;
  /** Sends with retries. Throws `VisavisError`, or the abort's reason. */
  readonly send: (request: TranslateRequest, errand: Errand) => Promise<Reply>;
}

export interface QueueOptions {
  readonly retry: RetrySettings;
  /** Resolves after so many milliseconds; rejects when the signal aborts. */
  readonly sleep: (ms: number, signal: AbortSignal) => Promise<unknown>;
  /** In milliseconds. */
  readonly now: () => number;
}

/**
 * A queue for an engine. A refused key or a used-up quota stops it before another request leaves. A service that asks
 * for fewer requests gets half as many at once, and one more after each reply.
 */
export function createQueue(engine: Engine, { retry, sleep, now }: QueueOptions): EngineQueue {
  const most = engine.limits.concurrency;
  const gate = pLimit(most);
  const trust = createTrust(retry, now);
  let pausedUntil = 0;

  function slowDown(ms: number): void {
    pausedUntil = Math.max(pausedUntil, now() + ms);
    gate.concurrency = Math.max(1, Math.floor(gate.concurrency / 2));
  }

  async function attempt(request: TranslateRequest, errand: Errand, notBefore: number): Promise<Reply> {
    for (;;) {
      trust.throwIfLost(request);
      const wait = Math.max(pausedUntil, notBefore) - now();
      if (wait <= 0) break;
      await sleep(wait, errand.signal);
    }
    errand.signal.throwIfAborted();
    trust.asked();
    const reply = await answerTo(request, engine, { ...errand, limitMs: retry.attemptMs });
    trust.served();
    if (gate.concurrency < most) gate.concurrency++;
    return reply;
  }

  return {
    engine,
    limit: pLimit(most),
    send: async (request, errand) => {
      let notBefore = 0;
      const pause = (error: VisavisError, ms: number): void => {
        // Only a service that has too much to do has it for every request.
        if (error.code === "engine-unavailable") slowDown(ms);
        else notBefore = now() + ms;
      };
      const options = { settings: retry, canBeCut: request.texts.length > 1, signal: errand.signal, now, pause };
      try {
        return await withRetry(async () => await gate(() => attempt(request, errand, notBefore)), options);
      } catch (error) {
        trust.failed(error, request);
        throw error;
      }
    },
  };
}
