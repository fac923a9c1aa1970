import type { ReviewSegment, Translation } from "../model.ts";
import type { Change, DiffItem } from "./item.ts";
import { placeFields, reviewFields, type SegmentInSection } from "./item-fields.ts";
import { type CodedPair, readablePair, type ReadablePair } from "./readable.ts";
import { type Examination, reviewSegment } from "./segment.ts";

/** One sentence as somebody decides on it. */
export interface Sentence {
  /** How it is shown, beside what its source was before. */
  readonly item: DiffItem;
  /** Its texts with codes, to write them anew. */
  readonly pair: CodedPair;
}

/** The sentence with this id as it is now; null when it is gone. */
export function sentenceIn(
  translation: Translation,
  id: string,
  examine: (place: SegmentInSection) => Examination,
): Sentence | null {
  for (const section of translation.sections) {
    const places = section.units.flatMap((unit) => unit.segments.map((segment) => ({ section, unit, segment })));
    const at = places.findIndex(({ segment }) => segment.id === id);
    const place = places[at];
    if (!place) continue;
    const review = reviewSegment(place, examine(place));
    const neighbours = { before: readable(places[at - 1]), after: readable(places[at + 1]) };
    return { item: { ...itemOf(place, review, translation), neighbours }, pair: pairOf(place) };
  }
  return null;
}

function itemOf(
  place: SegmentInSection,
  review: ReviewSegment,
  { story, target }: Translation,
): Omit<DiffItem, "neighbours"> {
  const { unit, segment } = place;
  const now = readablePair(segment.source, segment.target, unit.codes);
  const { previous } = segment;
  const before = previous && readablePair(previous.source, previous.target, unit.codes);
  return {
    story,
    target,
    ...placeFields(place),
    ...reviewFields(place, review),
    change: changeOf(review),
    source: now.source,
    previousSource: before?.source ?? null,
    text: now.text,
    previousText: before?.text ?? null,
  };
}

function changeOf({ reasons }: ReviewSegment): Change {
  if (reasons.includes("new")) return "new";
  if (reasons.includes("source-changed")) return "edited";
  return reasons.includes("unreviewed") ? "unreviewed" : "finding";
}

function pairOf({ unit: { codes }, segment: { source, target } }: SegmentInSection): CodedPair {
  return { source, target, codes };
}

function readable(place: SegmentInSection | undefined): ReadablePair | null {
  return place ? readablePair(place.segment.source, place.segment.target, place.unit.codes) : null;
}
