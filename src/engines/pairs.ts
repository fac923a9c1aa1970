import type { Lng } from "../model.ts";
import type { LanguagePair } from "./engine.ts";

/** Stands for every language in the pairs of an engine that takes them all. */
export const anyLanguage = "*";

/** The language without region or script: `en` of `en-GB`. */
export function baseLanguage(lng: Lng): Lng {
  return lng.split("-", 1)[0] ?? lng;
}

/**
 * True when one of the pairs is this direction, or stands for all. An engine that tells no variants of a language
 * apart (`en` alone) serves them all; of one that does (`en`, `en-GB`), the variant itself is wanted.
 */
export function servesPair(pairs: readonly LanguagePair[], source: Lng, target: Lng): boolean {
  const fromSource = pairs.filter((pair) => [source, baseLanguage(source), anyLanguage].includes(pair.source));
  if (fromSource.some((pair) => pair.target === target || pair.target === anyLanguage)) return true;
  const alike = new Set(
    fromSource.map((pair) => pair.target).filter((lng) => baseLanguage(lng) === baseLanguage(target)),
  );
  return alike.size === 1 && alike.has(baseLanguage(target));
}
