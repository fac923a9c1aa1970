import type { Lng } from "../model.ts";
import type { LanguagePair } from "./engine.ts";

/** Stands for every language in the pairs of an engine that takes them all. */
export const anyLanguage = "*";

/** True when one of the pairs is this direction, or stands for all. */
export function servesPair(pairs: readonly LanguagePair[], source: Lng, target: Lng): boolean {
  const matches = (offered: Lng, wanted: Lng): boolean => offered === wanted || offered === anyLanguage;
  return pairs.some((pair) => matches(pair.source, source) && matches(pair.target, target));
}
