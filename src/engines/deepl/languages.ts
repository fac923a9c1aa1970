import type { Lng } from "../../model.ts";
import type { LanguagePair } from "../engine.ts";
import { baseLanguage } from "../pairs.ts";

/**
 * Which variant a plain target stands for, since the service wants one: American English, European Portuguese,
 * simplified Chinese. Settings override each.
 */
export const defaultVariants: Readonly<Record<Lng, Lng>> = { en: "en-US", pt: "pt-PT", zh: "zh-Hans" };

/** Every direction between what the service reads and writes, with plain targets for the configured variants. */
export function pairsOf(
  sources: readonly Lng[],
  targets: readonly Lng[],
  variants: Readonly<Record<Lng, Lng>>,
): readonly LanguagePair[] {
  const offered = new Set(targets.map(canonical));
  const plain = Object.entries(variants).flatMap(([lng, variant]) => (offered.has(canonical(variant)) ? [lng] : []));
  const all = [...new Set([...offered, ...plain])];
  return sources
    .map(canonical)
    .flatMap((source) =>
      all.filter((target) => baseLanguage(target) !== baseLanguage(source)).map((target) => ({ source, target })),
    );
}

/** BCP 47 case, `EN-us` as `en-US`; a code that is none stays as it is. */
function canonical(lng: string): Lng {
  return /^[a-z]{2,3}(?:-[a-z0-9]{2,8})*$/iu.test(lng) ? (Intl.getCanonicalLocales(lng)[0] ?? lng) : lng;
}
