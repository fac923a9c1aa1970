import type { Lng } from "../../model.ts";
import { baseLanguage } from "../../text/base-language.ts";
import { type Connection, readableOr } from "./connection.ts";

/** The languages of one of the service's resources, each with the names of its features. */
export type Features = ReadonlyMap<Lng, readonly string[]>;

/**
 * Target languages for style rules and custom instructions, as the service documents them for `style_id` and
 * `custom_instructions`; for services that do not list features.
 */
const styledLanguages: readonly Lng[] = ["de", "en", "es", "fr", "it", "ja", "ko", "zh"];

/** Asks for the languages of a resource (`GET /v3/languages`, unknown to the SDK); null where there is no such list. */
export async function readFeatures({ read }: Connection, resource: string): Promise<Features | null> {
  const list = await readableOr<unknown>(read("/v3/languages", { resource }), null);
  if (!Array.isArray(list)) return null;
  const languages = list.flatMap((language: unknown) => (isLanguage(language) ? [language] : []));
  return languages.length === 0 ? null : new Map(languages.map(({ lang, features }) => [lang, namesOf(features)]));
}

/** True for targets that style rules and custom instructions work for. */
export function takesStyle(target: Lng, features: Features | null): boolean {
  const tells = [...(features?.values() ?? [])].some((names) => names.includes("style_rules"));
  const own = features?.get(target) ?? features?.get(baseLanguage(target));
  return tells && own ? own.includes("style_rules") : styledLanguages.includes(baseLanguage(target));
}

interface Language {
  readonly lang: string;
  readonly features: unknown;
}

function isLanguage(value: unknown): value is Language {
  return typeof value === "object" && value !== null && "lang" in value && typeof value.lang === "string";
}

/** The keys of an object, as documented; or a list, as the first version of the endpoint had it. */
function namesOf(features: unknown): readonly string[] {
  if (Array.isArray(features)) return features.filter((name) => typeof name === "string");
  return typeof features === "object" && features !== null ? Object.keys(features) : [];
}
