import { setTimeout as delay } from "node:timers/promises";
import pRetry from "p-retry";
import { VisavisError } from "../../errors.ts";

/** How often and how patiently a request is made again. Times in milliseconds. */
export interface RetrySettings {
  readonly retries: number;
  /** Wait before the first retry; doubles each time, with jitter of up to half of it. */
  readonly firstMs: number;
  readonly longestMs: number;
  /** No retry begins later than this after the first attempt; an engine that is silent for longer counts as gone. */
  readonly deadlineMs: number;
  /** An attempt that takes longer is given up, for engines without a limit of their own. */
  readonly attemptMs: number;
}

/** An attempt may take longer than the longest timeout that the settings allow, an hour. */
export const defaultRetry: RetrySettings = {
  retries: 5,
  firstMs: 500,
  longestMs: 30_000,
  deadlineMs: 180_000,
  attemptMs: 3_660_000,
};

/** For asking an engine what it translates: a single 503 must not hand a whole edition to the next engine. */
const discoveryRetry: RetrySettings = { ...defaultRetry, retries: 3, deadlineMs: 60_000 };

export interface RetryOptions {
  readonly settings: RetrySettings;
  /** True for a request that can be cut in two: that is a better second try where one of its texts may be the cause. */
  readonly canBeCut: boolean;
  readonly signal: AbortSignal;
  /** False for a failed attempt that shall not count as one of the retries; the deadline holds for it too. */
  readonly isCounted: (error: VisavisError) => boolean;
  /** Told how long the next attempt has to wait after this fault; the attempt itself does. */
  readonly pause: (error: VisavisError, ms: number) => void;
  /** In milliseconds, for the deadline. */
  readonly now: () => number;
}

/** Runs `attempt` until it succeeds, fails for good, or the settings say that it is enough; throws the last fault. */
export async function withRetry<T>(attempt: () => Promise<T>, options: RetryOptions): Promise<T> {
  const { settings, canBeCut, signal, isCounted, pause, now } = options;
  const start = now();
  return await pRetry(attempt, {
    retries: settings.retries,
    minTimeout: 0,
    signal,
    shouldConsumeRetry: ({ error }) => !(error instanceof VisavisError) || isCounted(error),
    shouldRetry: ({ error, attemptNumber, retriesConsumed }) => {
      if (!(error instanceof VisavisError) || !error.retry) return false;
      if (canBeCut && attemptNumber > 1 && error.code !== "engine-unavailable") return false;
      const wait = waitOf(error.retry.afterMs, backoff(retriesConsumed, settings));
      pause(error, Math.min(wait, settings.deadlineMs));
      return now() + wait <= start + settings.deadlineMs;
    },
  });
}

/** Runs work that no queue paces, and again, a few times, after the wait that its fault asks for. */
export async function askPatiently<T>(work: () => Promise<T>, signal: AbortSignal): Promise<T> {
  let waitMs = 0;
  const attempt = async (): Promise<T> => {
    if (waitMs > 0) await delay(waitMs, undefined, { signal });
    return await work();
  };
  const options = { settings: discoveryRetry, canBeCut: false, isCounted: () => true, now: Date.now };
  return await withRetry(attempt, { ...options, signal, pause: (_, ms) => (waitMs = ms) });
}

/** What the service said, when that is a time: `Retry-After: 0` would be five requests in no time. */
function waitOf(afterMs: number | null, otherwise: number): number {
  return afterMs !== null && afterMs > 0 ? afterMs : otherwise;
}

function backoff(retries: number, { firstMs, longestMs }: RetrySettings): number {
  const full = Math.min(longestMs, firstMs * 2 ** retries);
  return full * (0.5 + Math.random() * 0.5);
}
