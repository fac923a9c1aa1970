import { similarity, similarityBound, tokens } from "./similarity.ts";

/** What alignment sees of a sentence. */
export interface Alignable {
  readonly key: string;
  readonly text: string;
  /** Sentences of different kinds (a heading and a paragraph) are never the same one edited. */
  readonly kind: string;
}

export interface Alignment {
  /** Index in `before`. */
  readonly index: number;
  /** True when the content is equal, false when the sentence was edited. */
  readonly equal: boolean;
}

/** Below this likeness two sentences are a deletion and an insertion, not an edit. */
const editThreshold = 0.5;

/** At most this many pairs are compared; beyond it only pairs that stand between the same unchanged neighbours. */
const maxPairs = 250_000;

/**
 * Aligns the sentences of a story with those of an earlier version by content, wherever they stand. Answers, for each
 * sentence of `after`, the one of `before` that it is (each used at most once), or null for a new one.
 */
export function alignSentences(
  before: readonly Alignable[],
  after: readonly Alignable[],
): readonly (Alignment | null)[] {
  const result = alignEqual(before, after);
  const used = new Set(result.map((match) => match?.index));
  const oldRest = before.flatMap((item, index) => (used.has(index) ? [] : [{ item, index, words: tokens(item.text) }]));
  const newRest = after.flatMap((item, index) => (result[index] ? [] : [{ item, index, words: tokens(item.text) }]));
  const gaps = gapsOf(result, before.length);
  const all = oldRest.length * newRest.length <= maxPairs;

  const pairs = newRest.flatMap((current) => {
    const gap = gaps[current.index];
    return oldRest.flatMap((old) => {
      const near = gap !== undefined && old.index > gap.low && old.index < gap.high;
      if ((!all && !near) || old.item.kind !== current.item.kind) return [];
      if (similarityBound(old.words, current.words) < editThreshold) return [];
      const score = similarity(old.words, current.words);
      return score < editThreshold
        ? []
        : [{ old: old.index, current: current.index, score: near ? score + 0.1 : score }];
    });
  });
  pairs.sort((a, b) => b.score - a.score || a.current - b.current || a.old - b.old);
  for (const { old, current } of pairs) {
    if (result[current] || used.has(old)) continue;
    result[current] = { index: old, equal: false };
    used.add(old);
  }
  return result;
}

/** Equal content first: a sentence that stands several times goes to the place whose neighbours are alike, then in order. */
function alignEqual(before: readonly Alignable[], after: readonly Alignable[]): (Alignment | null)[] {
  const places = new Map<string, number[]>();
  for (const [index, { key }] of before.entries()) {
    const same = places.get(key);
    if (same) same.push(index);
    else places.set(key, [index]);
  }
  const result: (Alignment | null)[] = after.map(() => null);
  for (const wanted of [2, 1, 0]) {
    for (const [index, { key }] of after.entries()) {
      const candidates = places.get(key);
      if (result[index] || !candidates) continue;
      const place = candidates.find((old) => alikeNeighbours({ before, old, after, index }) >= wanted);
      if (place === undefined) continue;
      result[index] = { index: place, equal: true };
      candidates.splice(candidates.indexOf(place), 1);
    }
  }
  return result;
}

interface Neighbourhood {
  readonly before: readonly Alignable[];
  readonly old: number;
  readonly after: readonly Alignable[];
  readonly index: number;
}

function alikeNeighbours({ before, old, after, index }: Neighbourhood): number {
  const previous = before[old - 1]?.key === after[index - 1]?.key ? 1 : 0;
  const next = before[old + 1]?.key === after[index + 1]?.key ? 1 : 0;
  return previous + next;
}

/** For each sentence, the stretch of `before` that lies between its nearest unchanged neighbours. */
function gapsOf(
  result: readonly (Alignment | null)[],
  end: number,
): readonly { readonly low: number; readonly high: number }[] {
  const lows: number[] = [];
  let low = -1;
  for (const match of result) {
    low = match?.index ?? low;
    lows.push(low);
  }
  let high = end;
  return result
    .map((match, index) => ({ match, low: lows[index] ?? -1 }))
    .reverse()
    .map(({ match, low: from }) => {
      high = match?.index ?? high;
      return { low: from, high };
    })
    .reverse();
}
