import type { Lng, State, TranslatedUnit } from "../model.ts";
import { baseLanguage } from "../text/base-language.ts";

/** Scripts that put no space between sentences, by language. */
const unspaced: readonly string[] = ["zh", "ja", "th", "lo", "km", "my"];

const rank: Readonly<Record<State, number>> = { initial: 0, translated: 1, reviewed: 2, final: 3 };

/** Which targets an edition takes: those of at least this state. */
export interface TargetRule {
  readonly lng: Lng;
  readonly require: Exclude<State, "initial">;
}

/** The unit's whole text in the target language, or null when one of its sentences has no target of that state. */
export function targetText(unit: TranslatedUnit, { lng, require }: TargetRule): string | null {
  const parts: string[] = [];
  for (const { target, state, gap, origin } of unit.segments) {
    const released = origin !== "pseudo" || require === "translated";
    if (target === null || rank[state] < rank[require] || !released) return null;
    parts.push(target, betweenSentences(gap, lng));
  }
  return parts.join("");
}

/** The white space between two sentences of a language, by what stands between them in the source. */
export function betweenSentences(gap: string, lng: Lng): string {
  return unspaced.includes(baseLanguage(lng)) ? "" : gap;
}
