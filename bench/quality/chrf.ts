import { type Overlap, overlapsOf, type ScoredPair, sumOverlaps } from "./ngrams.ts";
import { wordsBetweenSpaces } from "./tokenize.ts";

const characterOrder = 6;
/** Recall counts twice as much as precision: the 2 of chrF2. */
const beta = 2;

/** The n-grams that count: of characters alone (chrF2), or of words too (chrF++). */
export interface ChrfOptions {
  readonly wordOrder: 0 | 2;
}

export const chrf2: ChrfOptions = { wordOrder: 0 };
export const chrfPlusPlus: ChrfOptions = { wordOrder: 2 };

/** The settings as sacrebleu signs them. */
export function chrfSignature({ wordOrder }: ChrfOptions): string {
  return `nrefs:1|case:mixed|eff:yes|nc:${characterOrder}|nw:${wordOrder}|space:no`;
}

/** chrF of a corpus, 0–100 (Popović 2015), as sacrebleu computes it. */
export function corpusChrf(pairs: readonly ScoredPair[], options: ChrfOptions = chrf2): number {
  const orders = characterOrder + options.wordOrder;
  const overlaps = pairs.map((pair) => overlapsIn(pair, options).map(countable));
  return scoreOf(sumOverlaps(overlaps, orders));
}

/** chrF of one sentence, 0–100. */
export function sentenceChrf(pair: ScoredPair, options: ChrfOptions = chrf2): number {
  return scoreOf(overlapsIn(pair, options));
}

function overlapsIn({ hypothesis, reference }: ScoredPair, { wordOrder }: ChrfOptions): readonly Overlap[] {
  const characters = { hypothesis: charactersOf(hypothesis), reference: charactersOf(reference) };
  if (wordOrder === 0) return overlapsOf(characters, characterOrder);
  const words = { hypothesis: wordsOf(hypothesis), reference: wordsOf(reference) };
  return [...overlapsOf(characters, characterOrder), ...overlapsOf(words, wordOrder)];
}

/** As in sacrebleu: where the reference is too short for an order, the hypothesis is not counted for it either. */
function countable(overlap: Overlap): Overlap {
  return overlap.reference === 0 ? { ...overlap, hypothesis: 0 } : overlap;
}

/** The F-score of the mean precision and the mean recall over the orders that both are long enough for. */
function scoreOf(overlaps: readonly Overlap[]): number {
  const effective = overlaps.filter(({ hypothesis, reference }) => hypothesis > 0 && reference > 0);
  const mean = (share: (overlap: Overlap) => number): number =>
    effective.reduce((sum, overlap) => sum + share(overlap), 0) / effective.length;
  const precision = mean(({ match, hypothesis }) => match / hypothesis);
  const recall = mean(({ match, reference }) => match / reference);
  if (!(precision + recall > 0)) return 0;
  return (100 * (1 + beta ** 2) * precision * recall) / (beta ** 2 * precision + recall);
}

/** Code points, without white space. */
function charactersOf(text: string): readonly string[] {
  return Array.from(wordsBetweenSpaces(text).join(""));
}

const punctuation = /[!-/:-@[-`{-~]/u;

/** Words with an ASCII mark at one end apart from it, the last character first: `(hi)` is `(hi` and `)`. */
function wordsOf(text: string): readonly string[] {
  return wordsBetweenSpaces(text).flatMap((word) => {
    const characters = Array.from(word);
    const [first = "", last = ""] = [characters[0], characters.at(-1)];
    if (characters.length === 1) return [word];
    if (punctuation.test(last)) return [word.slice(0, -last.length), last];
    return punctuation.test(first) ? [first, word.slice(first.length)] : [word];
  });
}
