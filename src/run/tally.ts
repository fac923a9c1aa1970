import { type Engine, noUsage, type Usage } from "../engines/engine.ts";
import type { Packable } from "../translate/pack.ts";
import type { Settings } from "../workspace/settings-schema.ts";
import { type BandCounter, bandCounter, type LeverageBand } from "./leverage-bands.ts";
import { costOf } from "./money.ts";
import type { TargetReport } from "./report.ts";

/** What a run does, or did, for one language; the shape of `translate --json`. */
export interface TargetPlan {
  /** The engine that the first try goes to; null when none serves the language. */
  readonly engine: string | null;
  readonly segments: number;
  /** Segments that need no engine: translated already, equal to one that is, or paid for in a run that was cut off. */
  readonly known: number;
  /** Of `send`, those with a near match, or with an earlier wording that has a translation. */
  readonly near: number;
  /** Different sentences that go to an engine. */
  readonly send: number;
  /** Characters (code points) that the engine bills for them, or, where it bills tokens, is sent. */
  readonly characters: number;
  /** Tokens that the engine is expected to bill; 0 where it bills characters. */
  readonly tokens: number;
  readonly requests: number;
  /** In the currency of the settings; 0 for engines that are free, null where no price is known. */
  readonly cost: number | null;
  /** Segments without a translation after the run; in a plan, those that no engine can serve. */
  readonly failed: number;
  /** All segments by what the memory has for them, the nearest band first. */
  readonly leverage: readonly LeverageBand[];
}

/** What is done for a story in one language. */
export interface StoryCounts {
  readonly known: number;
  readonly send: number;
  readonly failed: number;
}

/** What is counted so far of what a run does for one language. */
export interface Tally {
  engines: readonly Engine[] | null;
  readonly bands: BandCounter;
  /**
   * The similarity of the sentences that want a translation, by numbers made of their keys: a run may have a million of
   * them. Of one that stands in several places it is the greatest; `nothingNear` where the memory has none.
   */
  readonly wanted: Map<number, number>;
  segments: number;
  known: number;
  failed: number;
  requests: number;
  startsRequest: ((item: Packable) => boolean) | null;
}

/** The similarity of a sentence to which the memory has nothing near. */
export const nothingNear: number = -1;

/** A tally in which nothing is counted yet. */
export function emptyTally(): Tally {
  const zero = { segments: 0, known: 0, failed: 0, requests: 0 };
  return { engines: null, bands: bandCounter(), wanted: new Map(), startsRequest: null, ...zero };
}

/** Counts a story in which nothing changed since the last run. */
export function addUnchanged(tally: Tally, { segments, words }: Pick<TargetReport, "segments" | "words">): StoryCounts {
  tally.segments += segments;
  tally.known += segments;
  tally.bands.add(101, { segments, words, usage: noUsage });
  return { known: segments, send: 0, failed: 0 };
}

/** The plan for the language, at the prices of the settings. */
export function targetPlan(
  { engines, bands, wanted, segments, known, failed, requests }: Tally,
  settings: Settings,
): TargetPlan {
  const [engine] = engines ?? [];
  const usage = bands.usage();
  const costHere = (part: Usage): number | null => (engine ? costOf(settings, engine.name, part) : 0);
  return {
    engine: engine?.name ?? null,
    segments,
    known,
    near: engine ? nearOnes(wanted.values()) : 0,
    send: engine ? wanted.size : 0,
    characters: usage.characters,
    tokens: usage.inputTokens + usage.outputTokens,
    requests,
    cost: costHere(usage),
    failed,
    leverage: bands.bands(costHere),
  };
}

function nearOnes(similarities: Iterable<number>): number {
  let count = 0;
  for (const similarity of similarities) count += similarity !== nothingNear && similarity < 100 ? 1 : 0;
  return count;
}
