import type { Lng } from "../model.ts";
import type { LeverageBand } from "./leverage-bands.ts";
import type { Plan } from "./plan.ts";
import type { Project } from "./project.ts";

/** What the memory had for a run. */
export interface LastLeverage {
  /** The day it ended: `2026-11-20`. */
  readonly day: string;
  /** Of the costs. */
  readonly currency: string;
  readonly leverage: readonly LeverageBand[];
}

/** Remembers the leverage of a run that has ended, for each of its languages. */
export function keepLeverage({ cache, today }: Project, { targets, currency }: Plan): void {
  cache.together(() => {
    for (const [lng, { leverage }] of Object.entries(targets))
      cache.saveLeverage(lng, { day: today(), leverage: JSON.stringify({ currency, leverage }) });
  });
}

/** The leverage of the last run of a language that had something to do; null before there was one. */
export function lastLeverage({ cache }: Project, lng: Lng): LastLeverage | null {
  const stored = cache.lastLeverage(lng);
  // The cache is ours alone and versioned: what it holds was written by `keepLeverage`.
  return stored && { day: stored.day, ...(JSON.parse(stored.leverage) as Omit<LastLeverage, "day">) };
}
