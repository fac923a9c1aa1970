import type { TranslatedSegment, TranslatedUnit, Translation } from "../model.ts";
import { segmentKey } from "../text/identity.ts";
import type { Alignable } from "./align.ts";

/** A sentence pair of the earlier translation file, with all that may pass on to the sentence's next version. */
export interface KnownPair extends Alignable {
  readonly unit: TranslatedUnit;
  readonly segment: TranslatedSegment;
  /** Where the pair comes from: the story as it stood, a pair kept aside, or what a touched target said before. */
  readonly from: "story" | "retired" | "previous";
}

/** What an earlier translation file knows: its sentences in order, then the pairs that it keeps beside them. */
export interface Known {
  readonly current: readonly KnownPair[];
  /** Retired and previous pairs, by key: a sentence that comes back finds its approved target here. */
  readonly aside: ReadonlyMap<string, KnownPair>;
}

function pair(unit: TranslatedUnit, segment: TranslatedSegment, from: KnownPair["from"]): KnownPair {
  return { key: segmentKey(segment.source, unit.codes), text: segment.source, kind: unit.kind, unit, segment, from };
}

/** The pair that an untouched proposal keeps beside it: none, or one. */
export function previousPairs(unit: TranslatedUnit, segment: TranslatedSegment): KnownPair[] {
  const { previous } = segment;
  if (!previous || segment.touched) return [];
  const touched = previous.state !== "translated" || previous.origin === "person";
  return [pair(unit, { ...segment, ...previous, touched, previous: null }, "previous")];
}

/** Takes an earlier translation file apart; with none there is nothing known. */
export function knownPairs(translation: Translation | null): Known {
  const units = translation?.sections.flatMap((section) => section.units) ?? [];
  const current = units.flatMap((unit) => unit.segments.map((segment) => pair(unit, segment, "story")));
  const previous = units.flatMap((unit) => unit.segments.flatMap((segment) => previousPairs(unit, segment)));
  const retired = (translation?.retired ?? []).flatMap((unit) =>
    unit.segments.map((segment) => pair(unit, segment, "retired")),
  );
  const aside = new Map<string, KnownPair>();
  for (const known of [...previous, ...retired]) if (!aside.has(known.key)) aside.set(known.key, known);
  return { current, aside };
}
