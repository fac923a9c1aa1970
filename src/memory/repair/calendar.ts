import type { Lng } from "../../model.ts";
import { type DateLanguage, dateLanguages } from "./date-languages.ts";
import { englishNth } from "./ordinals.ts";

/** The names of a language's months and days, and the patterns of its dates. */
export interface Calendar {
  readonly months: readonly string[];
  /** From Monday; empty where the day's name shapes the words around it. */
  readonly weekdays: readonly string[];
  /** Longest first; groups `day`, `nth`, `of`, `month`, `year`, `weekday`. Flags `dgu`. */
  readonly patterns: readonly RegExp[];
  /** The ending of an ordinal for a day, where `written` stood at that of another. */
  readonly nthOf: (day: number, written: string) => string;
  /** What links a day and this month: `d'` or `de `; empty where nothing does. */
  readonly ofBefore: (month: string) => string;
  /** What stands before several days of the week, where a name that ends in `s` alone is its own plural; else null. */
  readonly severalDays: RegExp | null;
}

const known = new Map<Lng, Calendar | null>();

/** The calendar of a language without region; null where its dates in words are not known. */
export function calendarOf(lng: Lng): Calendar | null {
  const there = known.get(lng);
  if (there !== undefined) return there;
  const row = dateLanguages.find((language) => language.lng === lng);
  const calendar = row ? calendarFrom(row) : commonCalendar(lng);
  known.set(lng, calendar);
  return calendar;
}

function calendarFrom(row: DateLanguage): Calendar {
  const months = namesOf(row.lng, { month: "long" }, 12);
  // 2024 began on a Monday.
  const weekdays = namesOf(row.lng, { weekday: "long" }, 7);
  const ofBefore = (month: string): string => {
    if (!row.of) return "";
    return /^[aeiou]/iu.test(month) ? row.of.vowel : row.of.consonant;
  };
  const patterns = row.patterns.map((pattern) => compile(pattern, { months, nth: row.nth, of: row.of }));
  return {
    months,
    weekdays,
    patterns: [...patterns, compileWeekdays(weekdays)],
    nthOf: nths[row.lng] ?? noNth,
    ofBefore,
    severalDays: row.severalDays,
  };
}

type Nth = (day: number, written: string) => string;

const noNth: Nth = () => "";

/** « 1er mars » but « 2 mars »; `March 3rd`; « 1.º de marzo » or « 1 de marzo ». */
const nths: Readonly<Record<Lng, Nth>> = {
  fr: (day) => (day === 1 ? "er" : ""),
  en: (day, written) => (written === "" ? "" : englishNth(day)),
};

/** What CLDR says, where a month does not change the words beside it; days of the week may have genders. */
function commonCalendar(lng: Lng): Calendar | null {
  if (!/^[a-z]{2,3}$/u.test(lng) || Intl.DateTimeFormat.supportedLocalesOf(lng).length === 0) return null;
  const shapes = (
    [
      { day: "numeric", month: "long", year: "numeric" },
      { day: "numeric", month: "long" },
    ] as const
  ).map((fields) => shapesOf(lng, fields));
  const [first] = shapes;
  const months = first?.map(({ month }) => month) ?? [];
  const isSteady = shapes.every((shape) => new Set(shape.map(({ pattern }) => pattern)).size === 1);
  const isWorded = new Set(months).size === 12 && months.every((month) => /^\p{L}+$/u.test(month));
  if (!isSteady || !isWorded) return null;
  const patterns = shapes.flatMap(([shape]) => (shape ? [compile(shape.pattern, { months, nth: "", of: null })] : []));
  return { months, weekdays: [], patterns, nthOf: noNth, ofBefore: () => "", severalDays: null };
}

/** How each month is written among those fields: its name there, and the pattern around it. */
function shapesOf(
  lng: Lng,
  fields: Intl.DateTimeFormatOptions,
): readonly { readonly month: string; readonly pattern: string }[] {
  const format = new Intl.DateTimeFormat(lng, {
    ...fields,
    calendar: "gregory",
    numberingSystem: "latn",
    timeZone: "UTC",
  });
  return Array.from({ length: 12 }, (_, index) => {
    const parts = format.formatToParts(Date.UTC(2024, index, 17));
    const month = parts.find(({ type }) => type === "month")?.value ?? "";
    return { month, pattern: parts.map(({ type, value }) => (type === "literal" ? value : `{${type}}`)).join("") };
  });
}

function namesOf(lng: Lng, fields: Intl.DateTimeFormatOptions, count: 12 | 7): readonly string[] {
  const format = new Intl.DateTimeFormat(lng, { ...fields, timeZone: "UTC" });
  return Array.from({ length: count }, (_, index) =>
    format.format(count === 12 ? Date.UTC(2024, index, 1) : Date.UTC(2024, 0, index + 1)),
  );
}

function compile(
  pattern: string,
  { months, nth, of }: { readonly months: readonly string[]; readonly nth: string; readonly of: DateLanguage["of"] },
): RegExp {
  const groups: Readonly<Record<string, string>> = {
    day: String.raw`(?<day>\d{1,2})`,
    nth: `(?<nth>${nth})`,
    of: of ? `(?<of>${patternOf(of.vowel)}|${patternOf(of.consonant)})` : "",
    month: `(?<month>${namesPattern(months)})`,
    year: String.raw`(?<year>\d{4})`,
  };
  const source = pattern.replace(/\{(\w+)\}|[^{]+/gu, (literal, name?: string) =>
    name === undefined ? patternOf(literal) : (groups[name] ?? ""),
  );
  return new RegExp(String.raw`(?<![\p{L}\p{N}])${source}(?![\p{L}\p{N}])`, "dgu");
}

function compileWeekdays(names: readonly string[]): RegExp {
  return new RegExp(String.raw`(?<![\p{L}\p{N}])(?<weekday>${namesPattern(names)})(?![\p{L}\p{N}])`, "dgu");
}

function namesPattern(names: readonly string[]): string {
  return [...new Set(names.flatMap((name) => [name, name.charAt(0).toUpperCase() + name.slice(1)]))].join("|");
}

function patternOf(literal: string): string {
  return literal
    .replace(/[.*+?^${}()|[\]\\/]/gu, "\\$&")
    .replace(/\s+/gu, "\\s+")
    .replace("'", "['’]");
}
