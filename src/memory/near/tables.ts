import type { Vocabulary } from "./vocabulary.ts";

/** Sentences as near matches are looked up: columns of one table, in the order of their weight. */
export interface NearTables {
  readonly vocabulary: Vocabulary;
  /** The number that each sentence was given by whoever added it. */
  readonly ids: Uint32Array;
  /** Sum of each sentence's weights, in tenths, ascending. */
  readonly weights: Uint32Array;
  /** Two numbers a sentence: see `sentenceHash`. */
  readonly hashes: Uint32Array;
  /** Two numbers a sentence: its `signature`. */
  readonly signatures: Uint32Array;
  /** Where each sentence starts in `tokens`; one more than there are sentences. */
  readonly starts: Uint32Array;
  readonly tokens: Uint32Array;
  /** Rank of each folded token: the rarest is 0. Those that no sentence has are not looked at. */
  readonly ranks: Uint32Array;
  /** Where the postings of each folded token start; one more than there are tokens. */
  readonly postingStarts: Uint32Array;
  /** Sentences, ascending, in which the token is one of the rare ones that two near sentences must share. */
  readonly postings: Uint32Array;
  /** Beside each posting: weight of that token and of those less rare in the sentence, at most `mostRest`. */
  readonly rests: Uint16Array;
}

/** A weight that stands for itself and all above. */
export const mostRest = 0xffff;
