import type { TranslatedUnit, Translation } from "../model.ts";
import { segmentKey } from "../text/identity.ts";
import type { LeverageContext } from "./decide.ts";
import { historyOf, withOwnHistory } from "./history.ts";
import type { KnownPair } from "./known.ts";
import { isRemark } from "./remarks.ts";

/**
 * Pairs that the story uses no more, one unit a pair, after those retired before: every one that a person touched, and
 * of the others one for each sentence that does not stand in the story (\`living\`, by key).
 */
export function retiredUnits(
  before: Translation | null,
  living: ReadonlySet<string>,
  context: LeverageContext,
): readonly TranslatedUnit[] {
  const { used, known, ids } = context;
  const seen = new Set(living);
  const restored = new Set([...used].filter(({ from }) => from === "retired").map(({ segment }) => segment));
  const kept = (before?.retired ?? []).flatMap((unit) => {
    const segments = unit.segments.filter(
      (segment) => !restored.has(segment) && (segment.touched || isFirst(segmentKey(segment.source, unit.codes), seen)),
    );
    return segments.length === 0 ? [] : [withOwnHistory({ ...unit, segments })];
  });
  const gone = known.current
    .flatMap((pair) => (pair.previous ? [pair, pair.previous] : [pair]))
    .filter((pair) => !used.has(pair) && isWorthKeeping(pair))
    .filter(({ segment, key }) => segment.touched || isFirst(key, seen));
  return [
    ...kept.map((unit) => ({ ...unit, id: ids.next("u-", unit.id, unit.id) })),
    ...gone.map((pair) => retiredUnit(pair, context)),
  ];
}

/** A pair that is shown without codes was retired whole when it lost them; a pseudo-translation is none. */
function isWorthKeeping({ segment: { target, origin, touched }, whole }: KnownPair): boolean {
  return whole && target !== null && origin !== "source" && (touched || origin !== "pseudo");
}

function isFirst(key: string, seen: Set<string>): boolean {
  return !seen.has(key) && Boolean(seen.add(key));
}

function retiredUnit(pair: KnownPair, { ids }: LeverageContext): TranslatedUnit {
  const { unit, segment, key, from } = pair;
  const id = ids.next("s-", key, segment.id);
  const alone = unit.segments.length === 1;
  return {
    ...unit,
    id: ids.next("u-", segment.source, null),
    segments: [{ ...segment, id, gap: "", previous: null }],
    notes: unit.notes.flatMap((note) => {
      // A previous pair has the id of its proposal, and remarks are of that one.
      if (isRemark(note) && (segment.touched || from === "previous")) return [];
      if (note.about === segment.id) return [{ ...note, about: id }];
      return alone && note.about === null ? [note] : [];
    }),
    ...historyOf(pair, id),
    foreign: [],
  };
}
