import pRetry from "p-retry";
import { VisavisError } from "../errors.ts";

/** How often and how patiently a request is made again. Times in milliseconds. */
export interface RetrySettings {
  readonly retries: number;
  /** Wait before the first retry; doubles each time, with jitter of up to half of it. */
  readonly firstMs: number;
  readonly longestMs: number;
  /** No retry begins later than this after the first attempt. */
  readonly deadlineMs: number;
}

export const defaultRetry: RetrySettings = { retries: 5, firstMs: 500, longestMs: 30_000, deadlineMs: 180_000 };

export interface RetryOptions {
  readonly settings: RetrySettings;
  readonly signal: AbortSignal;
  /** Told how long the next attempt has to wait; the attempt itself does. */
  readonly pause: (ms: number) => void;
  /** In milliseconds, for the deadline. */
  readonly now: () => number;
}

/** Runs `attempt` until it succeeds, fails for good, or the settings say that it is enough; throws the last fault. */
export async function withRetry<T>(attempt: () => Promise<T>, options: RetryOptions): Promise<T> {
  const { settings, signal, pause, now } = options;
  const start = now();
  return await pRetry(attempt, {
    retries: settings.retries,
    minTimeout: 0,
    signal,
    shouldRetry: ({ error, attemptNumber }) => {
      if (!(error instanceof VisavisError) || !error.retry) return false;
      const wait = error.retry.afterMs ?? backoff(attemptNumber, settings);
      if (now() + wait > start + settings.deadlineMs) return false;
      pause(wait);
      return true;
    },
  });
}

function backoff(attempt: number, { firstMs, longestMs }: RetrySettings): number {
  const full = Math.min(longestMs, firstMs * 2 ** (attempt - 1));
  return full * (0.5 + Math.random() * 0.5);
}
