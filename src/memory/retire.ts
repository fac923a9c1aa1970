import type { TranslatedUnit, Translation } from "../model.ts";
import type { LeverageContext } from "./decide.ts";
import type { KnownPair } from "./known.ts";
import { isRemark } from "./remarks.ts";

/** Pairs that a person touched and that the story uses no more, one unit a pair, after those retired before. */
export function retiredUnits(before: Translation | null, context: LeverageContext): readonly TranslatedUnit[] {
  const { used, known } = context;
  const restored = new Set([...used].filter(({ from }) => from === "retired").map(({ segment }) => segment));
  const kept = (before?.retired ?? []).flatMap((unit) => {
    const segments = unit.segments.filter((segment) => !restored.has(segment));
    return segments.length === 0 ? [] : [{ ...unit, segments }];
  });
  const gone = known.current
    .flatMap((pair) => touchedPair(pair) ?? [])
    .filter((pair) => !used.has(pair) && pair.segment.origin !== "source");
  return [
    ...kept.map((unit) => ({ ...unit, id: context.ids.next("u-", unit.id, unit.id) })),
    ...gone.map((pair) => retiredUnit(pair, context)),
  ];
}

/** The pair itself when a person touched it, else the touched pair that it keeps beside its proposal, if any. */
function touchedPair(pair: KnownPair): KnownPair | null {
  if (pair.segment.touched) return pair;
  // One that is shown without codes was retired whole when it lost them.
  return pair.previous?.segment.touched && pair.previous.whole ? pair.previous : null;
}

function retiredUnit({ unit, segment, key }: KnownPair, { ids }: LeverageContext): TranslatedUnit {
  const id = ids.next("s-", key, segment.id);
  const alone = unit.segments.length === 1;
  return {
    ...unit,
    id: ids.next("u-", segment.source, null),
    segments: [{ ...segment, id, gap: "", previous: null }],
    notes: unit.notes.flatMap((note) => {
      if (isRemark(note)) return [];
      if (note.about === segment.id) return [{ ...note, about: id }];
      return alone && note.about === null ? [note] : [];
    }),
    foreign: [],
  };
}
