import type { Lng } from "../../model.ts";

/** A tag in its full form; null for what is no language tag. */
function fullLocale(tag: string): { readonly tag: Intl.Locale; readonly full: Intl.Locale } | null {
  try {
    // `FR_FR` is what some tools write.
    const locale = new Intl.Locale(tag.replaceAll("_", "-"));
    return { tag: locale, full: locale.maximize() };
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}

/**
 * How well a file's language serves the one that is wanted: 3 the same, 2 where one says no region (`fr-FR` for `fr`,
 * `en` for `en-GB`) and it is the one that the language is at home in, 1 another (`fr-CA` for `fr`), 0 not at all
 * (`en-US` for `en-GB`, `zh-TW` for `zh`: another script).
 */
function closeness(tag: string, wanted: Lng): number {
  const [one, other] = [fullLocale(tag), fullLocale(wanted)];
  if (one === null || other === null) return tag.toLowerCase() === wanted.toLowerCase() ? 3 : 0;
  if (one.tag.baseName === other.tag.baseName) return 3;
  if (one.full.language !== other.full.language || one.full.script !== other.full.script) return 0;
  if (one.full.region === other.full.region) return 2;
  return one.tag.region === undefined || other.tag.region === undefined ? 1 : 0;
}

/** Gives the closeness of tags to one language; what it found out of a tag it keeps. */
export function languageMatcher(wanted: Lng): (tag: string) => number {
  const known = new Map<string, number>();
  return (tag) => {
    const found = known.get(tag) ?? closeness(tag, wanted);
    // A hostile file has a new tag in every unit.
    if (known.size < 1000) known.set(tag, found);
    return found;
  };
}

/** The variant that serves the language of `matcher` best, the first of equals; null when none does. */
export function closest<T extends { readonly lng: string }>(
  variants: readonly T[],
  matcher: (tag: string) => number,
): T | null {
  let best: T | null = null;
  let most = 0;
  for (const variant of variants) {
    const found = matcher(variant.lng);
    if (found > most) best = variant;
    most = Math.max(most, found);
  }
  return best;
}
