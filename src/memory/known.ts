import type { PreviousPair, TranslatedSegment, TranslatedUnit, Translation } from "../model.ts";
import { segmentKey } from "../text/identity.ts";
import type { Alignable } from "./align.ts";

/** A sentence pair of the earlier translation file, with all that may pass on to the sentence's next version. */
export interface KnownPair extends Alignable {
  readonly unit: TranslatedUnit;
  readonly segment: TranslatedSegment;
  /** The source of the sentence in whose codes the pair is written: its own; that of its proposal for a previous one. */
  readonly home: string;
  /** Where the pair comes from: the story as it stood, a pair kept aside, or what an edited sentence said before. */
  readonly from: "story" | "retired" | "previous";
  /** False for an old pair that is shown without some of its codes: its text is not what was approved. */
  readonly whole: boolean;
  /** The pair that the file keeps beside it; one that a person has looked at does so no longer than until now. */
  readonly previous: KnownPair | null;
}

/** What an earlier translation file knows: its sentences in order, and the pairs that it keeps beside them. */
export interface Known {
  readonly current: readonly KnownPair[];
  /** Retired and previous pairs, by key, touched ones first: a sentence that comes back finds its old target here. */
  readonly aside: ReadonlyMap<string, readonly KnownPair[]>;
}

/** Takes an earlier translation file apart; with none there is nothing known. */
export function knownPairs(translation: Translation | null): Known {
  const units = translation?.sections.flatMap((section) => section.units) ?? [];
  const current = units.flatMap((unit) => unit.segments.map((segment) => pair(unit, segment, "story")));
  const previous = current.flatMap((known) => known.previous ?? []).filter(({ whole }) => whole);
  const retired = (translation?.retired ?? []).flatMap((unit) =>
    unit.segments.map((segment) => pair(unit, segment, "retired")),
  );
  const besides = [...retired, ...previous];
  const touchedFirst = [
    ...besides.filter(({ segment }) => segment.touched),
    ...besides.filter(({ segment }) => !segment.touched),
  ];
  return { current, aside: Map.groupBy(touchedFirst, ({ key }) => key) };
}

function pair(unit: TranslatedUnit, segment: TranslatedSegment, from: KnownPair["from"]): KnownPair {
  return {
    key: segmentKey(segment.source, unit.codes),
    text: segment.source,
    kind: unit.kind,
    unit,
    segment,
    home: segment.source,
    from,
    whole: true,
    previous: segment.previous ? previousPair(unit, segment, segment.previous) : null,
  };
}

function previousPair(unit: TranslatedUnit, segment: TranslatedSegment, previous: PreviousPair): KnownPair {
  const touched = previous.state !== "translated" || previous.origin === "person";
  const { source, target, state, origin, whole } = previous;
  // A pair is kept without the model and the terms that it was made with.
  const made = { origin, model: null, terms: null, touched };
  const asSegment = { ...segment, source, target, state, ...made, previous: null };
  return { ...pair(unit, asSegment, "previous"), home: segment.source, whole };
}
