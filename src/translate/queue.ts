import pLimit, { type LimitFunction } from "p-limit";
import type { Engine, Reply, TranslateRequest } from "../engines/engine.ts";
import { answerTo, type Errand } from "./queue/answer.ts";
import { createPace, type Turns } from "./queue/pace.ts";
import { type RetrySettings, withRetry } from "./queue/retry.ts";
import { createTrust } from "./queue/trust.ts";

/** An engine's requests: as many at once as it allows, slowed together, stopped together. */
export interface EngineQueue {
  readonly engine: Engine;
  /** Runs work that sends as soon as one of the engine's places is free: only then is a request made, and its time begins. */
  readonly limit: LimitFunction;
  /** Sends with retries. Throws `VisavisError`, or the abort's reason. */
  readonly send: (request: TranslateRequest, errand: Errand) => Promise<Reply>;
}

/** How patient a queue is, and its clock. */
export interface QueueOptions {
  readonly retry: RetrySettings;
  /** Resolves after so many milliseconds; rejects when the signal aborts. */
  readonly sleep: (ms: number, signal: AbortSignal) => Promise<unknown>;
  /** In milliseconds. */
  readonly now: () => number;
}

/** A queue for an engine. A refused key or a used-up quota stops it before another request leaves. */
export function createQueue(engine: Engine, { retry, sleep, now }: QueueOptions): EngineQueue {
  const pace = createPace(engine.limits.concurrency, now);
  const trust = createTrust(retry, now);

  async function attempt(request: TranslateRequest, errand: Errand, turns: Turns): Promise<Reply> {
    for (;;) {
      trust.throwIfLost(request);
      const wait = turns.wait();
      if (wait <= 0) break;
      await sleep(wait, errand.signal);
    }
    errand.signal.throwIfAborted();
    trust.asked();
    const reply = await answerTo(request, engine, { ...errand, limitMs: retry.attemptMs });
    trust.served();
    pace.speedUp();
    return reply;
  }

  return {
    engine,
    limit: pLimit(engine.limits.concurrency),
    send: async (request, errand) => {
      const turns = pace.turns();
      const canBeCut = request.texts.length > 1;
      const options = { ...turns, settings: retry, canBeCut, signal: errand.signal, now };
      try {
        return await withRetry(async () => await pace.gate(() => attempt(request, errand, turns)), options);
      } catch (error) {
        trust.failed(error, request);
        throw error;
      }
    },
  };
}
