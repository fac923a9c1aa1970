import pLimit from "p-limit";
import { untilAborted } from "../until-aborted.ts";

/** Does work as soon as one of the places is free, first come, first served; an abort ends the waiting at once. */
export type Places = <T>(work: () => Promise<T>, signal: AbortSignal) => Promise<T>;

/** So many places for work that goes on at once. */
export function createPlaces(count: number): Places {
  const limit = pLimit(count);
  return async (work, signal) => {
    signal.throwIfAborted();
    const turn = limit(async () => {
      signal.throwIfAborted();
      return await work();
    });
    return await untilAborted(turn, signal);
  };
}
