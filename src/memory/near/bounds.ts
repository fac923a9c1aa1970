import { mostLikeness } from "./weights.ts";

/** The lowest score that the index finds: below it two sentences need not share a rare token. */
export const lowestScore = 70;

/** The greatest distance at which two sentences of these weights reach a score. */
export function distanceAt(score: number, weight: number, other: number): number {
  return Math.floor(((100 - score) * Math.max(weight, other)) / 100);
}

/** The score of two sentences at a distance: 100 − the distance in % of the heavier one, rounded down, never below 0. */
export function scoreAt(distance: number, weight: number, other: number): number {
  const most = Math.max(weight, other);
  return most === 0 ? 0 : Math.max(0, Math.floor(100 - (100 * distance) / most));
}

/**
 * Weight of the tokens that two sentences of these weights share at the least when they reach a score. Tokens that are
 * not shared are added, left out or replaced; a replacement costs at least the heavier one less `mostLikeness` of the
 * lighter, so that with C shared the distance is at least (most − C) − mostLikeness × (least − C).
 */
export function sharedAtLeast(score: number, weight: number, other: number): number {
  const [least, most] = weight < other ? [weight, other] : [other, weight];
  const shared = (most - mostLikeness * least - distanceAt(score, weight, other)) / (1 - mostLikeness);
  return Math.ceil(shared - 1e-6);
}
