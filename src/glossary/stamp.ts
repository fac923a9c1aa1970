import type { Lng, Term } from "../model.ts";
import { shortHash } from "../text/hash.ts";
import { translationOf } from "./translation.ts";

/** The stamp of a sentence that no term applies to. */
const none = "-";

/**
 * Names the terms that apply to a sentence: eight hexadecimal digits over each term and its translation into `lng` (itself
 * when it is kept), whatever their order and number; `-` when none applies. Equal for two sentences, or for one at two
 * times, when the same terms are translated the same. Forms, forbidden words and notes do not count.
 */
export function termsStamp(uses: readonly { readonly term: Term }[], lng: Lng): string {
  if (uses.length === 0) return none;
  const pairs = uses.flatMap(({ term }) => {
    const target = term.keep ? term.term : translationOf(term, lng)?.term;
    return target === undefined ? [] : [JSON.stringify([term.term, target])];
  });
  return pairs.length === 0 ? none : shortHash([...new Set(pairs)].toSorted().join("\n"), 8);
}
