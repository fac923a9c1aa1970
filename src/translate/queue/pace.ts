import pLimit, { type LimitFunction } from "p-limit";
import type { VisavisError } from "../../errors.ts";

/** How fast an engine's requests follow each other. */
export interface Pace {
  /** Runs an attempt when one of the places is free. */
  readonly gate: LimitFunction;
  /** A request's own turns. */
  readonly turns: () => Turns;
  /** A request has been served. */
  readonly speedUp: () => void;
}

/** When the attempts of one request may leave. */
export interface Turns {
  /** Milliseconds until the next attempt may leave; at most 0 when it may. */
  readonly wait: () => number;
  /** An attempt failed; the next may leave after so many milliseconds. */
  readonly pause: (error: VisavisError, ms: number) => void;
  /** False when others were served since the last attempt: of five that a service takes one by one, four are turned away. */
  readonly isCounted: (error: VisavisError) => boolean;
}

/**
 * The pace of a service that bears `most` requests at once. When it says that it has too much to do, all requests wait,
 * and then half as many are under way at once; one more whenever as many have been served.
 */
export function createPace(most: number, now: () => number): Pace {
  const gate = pLimit(most);
  let pausedUntil = 0;
  let served = 0;
  let servedSinceChange = 0;
  const resize = (places: number): void => {
    gate.concurrency = places;
    servedSinceChange = 0;
  };
  const slowDown = (ms: number): void => {
    // Refusals of requests that were under way together are one.
    if (now() >= pausedUntil) resize(Math.max(1, Math.floor(gate.concurrency / 2)));
    pausedUntil = Math.max(pausedUntil, now() + ms);
  };
  return {
    gate,
    turns: () => {
      let [notBefore, servedBefore] = [0, served];
      return {
        wait: () => Math.max(pausedUntil, notBefore) - now(),
        pause: (error, ms) => {
          servedBefore = served;
          if (isBusy(error)) slowDown(ms);
          else notBefore = now() + ms;
        },
        isCounted: (error) => !isBusy(error) || served === servedBefore,
      };
    },
    speedUp: () => {
      served++;
      if (++servedSinceChange >= gate.concurrency && gate.concurrency < most) resize(gate.concurrency + 1);
    },
  };
}

/** Too many requests, or a service that is down: the same for every request, which a hanging text is not. */
function isBusy({ code }: VisavisError): boolean {
  return code === "engine-unavailable";
}
