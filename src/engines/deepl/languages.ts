import type { Lng } from "../../model.ts";
import { baseLanguage } from "../../text/base-language.ts";
import type { LanguagePair } from "../engine.ts";
import { anyLanguage } from "../pairs.ts";
import { type Connect, readableOr } from "./connection.ts";
import type { HasGlossary } from "./directions.ts";

/** A language that the service translates into. */
interface OfferedTarget {
  readonly lng: Lng;
  /** Null where the service does not say. */
  readonly formality: boolean | null;
}

/** What the service translates from and into. */
export interface Offered {
  readonly sources: readonly Lng[];
  readonly targets: readonly OfferedTarget[];
}

/** The language that the service is asked for. */
export interface ServiceTarget {
  readonly lng: Lng;
  /** Nobody has said which variant is meant. */
  readonly assumed: boolean;
  readonly formality: boolean | null;
}

/**
 * Which variant a plain target stands for where the settings name none, since the service wants one: American English,
 * European Portuguese, simplified Chinese.
 */
const usualVariants: Readonly<Record<Lng, Lng>> = { en: "en-US", pt: "pt-PT", zh: "zh-Hans" };

/** Asks what the service offers; null from a service that does not list its languages. */
export async function readOffered(connect: Connect, signal: AbortSignal): Promise<Offered | null> {
  const { client } = await connect(signal);
  const found = await readableOr(Promise.all([client.getSourceLanguages(), client.getTargetLanguages()]), null);
  if (!found) return null;
  const [sources, targets] = found;
  return {
    sources: sources.map(({ code }) => canonical(code)),
    targets: targets.map(({ code, supportsFormality }) => ({
      lng: canonical(code),
      formality: supportsFormality ?? null,
    })),
  };
}

/** The language that the service is asked for when `target` is wanted; null when it has none. */
export function serviceTarget(
  target: Lng,
  offered: Offered | null,
  variants: Readonly<Record<Lng, Lng>>,
): ServiceTarget | null {
  const wanted = canonical(target);
  const named = Object.hasOwn(variants, target) ? variants[target] : undefined;
  if (!offered) {
    const usual = usualVariants[wanted];
    const assumed = named === undefined && usual !== undefined;
    return { lng: canonical(named ?? usual ?? wanted), assumed, formality: null };
  }
  const found = (lng: Lng | undefined): OfferedTarget | undefined => offered.targets.find((one) => one.lng === lng);
  if (named !== undefined) return told(found(canonical(named)), false);
  const alike = offered.targets.filter(({ lng }) => baseLanguage(lng) === baseLanguage(wanted));
  const usual = found(usualVariants[wanted]);
  if (usual) return told(usual, true);
  if (wanted === baseLanguage(wanted)) return told(found(wanted), false) ?? told(alike[0], true);
  return told(found(wanted) ?? (alike.length === 1 ? found(baseLanguage(wanted)) : undefined), false);
}

function told(found: OfferedTarget | undefined, assumed: boolean): ServiceTarget | null {
  return found ? { ...found, assumed } : null;
}

/**
 * Every direction between what the service reads and writes, and plain languages for those it has variants of. A target
 * whose variant is named stays where the service has no such variant: asked for it, the engine says what is wrong.
 */
export function pairsOf(
  offered: Offered | null,
  variants: Readonly<Record<Lng, Lng>>,
  hasGlossary: HasGlossary,
): readonly LanguagePair[] {
  const written = offered?.targets.flatMap(({ lng }) => [lng, baseLanguage(lng)]);
  const names = new Set([...Object.keys(variants), ...(written ?? [...Object.keys(usualVariants), anyLanguage])]);
  const targets = [...names].flatMap((target) => {
    const found = serviceTarget(target, offered, variants);
    if (!found && !Object.hasOwn(variants, target)) return [];
    return [{ target, ...(found?.assumed ? { assumed: found.lng } : {}) }];
  });
  return (offered?.sources ?? [anyLanguage]).flatMap((source) =>
    targets
      .filter(({ target }) => baseLanguage(target) !== baseLanguage(source) || source === anyLanguage)
      .map((pair) => ({ source, ...pair, glossary: hasGlossary(source, pair.target) })),
  );
}

/** BCP 47 case, `EN-us` as `en-US`; a code that is none stays as it is. */
export function canonical(lng: string): Lng {
  return /^[a-z]{2,3}(?:-[a-z0-9]{2,8})*$/iu.test(lng) ? (Intl.getCanonicalLocales(lng)[0] ?? lng) : lng;
}
