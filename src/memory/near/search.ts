import { best, type Best, type NearMatch } from "./best.ts";
import { distanceAt, lowestScore, scoreAt, sharedAtLeast } from "./bounds.ts";
import { editDistance } from "./distance.ts";
import type { Query } from "./query.ts";
import { sharedWeights } from "./shared.ts";
import { lackingWeight, weightedBits } from "./signature.ts";
import { mostRest, type NearTables } from "./tables.ts";

/** How near matches are looked for. */
interface SearchOptions {
  /** How many at the most. */
  readonly limit: number;
  /** The lowest score to find; below `lowestScore` (70) the tables do not answer. */
  readonly threshold: number;
  /** False for a sentence that is not there any more. */
  readonly has: (id: number) => boolean;
}

/** Looks a sentence up: the best matches, as `byScore` has them. */
export type Search = (query: Query, options: SearchOptions) => readonly NearMatch[];

/** Score of a query and one sentence of the tables, 0–100; -1 when it does not reach `least`. */
export function scoreOf(
  tables: NearTables,
  query: Query,
  { sentence, least }: { readonly sentence: number; readonly least: number },
): number {
  const { vocabulary, tokens, starts, hashes } = tables;
  if (query.hash[0] === hashes[sentence * 2] && query.hash[1] === hashes[sentence * 2 + 1]) return 100;
  const weight = tables.weights[sentence] ?? 0;
  const limit = distanceAt(least, query.weight, weight);
  const numbered = { tokens, start: starts[sentence] ?? 0, end: starts[sentence + 1] ?? 0 };
  const distance = editDistance(query, numbered, { vocabulary, limit });
  return distance > limit ? -1 : Math.min(99, scoreAt(distance, query.weight, weight));
}

/**
 * What looks sentences up in these tables, exactly: sentences that score `lowestScore` share a rare token, and of those
 * that do, only the ones that share enough weight are compared.
 */
export function openSearch(tables: NearTables): Search {
  const shared = sharedWeights(tables);
  // The round in which each sentence was last looked at.
  const rounds = new Uint32Array(tables.weights.length);
  let round = 0;
  return (query, { limit, threshold, has }) => {
    round++;
    const found = best(limit, Math.max(threshold, lowestScore));
    const bits = weightedBits(query.tokens);
    const consider = (sentence: number): void => {
      const needed = sharedAtLeast(found.least(), query.weight, tables.weights[sentence] ?? 0);
      rounds[sentence] = round;
      if (query.weight - lackingWeight(bits, tables.signatures, sentence) < needed) return;
      if (!shared.reaches(sentence, needed)) return;
      const id = tables.ids[sentence] ?? 0;
      const score = scoreOf(tables, query, { sentence, least: found.least() });
      if (score < found.least() || !has(id)) return;
      found.add({ id, score, order: tables.hashes[sentence * 2] ?? 0 });
    };
    shared.begin(query);
    for (const { fold, rest } of rareFirst(tables, query)) {
      // Two sentences of one weight need to share the least.
      if (rest < sharedAtLeast(found.least(), query.weight, query.weight)) break;
      eachCandidate({ tables, query, found }, { fold, rest }, (sentence) => {
        if (rounds[sentence] !== round) consider(sentence);
      });
    }
    shared.end(query);
    return found.matches();
  };
}

interface RareToken {
  readonly fold: number;
  /** Weight of this token and of those of the query that are less rare. */
  readonly rest: number;
}

/** The query's folded tokens, each once, those that no sentence has first, then from the rarest. */
function rareFirst({ ranks }: NearTables, { tokens, weight }: Query): readonly RareToken[] {
  const sorted = tokens.toSorted((a, b) => (ranks[a.fold] ?? -1) - (ranks[b.fold] ?? -1) || a.fold - b.fold);
  const rare: RareToken[] = [];
  let rest = weight;
  for (const token of sorted) {
    if (rare.at(-1)?.fold !== token.fold) rare.push({ fold: token.fold, rest });
    rest -= token.weight;
  }
  return rare;
}

interface Lookup {
  readonly tables: NearTables;
  readonly query: Query;
  readonly found: Best;
}

/**
 * The sentences under a rare token whose weight allows a match, and in which it stands before enough of the rest: when
 * it is the first that both share, they share no more than what is left of either.
 */
function eachCandidate(
  { tables, query, found }: Lookup,
  { fold, rest }: RareToken,
  take: (sentence: number) => void,
): void {
  const { postings, rests, weights, postingStarts } = tables;
  if (fold + 1 >= postingStarts.length) return;
  const end = postingStarts[fold + 1] ?? 0;
  const least = sharedAtLeast(found.least(), query.weight, query.weight);
  const heaviest = (query.weight * 100) / found.least();
  for (let place = firstPosting({ tables, query, found }, fold); place < end; place++) {
    const left = restAt(rests, place);
    if (left < least) continue;
    const sentence = postings[place] ?? 0;
    const weight = weights[sentence] ?? 0;
    if (weight > heaviest) return;
    const needed = sharedAtLeast(found.least(), query.weight, weight);
    if (Math.min(rest, left) >= needed) take(sentence);
  }
}

function restAt(rests: Uint16Array, place: number): number {
  const rest = rests[place] ?? 0;
  return rest === mostRest ? Infinity : rest;
}

/** The first posting of a token whose sentence is heavy enough. */
function firstPosting({ tables, query, found }: Lookup, fold: number): number {
  const lightest = (query.weight * found.least()) / 100;
  let low = tables.postingStarts[fold] ?? 0;
  let high = tables.postingStarts[fold + 1] ?? 0;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((tables.weights[tables.postings[middle] ?? 0] ?? 0) < lightest) low = middle + 1;
    else high = middle;
  }
  return low;
}
