import { normalizeText } from "../../text/identity.ts";
import { letterBits } from "./letters.ts";
import { tokensOf, type Token } from "./tokens.ts";
import { hashOf, tokenNumber, type Vocabulary } from "./vocabulary.ts";
import type { TokenKind } from "./weights.ts";

/** A token of the sentence that is looked for; numbers that the vocabulary does not know are beyond its own. */
export interface QueryToken {
  readonly number: number;
  readonly fold: number;
  readonly weight: number;
  readonly word: string;
  readonly bits: number;
}

/** The sentence that is looked for, in the numbers of a vocabulary. */
export interface Query {
  readonly tokens: readonly QueryToken[];
  /** Sum of the tokens' weights, in tenths. */
  readonly weight: number;
  readonly hash: SentenceHash;
  /** What tokens of the vocabulary cost in the place of the query's, found out once. */
  readonly costs: Map<number, number>;
}

/** 64 bits of a sentence's normalised text: equal for equal sentences. */
export type SentenceHash = readonly [number, number];

/** The hash of a normalised text. */
export function sentenceHash(normalized: string): SentenceHash {
  return [hashOf(normalized, 0x5bd1e995), hashOf(normalized, 0x2c1b3c6d)];
}

/** A sentence as a query on a vocabulary; `weigh` is what the vocabulary was made with. */
export function queryOf(text: string, vocabulary: Vocabulary, weigh: (fold: string, kind: TokenKind) => number): Query {
  const normalized = normalizeText(text);
  const strangers = new Map<string, number>();
  const numberOf = (token: string): number => {
    const known = tokenNumber(vocabulary, token);
    if (known !== -1) return known;
    const number = strangers.get(token) ?? vocabulary.folds.length + strangers.size;
    strangers.set(token, number);
    return number;
  };
  const tokens = tokensOf(normalized).map((token: Token): QueryToken => {
    const { fold, kind } = token;
    const weight = weigh(fold, kind);
    return { number: numberOf(token.text), fold: numberOf(fold), weight, word: fold, bits: letterBits(fold) };
  });
  const weight = tokens.reduce((sum, token) => sum + token.weight, 0);
  return { tokens, weight, hash: sentenceHash(normalized), costs: new Map() };
}
