import type { Lng } from "../../model.ts";
import { baseLanguage } from "../../text/base-language.ts";
import { calendarOf, type Calendar } from "./calendar.ts";
import { numericDates } from "./numeric-dates.ts";
import { keyOf, padded, spliced } from "./date-parts.ts";
import type { DateToken } from "./token.ts";

type Parts = DateToken["parts"];

/** Dates and days of the week in a text, the longest first, so that a part of a date is found after the date. */
export function findDates(text: string, lng: Lng): readonly DateToken[] {
  const calendar = calendarOf(baseLanguage(lng));
  const worded = (calendar?.patterns ?? []).flatMap((pattern) =>
    [...text.matchAll(pattern)].flatMap((match) => (calendar ? (wordedDate(match, calendar) ?? []) : [])),
  );
  return [...numericDates(text, lng), ...worded];
}

function wordedDate(match: RegExpExecArray, calendar: Calendar): DateToken | null {
  const { day, month, year, weekday, of = "" } = match.groups ?? {};
  const parts: Parts = {
    ...(year === undefined ? {} : { year: Number(year) }),
    ...(month === undefined ? {} : { month: indexIn(calendar.months, month) }),
    ...(day === undefined ? {} : { day: Number(day) }),
    ...(weekday === undefined ? {} : { weekday: indexIn(calendar.weekdays, weekday) }),
  };
  if (Object.values(parts).includes(0) || (parts.day ?? 1) > 31) return null;
  if (of !== "" && calendar.ofBefore(month ?? "") !== straight(of)) return null;
  const [text] = match;
  return {
    type: "date",
    text,
    key: keyOf(parts),
    start: match.index,
    end: match.index + text.length,
    parts,
    write: (to) => rewritten(match, to, calendar),
    other: null,
  };
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
  const { groups = {} } = match;
  const month = to.month === undefined ? "" : (calendar.months[to.month - 1] ?? "");
  const values: Readonly<Record<string, string | null>> = {
    year: to.year === undefined ? null : String(to.year),
    month: month === "" ? null : inCaseOf(groups["month"] ?? "", month),
    day: to.day === undefined ? null : padded(to.day, groups["day"] ?? ""),
    weekday:
      to.weekday === undefined ? null : inCaseOf(groups["weekday"] ?? "", calendar.weekdays[to.weekday - 1] ?? ""),
    nth: calendar.nthOf(to.day ?? 0, groups["nth"] ?? ""),
    of: (groups["of"] ?? "").includes("’") ? calendar.ofBefore(month).replace("'", "’") : calendar.ofBefore(month),
  };
  return spliced(match, values);
}

function inCaseOf(written: string, name: string): string {
  const first = name.charAt(0);
  return (/^\p{Lu}/u.test(written) ? first.toUpperCase() : first) + name.slice(1);
}
