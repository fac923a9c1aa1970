import { ca } from "./ca.ts";
import { de } from "./de.ts";
import { en } from "./en.ts";
import { es } from "./es.ts";
import { fr } from "./fr.ts";
import type { LanguageRules } from "./rule.ts";

/** Languages whose abbreviations we know, by their base tag. */
export const languageRules: Readonly<Record<string, LanguageRules>> = { ca, de, en, es, fr };

/** For every other language: no starters to tell `U.S. The` from `U.S. Army`, the closers of most scripts. */
export const otherRules: LanguageRules = {
  starters: "¤",
  spacedClosers: "",
  gluedClosers: "\"”’'»›)]}」』）",
  abbreviations: [],
  rules: [],
};
