import type { Lng } from "../model.ts";
import { baseLanguage } from "../text/base-language.ts";
import type { LanguagePair } from "./engine.ts";

/** Stands for every language in the pairs of an engine that takes them all. */
export const anyLanguage = "*";

/**
 * The pair that is this direction, or stands for it; null when there is none. An engine that tells no variants of a
 * language apart (`en` alone) serves them all; of one that does (`en`, `en-GB`), the variant itself is wanted.
 */
export function findPair(pairs: readonly LanguagePair[], source: Lng, target: Lng): LanguagePair | null {
  const fromSource = pairs.filter((pair) => [source, baseLanguage(source), anyLanguage].includes(pair.source));
  const exact = fromSource.find((pair) => pair.target === target || pair.target === anyLanguage);
  if (exact) return exact;
  const alike = fromSource.filter((pair) => baseLanguage(pair.target) === baseLanguage(target));
  return (
    alike.find((pair) =>
      alike.every((other) => other.target === pair.target && pair.target === baseLanguage(target)),
    ) ?? null
  );
}
