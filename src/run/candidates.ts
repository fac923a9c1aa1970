import type { SentencePlace } from "../memory/decide.ts";
import type { Penalty } from "../model.ts";
import { contextKey } from "../text/identity.ts";
import type { StoredPair } from "../workspace/near-index.ts";

/** A pair of the memory that may serve a sentence. */
export interface Candidate {
  readonly pair: StoredPair;
  readonly penalties: readonly Penalty[];
  /** Less the penalties. */
  readonly similarity: number;
}

interface StandingSentence extends SentencePlace {
  readonly story: string;
}

function isEqualIn(wanted: SentencePlace, { key, context }: StoredPair): boolean {
  return key === wanted.key && context === contextKey(wanted.before, wanted.after);
}

/** True for the pair that the sentence itself has, in its own place. */
export function isOwnPair(pair: StoredPair, wanted: StandingSentence): boolean {
  return pair.story === wanted.story && isEqualIn(wanted, pair);
}

/** 101 for an equal pair between equal neighbours, 100 for another equal one; one that only reads the same has 99. */
export function similarityTo(wanted: SentencePlace, pair: StoredPair, score: number): number {
  if (pair.key !== wanted.key) return Math.min(score, 99);
  return isEqualIn(wanted, pair) ? 101 : 100;
}

const states: readonly StoredPair["state"][] = ["final", "reviewed", "translated", "initial"];

/** The likest first, then what a person touched, then what is approved; all others stay in the order of the index. */
export function byWorth(one: Candidate, other: Candidate): number {
  return (
    other.similarity - one.similarity ||
    Number(other.pair.touched) - Number(one.pair.touched) ||
    states.indexOf(one.pair.state) - states.indexOf(other.pair.state)
  );
}
