import { type PlacedSentence, placedSentences } from "../memory/placed.ts";
import type { Translation } from "../model.ts";
import { segmentKey } from "../text/identity.ts";
import type { Wanted } from "./matches.ts";

/** The sentences of a translation in their places, by the ids of their segments. */
export function placesIn(translation: Translation): ReadonlyMap<string, PlacedSentence> {
  const units = translation.sections.flatMap((section) => section.units);
  const keys = units.flatMap(({ segments, codes }) => segments.map(({ source }) => segmentKey(source, codes)));
  return new Map(placedSentences(translation, keys).map((place) => [place.segment.id, place]));
}

/** A sentence of a story as the memory is asked for it. */
export function wantedAt(
  { unit: { codes }, segment: { source }, key, before, after }: PlacedSentence,
  story: string,
): Wanted {
  return { source, codes, key, before, after, story };
}
