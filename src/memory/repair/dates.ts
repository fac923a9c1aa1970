import type { Lng } from "../../model.ts";
import { baseLanguage } from "../../text/base-language.ts";
import { calendarOf, type Calendar } from "./calendar.ts";
import { numericDates } from "./numeric-dates.ts";
import { keyOf, padded, spliced } from "./date-parts.ts";
import type { DateToken } from "./token.ts";

type Parts = DateToken["parts"];

type Groups = Readonly<Record<string, string | undefined>>;

/** Dates and days of the week in a text, the longest first, so that a part of a date is found after the date. */
export function findDates(text: string, lng: Lng): readonly DateToken[] {
  const calendar = calendarOf(baseLanguage(lng));
  const numeric = numericDates(text, lng);
  if (!calendar) return numeric;
  const matches = calendar.patterns.flatMap((pattern) => [...text.matchAll(pattern)]);
  return [...numeric, ...matches.flatMap((match) => wordedDate(match, calendar) ?? [])];
}

function wordedDate(match: RegExpExecArray, calendar: Calendar): DateToken | null {
  const { groups = {}, index } = match;
  const parts = partsOf(groups, calendar);
  if (Object.values(parts).includes(0) || (parts.day ?? 1) > 31) return null;
  const of = groups["of"] ?? "";
  if (of !== "" && calendar.ofBefore(groups["month"] ?? "") !== straight(of)) return null;
  const [text] = match;
  const write = (to: Parts): string | null => rewritten(match, to, calendar);
  return { type: "date", text, key: keyOf(parts), start: index, end: index + text.length, parts, write, other: null };
}

/** Zero for what is no date. */
function partsOf({ day, month, year, weekday }: Groups, { months, weekdays }: Calendar): Parts {
  const values: readonly (readonly [keyof Parts, number | null])[] = [
    ["year", year === undefined ? null : Number(year)],
    ["month", month === undefined ? null : indexIn(months, month)],
    ["day", day === undefined ? null : Number(day)],
    ["weekday", weekday === undefined ? null : indexIn(weekdays, weekday)],
  ];
  return Object.fromEntries(values.filter(([, value]) => value !== null));
}

function straight(text: string): string {
  return text.replace("’", "'").replace(/\s+/gu, " ").toLowerCase();
}

/** 1-based; a name may have a capital at the beginning of a sentence. */
function indexIn(names: readonly string[], written: string): number {
  const lower = written.charAt(0).toLowerCase() + written.slice(1);
  return Math.max(names.indexOf(written), names.indexOf(lower)) + 1;
}

/** The match with its groups replaced, so that all else of the writing stays. */
function rewritten(match: RegExpExecArray, to: Parts, calendar: Calendar): string | null {
  const { month, day, nth = "", of = "", weekday }: Groups = match.groups ?? {};
  const name = calendar.months[(to.month ?? 0) - 1] ?? "";
  return spliced(match, {
    year: String(to.year),
    month: inCaseOf(month, name),
    day: padded(to.day ?? 0, day),
    weekday: weekday === undefined ? null : weekdayIn(match, [weekday, to.weekday ?? 0], calendar),
    nth: calendar.nthOf(to.day ?? 0, nth),
    of: of.includes("’") ? calendar.ofBefore(name).replace("'", "’") : calendar.ofBefore(name),
  });
}

/** A day of the week in the place of `written`; null where that stands for several, and the name would be another then. */
function weekdayIn(
  { input, index }: RegExpExecArray,
  [written, weekday]: readonly [string, number],
  { weekdays, severalDays }: Calendar,
): string | null {
  const name = weekdays[weekday - 1] ?? "";
  // « los lunes » and « los martes », but « los sábados »
  const isOther = written.endsWith("s") !== name.endsWith("s");
  return isOther && severalDays?.test(input.slice(0, index)) === true ? null : inCaseOf(written, name);
}

function inCaseOf(written: string | undefined, name: string): string {
  const first = name.charAt(0);
  return (/^\p{Lu}/u.test(written ?? "") ? first.toUpperCase() : first) + name.slice(1);
}
