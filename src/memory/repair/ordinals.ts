import type { Lng } from "../../model.ts";
import { baseLanguage } from "../../text/base-language.ts";
import type { NumberToken } from "./token.ts";

interface OrdinalEnding {
  readonly lng: Lng;
  readonly written: RegExp;
  /** The ending of a number, where `written` is that of another; null where it would be none of the row's. */
  readonly endingOf: (value: number, written: string) => string | null;
  readonly example: string;
}

const english: Readonly<Record<string, string>> = { one: "st", two: "nd", few: "rd" };
const englishOrdinals = new Intl.PluralRules("en", { type: "ordinal" });
const catalan: Readonly<Record<number, string>> = { 1: "r", 2: "n", 3: "r", 4: "t" };

/** The ending of an English ordinal: `22nd`. */
export function englishNth(value: number): string {
  return english[englishOrdinals.select(value)] ?? "th";
}

/** What follows the digits of an ordinal at once, in the languages that we know it of. */
const endings: readonly OrdinalEnding[] = [
  {
    lng: "en",
    written: /^(?:st|nd|rd|th)(?!\p{L})/u,
    endingOf: englishNth,
    example: "3rd quarter → 4th quarter",
  },
  {
    lng: "ca",
    written: /^(?:r|n|t|è)(?!\p{L})/u,
    endingOf: (value) => catalan[value] ?? "è",
    example: "3r trimestre → 4t trimestre",
  },
  { lng: "ca", written: /^a(?!\p{L})/u, endingOf: () => "a", example: "3a sala → 4a sala" },
  {
    lng: "fr",
    written: /^(?:er|re|ère)(?!\p{L})/u,
    endingOf: (value, written) => (value === 1 ? written : null),
    example: "1re salle",
  },
  {
    lng: "fr",
    written: /^(?:e|ème)(?!\p{L})/u,
    endingOf: (value, written) => (value === 1 ? null : written),
    example: "2e salle → 3e salle",
  },
  {
    lng: "es",
    written: /^\.?(?:er|ᵉʳ)(?!\p{L})/u,
    endingOf: (value, written) => (value === 1 || value === 3 ? written : null),
    example: "1.er trimestre → 3.er trimestre",
  },
  { lng: "es", written: /^\.?[ºª]/u, endingOf: (_, written) => written, example: "2.º trimestre → 4.º trimestre" },
];

/** Letters that may follow digits at once and have nothing to do with their number. */
const units = /^(?:s(?!\p{L})|[kKmM]?[mgW](?!\p{L})|[kMGT]?[Boh](?!\p{L})|bn(?!\p{L})|[kKM](?!\p{L}))/u;

/** What follows the number in the target now, and how much of `after` that replaces; null where that is in doubt. */
export function writeOrdinal(
  after: string,
  [from, to]: readonly [NumberToken, NumberToken],
  lng: Lng,
): { readonly length: number; readonly text: string } | null {
  const row = endings.find((ending) => ending.lng === baseLanguage(lng) && ending.written.test(after));
  const written = row?.written.exec(after)?.[0] ?? "";
  if (!row) {
    const isPlain = !/^(?:\p{L}|[:'’]\p{L})/u.test(after) || (baseLanguage(lng) !== "hu" && units.test(after));
    return isPlain ? { length: 0, text: "" } : null;
  }
  const [old, now] = [Number(from.values[0]), Number(to.values[0])];
  if (!Number.isInteger(now) || row.endingOf(old, written) !== written) return null;
  const text = row.endingOf(now, written);
  return text === null ? null : { length: written.length, text };
}
