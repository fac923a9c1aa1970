import type { Query } from "./query.ts";
import type { NearTables } from "./tables.ts";

/** Whether a sentence shares enough tokens with a query; how often they stand in each counts. */
export interface SharedWeights {
  readonly begin: (query: Query) => void;
  /** True when the tokens that both have weigh `needed` or more, in tenths. */
  readonly reaches: (sentence: number, needed: number) => boolean;
  readonly end: (query: Query) => void;
}

/** Counts in the same columns for all queries: making them anew would take longer than the search. */
export function sharedWeights({ vocabulary, tokens, starts, weights }: NearTables): SharedWeights {
  const { folds } = vocabulary;
  const asked = new Uint16Array(folds.length);
  const left = new Uint16Array(folds.length);
  return {
    begin: (query) => {
      for (const { fold } of query.tokens)
        if (fold < left.length) left[fold] = asked[fold] = Math.min((asked[fold] ?? 0) + 1, 0xffff);
    },
    reaches: (sentence, needed) => {
      const [start, end] = [starts[sentence] ?? 0, starts[sentence + 1] ?? 0];
      let spare = (weights[sentence] ?? 0) - needed;
      let place = start;
      // Most sentences are given up before their end.
      for (; place < end && spare >= 0; place++) {
        const fold = folds[tokens[place] ?? 0] ?? 0;
        const times = left[fold] ?? 0;
        if (times === 0) spare -= vocabulary.weights[fold] ?? 0;
        else left[fold] = times - 1;
      }
      putBack(start, place);
      return spare >= 0;
    },
    end: (query) => {
      for (const { fold } of query.tokens) if (fold < left.length) left[fold] = asked[fold] = 0;
    },
  };

  function putBack(start: number, end: number): void {
    for (let place = start; place < end; place++) {
      const fold = folds[tokens[place] ?? 0] ?? 0;
      left[fold] = asked[fold] ?? 0;
    }
  }
}
