import type { Revision, TranslatedUnit } from "../model.ts";
import type { KnownPair } from "./known.ts";

/** What people did to a segment, and what they let stand in it. */
export type History = Pick<TranslatedUnit, "revisions" | "waivers">;

/** The history of a pair's segment, as that of the segment with this id. A previous pair has none but its proposal's. */
export function historyOf({ unit, segment, from }: KnownPair, id: string): History {
  if (from === "previous") return { revisions: [], waivers: [] };
  return {
    revisions: unit.revisions.flatMap((entry) => (entry.segment === segment.id ? [{ ...entry, segment: id }] : [])),
    waivers: unit.waivers.flatMap((entry) => (entry.segment === segment.id ? [{ ...entry, segment: id }] : [])),
  };
}

/** The unit without the history of segments that it has no more. */
export function withOwnHistory(unit: TranslatedUnit): TranslatedUnit {
  if (unit.revisions.length === 0 && unit.waivers.length === 0) return unit;
  const ids = new Set(unit.segments.map(({ id }) => id));
  return {
    ...unit,
    revisions: unit.revisions.filter(({ segment }) => ids.has(segment)),
    waivers: unit.waivers.filter(({ segment }) => ids.has(segment)),
  };
}

/**
 * What goes on with a sentence: the history of the one whose id it has, that of a pair kept aside that its target comes
 * from as well, and the waivers of a target that it has kept.
 */
export function passedHistory(id: string, heir: KnownPair | null, same: KnownPair | null): History {
  const pairs = [heir, same === heir ? null : same].filter((pair) => pair !== null);
  const revisions = pairs.map((pair) => historyOf(pair, id).revisions);
  const waivers = same ? historyOf(same, id).waivers : [];
  return { revisions: pairs.length < 2 ? revisions.flat() : inOneRow(revisions.flat()), waivers };
}

// A pair that loses codes lives on and is retired as it was: when it comes back, both have the same past.
function inOneRow(revisions: readonly Revision[]): readonly Revision[] {
  const distinct = new Map(revisions.map((revision) => [JSON.stringify(revision), revision]));
  return [...distinct.values()].toSorted(byTime);
}

function byTime({ at: one }: { readonly at: string }, { at: other }: { readonly at: string }): number {
  if (one === other) return 0;
  return one < other ? -1 : 1;
}
