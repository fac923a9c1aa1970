import type { ReviewSegment, TranslatedSection } from "../model.ts";
import type { DiffItem } from "./item.ts";
import { readableRanges } from "./readable.ts";
import type { SegmentInUnit } from "./segment.ts";
import { headingOf } from "./story.ts";

/** A segment where it stands in its translation file. */
export interface SegmentInSection extends SegmentInUnit {
  readonly section: TranslatedSection;
}

type PlaceFields = Pick<DiffItem, "section" | "heading" | "unit" | "kind" | "segment" | "state" | "origin">;

type ReviewFields = Pick<
  DiffItem,
  | "stamp"
  | "reasons"
  | "similarity"
  | "repaired"
  | "alternatives"
  | "changed"
  | "findings"
  | "terms"
  | "notes"
  | "history"
>;

/** Where an item stands, and what its target is. */
export function placeFields({ section, unit, segment }: SegmentInSection): PlaceFields {
  const { state, origin } = segment;
  return {
    section: section.id,
    heading: headingOf(section),
    unit: unit.id,
    kind: unit.kind,
    segment: segment.id,
    state,
    origin,
  };
}

/** What there is to say of an item, with the ranges of its readable texts; what else the memory has is added by who asks it. */
export function reviewFields({ unit, segment }: SegmentInUnit, review: ReviewSegment): ReviewFields {
  const { stamp, reasons, similarity, repaired, changed, notes, history } = review;
  const ranges = readableRanges(segment.source, segment.target, unit.codes);
  const findings = review.findings.map((finding) => ({
    ...finding,
    range: finding.range && (ranges.text([finding.range])[0] ?? null),
  }));
  const terms = review.terms.map((term) => ({
    ...term,
    source: ranges.source(term.source),
    target: ranges.text(term.target),
  }));
  return { stamp, reasons, similarity, repaired, alternatives: [], changed, findings, terms, notes, history };
}
