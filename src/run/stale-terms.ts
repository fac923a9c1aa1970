import type { Lng, TermUse, TranslatedSegment } from "../model.ts";
import { termsStamp } from "../glossary/stamp.ts";
import { termUses } from "../glossary/uses.ts";
import type { Renew } from "../memory/fill.ts";
import { type House, termsOf } from "./terms.ts";

/**
 * True when a target was made under other terms than `uses`, those of its sentence now. One that a person has touched
 * is not when it says what these want: then somebody has seen to it. Where the terms are not known, nothing is.
 */
export function isStaleByTerms(segment: TranslatedSegment, uses: readonly TermUse[], lng: Lng): boolean {
  if (segment.terms === null || segment.terms === termsStamp(uses, lng)) return false;
  return !segment.touched || uses.some(({ target, forbidden }) => target.length === 0 || forbidden.length > 0);
}

/** Marks the untouched targets that were made under other terms than the house has now, to be made again. */
export function staleByTerms(house: House): Renew {
  return (segment, { codes }, lng) => {
    const { source, touched, origin, terms } = segment;
    if (touched || terms === null || origin === "pseudo") return false;
    const uses = termUses(termsOf(house).finder, { source, target: null, lng, codes });
    return isStaleByTerms(segment, uses, lng);
  };
}
