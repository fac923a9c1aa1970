import type { PreviousPair, TranslatedSegment, TranslatedUnit, Translation } from "../model.ts";
import { segmentKey } from "../text/identity.ts";
import type { Alignable } from "./alignment.ts";

/** A sentence pair of the earlier translation file, with all that may pass on to the sentence's next version. */
export interface KnownPair extends Alignable {
  readonly unit: TranslatedUnit;
  readonly segment: TranslatedSegment;
  /** The source of the sentence in whose codes the pair is written: its own; that of its proposal for a previous one. */
  readonly home: string;
  /** Where the pair comes from: the story as it stood, another one, a pair kept aside, what an edited one said before. */
  readonly from: "story" | "elsewhere" | "retired" | "previous";
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

/** The translation file of another story, from which sentences have come. */
export interface Departed {
  readonly translation: Translation | null;
  /** Keys of sentences that stand in another story still: those were copied, and stay there. */
  readonly standing: ReadonlySet<string>;
}

/** The pairs that have left another story, in order, less those whose sentence is settled in this file. */
export function departedPairs({ translation, standing }: Departed, known: Known): readonly KnownPair[] {
  const there = knownPairs(translation);
  const mine = settledKeys(known);
  return [...there.current, ...[...there.aside.values()].flat().filter(({ from }) => from === "retired")]
    .filter(({ key, segment }) => segment.target !== null && !standing.has(key) && !mine.has(key))
    .map((pair) => ({ ...pair, from: "elsewhere" }));
}

/** The keys of sentences that need no other story: those that stood in this one, or have a touched pair kept aside. */
export function settledKeys({ current, aside }: Known): ReadonlySet<string> {
  const touched = [...aside].filter(([, pairs]) => pairs.some(({ segment }) => segment.touched));
  return new Set([...current.map(({ key }) => key), ...touched.map(([key]) => key)]);
}

const taken = new WeakMap<Translation, Known>();

/** Takes an earlier translation file apart, each once; with none there is nothing known. */
export function knownPairs(translation: Translation | null): Known {
  if (translation === null) return { current: [], aside: new Map() };
  const known = taken.get(translation) ?? takeApart(translation);
  taken.set(translation, known);
  return known;
}

function takeApart(translation: Translation): Known {
  const units = translation.sections.flatMap((section) => section.units);
  const current = units.flatMap((unit) => unit.segments.map((segment) => pair(unit, segment, "story")));
  const previous = current.flatMap((known) => known.previous ?? []).filter(({ whole }) => whole);
  const retired = translation.retired.flatMap((unit) => unit.segments.map((segment) => pair(unit, segment, "retired")));
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
  // A pair is kept without the match, the model and the terms that it was made from.
  const made = { origin, match: null, model: null, terms: null, touched };
  const asSegment = { ...segment, source, target, state, ...made, previous: null };
  return { ...pair(unit, asSegment, "previous"), home: segment.source, whole };
}
