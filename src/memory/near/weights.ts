import { negationsOf } from "./negations.ts";

/** What a token is; numbers, and codes, are alike whatever they say. */
export type TokenKind = "word" | "number" | "code" | "mark";

interface KindWeight {
  /** Cost of adding or leaving out such a token, in tenths. */
  readonly whole: number;
  /** Cost when only its surface differs: the case of a word, the digits of a number, the place of a code. */
  readonly surface: number;
  readonly example: string;
}

/** What tokens cost, in tenths; a word costs its letters instead of `whole`. */
export const kindWeights: Readonly<Record<TokenKind, KindWeight>> = {
  word: {
    whole: 10,
    surface: 10,
    example: "Le Tribunal refuse / Le tribunal refuse: a capital is put right at a glance",
  },
  number: { whole: 30, surface: 10, example: "le 3 mars / le 17 mars: the number is put in place by itself" },
  code: { whole: 20, surface: 10, example: "le **contrat** / le contrat: bold or a link does not change the sentence" },
  mark: { whole: 10, surface: 10, example: "Oui, demain / Oui demain: a comma" },
};

/** A word costs its letters, no fewer and no more than these: `la` says less than `concurrence`, `à` not nothing. */
const wordLetters = { least: 2, most: 10 } as const;

/** What one letter of a word costs, in tenths. */
const letterWeight = 10;

/** A negation: `Il ne signe pas` is not near to `Il signe`. */
const negationWeight = 120;

/** A glossary term costs so many times what its letters do: `plainte` for `enquête` is another subject. */
const termFactor = 2;

/**
 * The most that two different words can have in common, of 1: `contrat` and `contrats` still cost 0.6 of the word. The
 * filter of the index stands on it: what is not the same word costs at least 1 − `mostLikeness` of itself.
 */
export const mostLikeness = 0.4;

/** Words with fewer letters in common than this share have nothing in common: `publie` and `oublie` do, `mars` and `mai` do not. */
export const leastCommonLetters: number = 2 / 3;

/** What makes some words count for more. */
export interface Emphasis {
  /** Language of the sentences. */
  readonly lng: string;
  /** Words of the glossary's terms, in lower case. */
  readonly terms: ReadonlySet<string>;
}

/** Cost of a token by its folded form, in tenths: the same for the same form. */
export function weigher({ lng, terms }: Emphasis): (fold: string, kind: TokenKind) => number {
  const negative = negationsOf(lng);
  return (fold, kind) => {
    if (kind !== "word") return kindWeights[kind].whole;
    if (negative.has(fold)) return negationWeight;
    const letters = Math.min(Math.max(fold.length, wordLetters.least), wordLetters.most);
    return letters * letterWeight * (terms.has(fold) ? termFactor : 1);
  };
}
