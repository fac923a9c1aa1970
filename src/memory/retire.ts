import type { TranslatedUnit, Translation } from "../model.ts";
import type { LeverageContext } from "./decide.ts";
import { previousPairs, type KnownPair } from "./known.ts";

/** Pairs that a person touched and that the story uses no more, one unit a pair, after those retired before. */
export function retiredUnits(before: Translation | null, context: LeverageContext): readonly TranslatedUnit[] {
  const restored = new Set([...context.used].filter(({ from }) => from === "retired").map(({ unit }) => unit));
  const kept = (before?.retired ?? []).filter((unit) => !restored.has(unit));
  const gone = context.known.current.filter((known) => !context.used.has(known)).flatMap(touchedPairs);
  return [
    ...kept.map((unit) => ({ ...unit, id: context.ids.next("u-", unit.id, unit.id) })),
    ...gone.map((known) => retiredUnit(known, context)),
  ];
}

/** The pair itself when a person touched it, else the touched pair that it keeps beside its proposal. */
function touchedPairs(known: KnownPair): readonly KnownPair[] {
  if (known.segment.origin === "source") return [];
  const pairs = known.segment.touched ? [known] : previousPairs(known.unit, known.segment);
  return pairs.filter(({ segment }) => segment.touched);
}

function retiredUnit({ unit, segment }: KnownPair, { ids }: LeverageContext): TranslatedUnit {
  return {
    ...unit,
    id: ids.next("u-", segment.source, null),
    segments: [{ ...segment, gap: "", previous: null }],
    notes: unit.notes.filter(({ about }) => about === segment.id),
    foreign: [],
  };
}
