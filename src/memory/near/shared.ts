import type { Query } from "./query.ts";
import type { NearTables } from "./tables.ts";
import type { Vocabulary } from "./vocabulary.ts";

/** Weight of the tokens that a sentence shares with a query, in tenths; how often they stand in each counts. */
export interface SharedWeights {
  readonly begin: (query: Query) => void;
  readonly weightIn: (sentence: number) => number;
  readonly end: (query: Query) => void;
}

/** Counts in the same columns for all queries: making them anew would take longer than the search. */
export function sharedWeights({ vocabulary, tokens, starts }: NearTables): SharedWeights {
  const { folds } = vocabulary;
  const asked = new Uint16Array(folds.length);
  const left = new Uint16Array(folds.length);
  return {
    begin: (query) => {
      for (const { fold } of query.tokens)
        if (fold < left.length) left[fold] = asked[fold] = Math.min((asked[fold] ?? 0) + 1, 0xffff);
    },
    weightIn: (sentence) => {
      const numbers = tokens.subarray(starts[sentence], starts[sentence + 1]);
      const shared = takeShared(numbers, left, vocabulary);
      for (const number of numbers) {
        const fold = folds[number] ?? 0;
        left[fold] = asked[fold] ?? 0;
      }
      return shared;
    },
    end: (query) => {
      for (const { fold } of query.tokens) if (fold < left.length) left[fold] = asked[fold] = 0;
    },
  };
}

/** Weight of the tokens of which some are left; those are taken away. */
function takeShared(numbers: Uint32Array, left: Uint16Array, { folds, weights }: Vocabulary): number {
  let shared = 0;
  for (const number of numbers) {
    const fold = folds[number] ?? 0;
    const times = left[fold] ?? 0;
    if (times === 0) continue;
    left[fold] = times - 1;
    shared += weights[fold] ?? 0;
  }
  return shared;
}
