import type { Lng } from "../../model.ts";
import { baseLanguage } from "../../text/base-language.ts";
import { keyOf, padded, spliced } from "./date-parts.ts";
import type { DateToken } from "./token.ts";

interface TimeWriting {
  /** Null: every language. */
  readonly lng: readonly Lng[] | null;
  /** Groups `hour`, `minute` and, where the day has two halves, `half`: `a` or `p`. */
  readonly pattern: RegExp;
  readonly example: string;
}

/** How times of the day are written, what says most first. */
const writings: readonly TimeWriting[] = [
  {
    lng: ["en", "es", "ca"],
    pattern:
      /(?<![\p{N}:.,])(?<hour>\d{1,2})(?:[:.](?<minute>\d{2}))?[\s\u00A0\u202F]?(?<half>[apAP])\.?\s?[mM](?![\p{L}\p{N}])/dgu,
    example: "6:30 p.m.",
  },
  {
    lng: ["de"],
    pattern: /(?<![\p{N}:.,])(?<hour>\d{1,2})(?:[:.](?<minute>\d{2}))?(?=\sUhr(?!\p{L}))/dgu,
    example: "18.30 Uhr",
  },
  {
    lng: ["fr"],
    pattern: /(?<![\p{N}:.,])(?<hour>\d{1,2})\s?h(?:\s?(?<minute>\d{2}))?(?![\p{L}\p{N}])/dgu,
    example: "18 h 30",
  },
  {
    lng: ["es", "ca"],
    pattern: /(?<![\p{N}:.,])(?<hour>\d{1,2})[:.](?<minute>\d{2})(?=\s?h(?!\p{L}))/dgu,
    example: "18.30 h",
  },
  { lng: null, pattern: /(?<![\p{N}:.,])(?<hour>\d{1,2}):(?<minute>\d{2})(?![:\p{N}])/dgu, example: "18:30" },
];

interface DayPart {
  readonly lng: Lng;
  /** The beginning of the text after a time. */
  readonly after: RegExp;
  readonly example: string;
}

/** Words after a time that only some hours have. */
const dayParts: readonly DayPart[] = [
  {
    lng: "en",
    after: /^\s?(?:[ap]\.?\s?m(?!\p{L})|o['’]clock|in the (?:\p{L}+ )?(?:morning|afternoon|evening)|at night)/iu,
    example: "at 9:30 in the morning",
  },
  {
    lng: "es",
    after: /^\s?(?:h\s|horas\s)?(?:[ap]\.?\s?m(?!\p{L})|de la (?:mañana|tarde|noche|madrugada)|del mediodía)/iu,
    example: "a las 9:30 de la mañana",
  },
  {
    lng: "ca",
    after: /^\s?(?:h\s|hores\s)?(?:[ap]\.?\s?m(?!\p{L})|del? (?:matí|migdia|vespre|la tarda|la nit|la matinada))/iu,
    example: "a les 9:30 del matí",
  },
  {
    lng: "de",
    after:
      /^\s?(?:Uhr\s)?(?:früh|morgens|vormittags|mittags|nachmittags|abends|nachts|am (?:Morgen|Abend)|in der Nacht)/iu,
    example: "um 9 Uhr morgens",
  },
];

/** True when what follows an hour belongs to that part of the day alone: « del matí », `o'clock`. */
export function isInDayPart(after: string, lng: Lng): boolean {
  const language = baseLanguage(lng);
  return dayParts.some((part) => part.lng === language && part.after.test(after));
}

/** Times of the day in a text. `3 h` may be a duration too: they are looked for where the target has one alone. */
export function findTimes(text: string, lng: Lng): readonly DateToken[] {
  const language = baseLanguage(lng);
  const rows = writings.filter((row) => row.lng === null || row.lng.includes(language));
  return rows.flatMap(({ pattern }) => [...text.matchAll(pattern)].flatMap((match) => timeOf(match, language) ?? []));
}

function timeOf(match: RegExpExecArray, lng: Lng): DateToken | null {
  const { hour = "", minute = "0", half } = match.groups ?? {};
  const parts = { hour: half === undefined ? Number(hour) : hourOf(Number(hour), half), minute: Number(minute) };
  if (parts.hour > 23 || parts.minute > 59 || (half !== undefined && Number(hour) > 12)) return null;
  const place = { text: match[0], start: match.index, end: match.index + match[0].length };
  const isFixed = isInDayPart(match.input.slice(place.end), lng);
  const write = (to: DateToken["parts"]): string | null => (isFixed ? null : written(match, to));
  return { type: "date", key: keyOf(parts), ...place, parts, write, other: null };
}

function hourOf(hour: number, half: string): number {
  return (hour % 12) + (half.toLowerCase() === "p" ? 12 : 0);
}

function written(match: RegExpExecArray, { hour, minute }: DateToken["parts"]): string | null {
  if (hour === undefined || minute === undefined) return null;
  const { hour: oldHour = "", minute: oldMinute, half } = match.groups ?? {};
  // « 18 Uhr » does not say how half past is written.
  if (oldMinute === undefined && minute !== 0) return null;
  const shown = half === undefined ? hour : hour % 12 || 12;
  // « a la 1 », « a les 2 »
  if ((shown === 1) !== (Number(oldHour) === 1)) return null;
  const isWide = half === undefined && match[0].includes(":") && oldHour.length === 2;
  return spliced(match, {
    hour: isWide ? String(shown).padStart(2, "0") : padded(shown, oldHour),
    minute: String(minute).padStart(2, "0"),
    half: half === undefined ? null : halfOf(hour, half),
  });
}

function halfOf(hour: number, written: string): string {
  const half = hour < 12 ? "a" : "p";
  return written === written.toLowerCase() ? half : half.toUpperCase();
}
