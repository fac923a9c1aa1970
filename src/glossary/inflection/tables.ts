import type { Lng } from "../../model.ts";
import { baseLanguage } from "../../text/base-language.ts";
import { ca } from "./ca.ts";
import { de } from "./de.ts";
import { en } from "./en.ts";
import { es } from "./es.ts";
import { fr } from "./fr.ts";
import type { Inflection } from "./rules.ts";

/** The languages whose regular forms are known. */
export const inflections: Readonly<Record<Lng, Inflection>> = { fr, en, es, ca, de };

const unknown: Inflection = {
  plurals: [],
  invariable: [],
  feminines: [],
  cases: [],
  links: [],
  agreement: "all",
  acronymPlural: false,
  elisions: [],
  possessives: [],
  hyphenated: [],
  pluralMarkers: [],
};

/** The table for a language or its region (`en-GB` uses `en`); one without rules for any other language. */
export function inflectionOf(lng: Lng): Inflection {
  const base = baseLanguage(lng);
  return (Object.hasOwn(inflections, base) ? inflections[base] : undefined) ?? unknown;
}
