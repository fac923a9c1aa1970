import { checkSegment } from "../check/index.ts";
import { termUses } from "../glossary/uses.ts";
import type { Finding, Inline, Lng } from "../model.ts";
import { type House, termsOf } from "./terms.ts";

/** A target that the memory has for a sentence, in the sentence's codes. */
export interface ProposedTarget {
  readonly source: string;
  readonly codes: readonly Inline[];
  readonly target: string;
  readonly lng: Lng;
}

/**
 * What the checks of the house say of a target before it is taken from the memory: all of them, as its settings have
 * them, as of a target that nobody has touched.
 */
export function checkProposal(house: House, { source, codes, target, lng }: ProposedTarget): readonly Finding[] {
  const { settings } = house;
  return checkSegment({
    source,
    target,
    codes,
    sourceLng: settings.source,
    targetLng: lng,
    kind: "paragraph",
    terms: termUses(termsOf(house).finder, { source, target, lng, codes }),
    options: settings.checks,
  });
}
