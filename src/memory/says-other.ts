import type { Lng } from "../model.ts";
import { negationsOf } from "./near/negations.ts";
import { tokensOf } from "./near/tokens.ts";
import { standing } from "./repair/literals.ts";

/** A sentence as a reader sees it, and what a near pair proposes for it. */
export interface Proposed {
  readonly sentence: string;
  /** The source of the pair. */
  readonly source: string;
  readonly proposal: string;
  /** Of the sources. */
  readonly lng: Lng;
}

/**
 * True where the proposal of a near pair is wrong for the sentence, however near it is: one source has a negation that the
 * other lacks, or the proposal speaks of somebody whom the pair's source names, and the sentence does not.
 */
export function saysOther({ sentence, source, proposal, lng }: Proposed): boolean {
  const isTurned = countOfNegations(sentence, lng) !== countOfNegations(source, lng);
  return isTurned || namesIn(source).some((name) => stands(name, proposal) && !stands(name, sentence));
}

function countOfNegations(text: string, lng: Lng): number {
  const negations = negationsOf(lng);
  return tokensOf(text).filter(({ fold }) => negations.has(fold)).length;
}

// « La » begins sentences in French and in Spanish.
const nameLike = /(?<![\p{L}\p{N}])\p{Lu}(?:\p{Lu}|[\p{L}\p{N}]{2})[\p{L}\p{M}\p{N}]*/gu;

function namesIn(text: string): readonly string[] {
  return [...text.matchAll(nameLike)].map(([name]) => name);
}

function stands(name: string, text: string): boolean {
  return standing(name, text).length > 0;
}
