import { alignCertain, alignDoubtful, type Places } from "./align-equal.ts";
import type { Alignable, Alignment } from "./alignment.ts";
import { alignParts } from "./align-parts.ts";
import { similarity, similarityBound, tokens } from "./similarity.ts";

/** Below this likeness two sentences are a deletion and an insertion, not an edit. */
const editThreshold = 0.5;

/** At most this many pairs are compared; beyond it only sentences at about the same place between unchanged ones. */
const maxPairs = 250_000;

/** How far from its own place a sentence is looked for when there are too many pairs to compare them all. */
const reach = 20;

/**
 * Aligns the sentences of a story with those of an earlier version by content, wherever they stand. Answers, for each
 * sentence of `after`, the one of `before` that it is (each used at most once, but for the further parts of one that was
 * split), or null for a new one. Time grows with the number of sentences, not with its square.
 */
export function alignSentences(
  before: readonly Alignable[],
  after: readonly Alignable[],
): readonly (Alignment | null)[] {
  const { places, doubtful } = alignCertain({ before, after });
  const equal = doubtful
    ? alignDoubtful({ before, after }, places, roughPlaces({ before, after, equal: places }))
    : places;
  const one = { further: false, merged: [] };
  const edited = editedPlaces({ before, after, equal });
  const result = equal.map((index, current): Alignment | null => {
    const place = index ?? edited.get(current);
    return place === undefined ? null : { index: place, equal: index !== null, ...one };
  });
  return alignParts({ before, after }, result);
}

/** Where each sentence was, edited or not, while those that stand several times are in doubt. */
function roughPlaces(sides: Unaligned): Places {
  const edited = editedPlaces(sides);
  return sides.equal.map((place, index) => {
    const old = edited.get(index) ?? null;
    const isDoubtful = old !== null && sides.before[old]?.key === sides.after[index]?.key;
    return place ?? (isDoubtful ? null : old);
  });
}

/** For each edited sentence the index of the old one that is likest, each used at most once. */
function editedPlaces(sides: Unaligned): ReadonlyMap<number, number> {
  const used = new Set<number>();
  const places = new Map<number, number>();
  for (const { old, current } of editedPairs(sides)) {
    if (places.has(current) || used.has(old)) continue;
    places.set(current, old);
    used.add(old);
  }
  return places;
}

interface Unaligned {
  readonly before: readonly Alignable[];
  readonly after: readonly Alignable[];
  readonly equal: Places;
}

interface Sentence {
  readonly item: Alignable;
  readonly index: number;
  readonly words: readonly string[];
}

/** Pairs of sentences that may be one, edited; the likest first, those between the same unchanged ones preferred. */
function editedPairs({ before, after, equal }: Unaligned): readonly { old: number; current: number }[] {
  const used = new Set(equal);
  const sentence = (item: Alignable, index: number): Sentence => ({ item, index, words: tokens(item.text) });
  const oldRest = before.flatMap((item, index) => (used.has(index) ? [] : [sentence(item, index)]));
  const newRest = after.flatMap((item, index) => (equal[index] === null ? [sentence(item, index)] : []));
  const gaps = gapsOf(equal, before.length);
  const compareAll = oldRest.length * newRest.length <= maxPairs;

  const pairs = newRest.flatMap((current) => {
    const gap = gaps[current.index] ?? { low: -1, high: before.length, place: 0 };
    return (compareAll ? oldRest : nearby(oldRest, gap)).flatMap((old) => {
      const score = likeness(old, current);
      if (score < editThreshold) return [];
      const isNear = old.index > gap.low && old.index < gap.high;
      return [{ old: old.index, current: current.index, score: isNear ? score + 0.1 : score }];
    });
  });
  return pairs.sort((a, b) => b.score - a.score || a.current - b.current || a.old - b.old);
}

function likeness(old: Sentence, current: Sentence): number {
  const [a, b] = [old.words, current.words];
  if (old.item.kind !== current.item.kind) return 0;
  if (2 * Math.min(a.length, b.length) < editThreshold * (a.length + b.length)) return 0;
  return similarityBound(a, b) < editThreshold ? 0 : similarity(a, b);
}

/** The stretch of `before` between a sentence's nearest unchanged neighbours, and its place in that stretch. */
interface Gap {
  readonly low: number;
  readonly high: number;
  readonly place: number;
}

function gapsOf(equal: Places, end: number): readonly Gap[] {
  const lows: { readonly low: number; readonly place: number }[] = [];
  let [low, place] = [-1, 0];
  for (const index of equal) {
    if (index !== null) [low, place] = [index, -1];
    lows.push({ low, place });
    place++;
  }
  const gaps: Gap[] = [];
  let high = end;
  for (const [index, from] of [...lows.entries()].reverse()) {
    high = equal[index] ?? high;
    gaps.push({ ...from, high });
  }
  return gaps.reverse();
}

/** The sentences of a gap that stand at most `reach` places away. */
function nearby(rest: readonly Sentence[], { low, high, place }: Gap): readonly Sentence[] {
  const first = firstAfter(rest, low);
  const from = Math.max(first, first + place - reach);
  return rest.slice(from, first + place + reach + 1).filter(({ index }) => index < high);
}

function firstAfter(rest: readonly Sentence[], index: number): number {
  let [low, high] = [0, rest.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((rest[middle]?.index ?? 0) > index) high = middle;
    else low = middle + 1;
  }
  return low;
}
