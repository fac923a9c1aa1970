import { type Overlap, overlapsOf, type ScoredPair, sumOverlaps } from "./ngrams.ts";
import { tokenize } from "./tokenize.ts";

const highestOrder = 4;

/** The settings of `corpusBleu` as sacrebleu signs them. */
export const bleuSignature = "nrefs:1|case:mixed|eff:no|tok:13a|smooth:exp";

/** BLEU of a corpus, 0–100 (Papineni et al. 2002), as sacrebleu computes it with its defaults. */
export function corpusBleu(pairs: readonly ScoredPair[]): number {
  return scoreOf(sumOverlaps(pairs.map(overlapsIn), highestOrder), { effectiveOrder: false });
}

/** BLEU of one sentence, 0–100, as sacrebleu's `sentence_bleu`: without the orders that it is too short for. */
export function sentenceBleu(pair: ScoredPair): number {
  return scoreOf(overlapsIn(pair), { effectiveOrder: true });
}

function overlapsIn({ hypothesis, reference }: ScoredPair): readonly Overlap[] {
  return overlapsOf({ hypothesis: tokenize(hypothesis), reference: tokenize(reference) }, highestOrder);
}

function scoreOf(overlaps: readonly Overlap[], options: { readonly effectiveOrder: boolean }): number {
  const [words] = overlaps;
  if (!words || overlaps.every(({ match }) => match === 0)) return 0;
  const precisions = smoothedPrecisions(overlaps.filter(({ hypothesis }) => hypothesis > 0));
  if (precisions.length < highestOrder && !options.effectiveOrder) return 0;
  const mean = Math.exp(precisions.reduce((sum, precision) => sum + Math.log(precision), 0) / precisions.length);
  return 100 * brevityPenalty(words) * mean;
}

/** Exponential smoothing (NIST; method 3 of Chen and Cherry 2014): each order without a match counts half of the last. */
function smoothedPrecisions(overlaps: readonly Overlap[]): readonly number[] {
  let share = 1;
  return overlaps.map(({ hypothesis, match }) => {
    if (match > 0) return match / hypothesis;
    share /= 2;
    return share / hypothesis;
  });
}

function brevityPenalty({ hypothesis, reference }: Overlap): number {
  return hypothesis < reference ? Math.exp(1 - reference / hypothesis) : 1;
}
