import type { Lng } from "../../model.ts";
import { keyOf, spliced } from "./date-parts.ts";
import type { DateToken } from "./token.ts";

const iso = /(?<![\p{L}\p{N}/-])(?<year>\d{4})-(?<month>\d{2})-(?<day>\d{2})(?![\p{L}\p{N}/-])/dgu;

// Years of two digits only after a stroke: `1.2.24` is a version.
const orders = {
  dayFirst:
    /(?<![\p{L}\p{N}./-])(?<day>\d{1,2})(?<sign>[./-])(?<month>\d{1,2})\k<sign>(?<year>\d{4}|(?<=\/)\d{2})(?![\p{L}\p{N}/-])/dgu,
  monthFirst:
    /(?<![\p{L}\p{N}./-])(?<month>\d{1,2})(?<sign>[./-])(?<day>\d{1,2})\k<sign>(?<year>\d{4}|(?<=\/)\d{2})(?![\p{L}\p{N}/-])/dgu,
};

/** Dates in digits. In plain English and that of the United States, the month may come first. */
export function numericDates(text: string, lng: Lng): readonly DateToken[] {
  const dayFirst = datesIn(text, orders.dayFirst);
  const others = /^en(?:-US)?$/iu.test(lng) ? datesIn(text, orders.monthFirst) : [];
  const starts = new Set(dayFirst.map(({ start }) => start));
  return [
    ...datesIn(text, iso),
    ...dayFirst.map((date) => ({ ...date, other: others.find(({ start }) => start === date.start) ?? null })),
    ...others.filter(({ start }) => !starts.has(start)),
  ];
}

function datesIn(text: string, pattern: RegExp): readonly DateToken[] {
  return [...text.matchAll(pattern)].flatMap((match): readonly DateToken[] => {
    const { year = "", month = "", day = "", sign = "-" } = match.groups ?? {};
    const parts = { year: Number(year), month: Number(month), day: Number(day) };
    if (parts.month < 1 || parts.month > 12 || parts.day < 1 || parts.day > 31) return [];
    const width = [month, day].some((digits) => digits.startsWith("0")) ? 2 : 1;
    const write = (to: DateToken["parts"]): string | null =>
      to.year === undefined || to.month === undefined || to.day === undefined
        ? null
        : spliced(match, {
            year: String(to.year),
            month: digitsOf(to.month, width, month + day),
            day: digitsOf(to.day, width, month + day),
            sign,
          });
    const place = { text: match[0], start: match.index, end: match.index + match[0].length };
    return [{ type: "date", key: keyOf(parts), ...place, parts, write, other: null }];
  });
}

// « 12/11/2024 » does not say how the 3rd of May is written; most who write dates in digits give them two.
function digitsOf(value: number, width: number, written: string): string {
  return String(value).padStart(written.length === 4 ? 2 : width, "0");
}
