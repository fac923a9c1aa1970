import type { TermFinder } from "../../src/glossary/find.ts";
import { translationOf } from "../../src/glossary/translation.ts";
import { termUses } from "../../src/glossary/uses.ts";
import { phraseKey } from "../../src/glossary/words.ts";
import type { Lng, TermUse } from "../../src/model.ts";

/** A source sentence and a translation of it. */
export interface TranslatedPair {
  readonly source: string;
  readonly target: string;
}

/** How far translations keep to a glossary. The counts are occurrences, so that sets of different sizes add up. */
export interface Adherence {
  /** Sentences with a term that the glossary has a translation for, or keeps. */
  readonly sentences: number;
  /** Terms in the source. */
  readonly terms: number;
  /** Of them, those whose translation stands in the target in its base form, as the glossary writes it (case aside). */
  readonly exact: number;
  /** Of them, those whose translation stands there in any accepted form. */
  readonly inflected: number;
}

/** Σ min(occurrences in the target, in the source) over terms and sentences, beside Σ occurrences in the source. */
export function adherence(pairs: readonly TranslatedPair[], finder: TermFinder, lng: Lng): Adherence {
  const sums = { sentences: 0, terms: 0, exact: 0, inflected: 0 };
  for (const { source, target } of pairs) {
    const uses = termUses(finder, { source, target, lng });
    if (uses.length > 0) sums.sentences++;
    for (const use of uses) {
      sums.terms += use.source.length;
      sums.exact += Math.min(use.source.length, countExact(use, target, lng));
      sums.inflected += Math.min(use.source.length, use.target.length);
    }
  }
  return sums;
}

function countExact({ term, target: ranges }: TermUse, target: string, lng: Lng): number {
  const base = phraseKey(term.keep ? term.term : (translationOf(term, lng)?.term ?? ""), lng);
  return ranges.filter(({ start, end }) => phraseKey(target.slice(start, end), lng) === base).length;
}
