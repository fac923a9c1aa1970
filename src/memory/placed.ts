import type { TranslatedSegment, TranslatedUnit, Translation } from "../model.ts";
import { knownPairs } from "./known.ts";

/** A sentence of a translation in its place. */
export interface PlacedSentence {
  readonly unit: TranslatedUnit;
  readonly segment: TranslatedSegment;
  readonly key: string;
  /** Keys of its neighbours in the story; null at the ends. */
  readonly before: string | null;
  readonly after: string | null;
}

/** The sentences of a story's translation in their places; `keys` are those of the story's sentences, in order. */
export function placedSentences(translation: Translation, keys: readonly string[]): readonly PlacedSentence[] {
  const units = translation.sections.flatMap((section) => section.units);
  return units
    .flatMap((unit) => unit.segments.map((segment) => ({ unit, segment })))
    .map((sentence, index) => ({
      ...sentence,
      key: keys[index] ?? "",
      before: keys[index - 1] ?? null,
      after: keys[index + 1] ?? null,
    }));
}

/** Where the targets of a story may come from. */
interface Origins {
  /** The translation file as it stood. */
  readonly earlier: Translation | null;
  /** Keys of sentences that have come from other stories' files. */
  readonly moved: ReadonlySet<string>;
  readonly recalled: (sentence: PlacedSentence) => number;
}

/**
 * How like the sentences that have a target are to those that it was made for: 101 where the earlier translation file
 * had the sentence between the same neighbours, 100 where it had it elsewhere, or kept aside, and where the sentence has
 * moved with its target from another story; what `recalled` says of all others.
 */
export function likenessTo({ earlier, moved, recalled }: Origins): (sentence: PlacedSentence) => number {
  const { current, aside } = knownPairs(earlier);
  const keys = new Set([...aside.keys(), ...moved]);
  const places = new Set<string>();
  for (const [index, { key, segment }] of current.entries()) {
    if (segment.target === null) continue;
    keys.add(key);
    places.add(placeOf({ key, before: current[index - 1]?.key ?? null, after: current[index + 1]?.key ?? null }));
  }
  return (sentence) => {
    if (places.has(placeOf(sentence))) return 101;
    return keys.has(sentence.key) ? 100 : recalled(sentence);
  };
}

function placeOf({ key, before, after }: Pick<PlacedSentence, "key" | "before" | "after">): string {
  return `${before ?? ""} ${key} ${after ?? ""}`;
}
