import type { Pairing, Placed } from "./match.ts";
import { type ReadablePair, readablePair } from "./readable.ts";

/** What stands around a sentence in its section, as it is now; null at the section's ends. */
export interface Neighbours {
  readonly before: ReadablePair | null;
  readonly after: ReadablePair | null;
}

/** Of a sentence that is not there any more. */
export const noNeighbours: Neighbours = { before: null, after: null };

/** Looks up what stands around a current sentence of the pairings. */
export function neighboursIn(pairings: readonly Pairing[]): (place: Placed) => Neighbours {
  const places = pairings.flatMap(({ current }) => current ?? []);
  const order = new Map(places.map((place, index) => [place, index]));
  return (place) => {
    const at = order.get(place) ?? -1;
    const show = (other: Placed | undefined): ReadablePair | null =>
      at >= 0 && other?.section === place.section
        ? readablePair(other.segment.source, other.segment.target, other.unit.codes)
        : null;
    return { before: show(places[at - 1]), after: show(places[at + 1]) };
  };
}
