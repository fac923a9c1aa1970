import type { Lng } from "../../model.ts";

/** How a language writes dates in words. */
export interface DateLanguage {
  readonly lng: Lng;
  /** Longest first: `{day}`, `{nth}` (the ending of an ordinal), `{of}`, `{month}`, `{year}`. */
  readonly patterns: readonly string[];
  /** What may stand at `{nth}`, as a pattern. */
  readonly nth: string;
  /** What stands at `{of}` before a month; its pattern is made of both. */
  readonly of: { readonly vowel: string; readonly consonant: string } | null;
  /** What stands before several days of the week, where some of their names have a plural and some have none. */
  readonly severalDays: RegExp | null;
  readonly example: string;
}

/** The languages whose dates we know as people write them; of others, what CLDR has. */
export const dateLanguages: readonly DateLanguage[] = [
  {
    lng: "fr",
    patterns: ["{day}{nth} {month} {year}", "{day}{nth} {month}", "{month} {year}", "{month}"],
    nth: "(?:er)?",
    of: null,
    severalDays: null,
    example: "1er mars 2024",
  },
  {
    lng: "en",
    patterns: [
      "{month} {day}{nth}, {year}",
      "{day}{nth} of {month} {year}",
      "{day}{nth} {month} {year}",
      "{month} {day}{nth}",
      "{day}{nth} of {month}",
      "{day}{nth} {month}",
      "{month} {year}",
      "{month}",
    ],
    nth: "(?:st|nd|rd|th)?",
    of: null,
    severalDays: null,
    example: "March 3rd, 2024; 3 March 2024",
  },
  {
    lng: "es",
    patterns: [
      "{day}{nth} de {month} de {year}",
      "{day}{nth} de {month} del {year}",
      "{day}{nth} de {month}",
      "{month} de {year}",
      "{month} del {year}",
      "{month}",
    ],
    nth: "(?:\\.?º)?",
    of: null,
    severalDays: /(?<!\p{L})los\s+(?:\p{L}+(?:,|\s[yoeu])\s+)*$/iu,
    example: "3 de marzo de 2024; los lunes, los sábados",
  },
  {
    lng: "ca",
    patterns: [
      "{day} {of}{month} de {year}",
      "{day} {of}{month} del {year}",
      "{day} {of}{month}",
      "{of}{month} de {year}",
      "{of}{month} del {year}",
      "{of}{month}",
      "{month} de {year}",
      "{month} del {year}",
      "{month}",
    ],
    nth: "",
    of: { vowel: "d'", consonant: "de " },
    severalDays: /(?<!\p{L})els\s+(?:\p{L}+(?:,|\s[io])\s+)*$/iu,
    example: "3 de març de 2024, 17 d'abril; els dilluns, els dissabtes",
  },
  {
    lng: "de",
    patterns: ["{day}. {month} {year}", "{day}. {month}", "{month} {year}", "{month}"],
    nth: "",
    of: null,
    severalDays: null,
    example: "3. März 2024",
  },
];
