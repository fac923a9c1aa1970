import type { Lng, Range } from "../model.ts";
import { numberLanguages } from "./number-words.ts";
import { blankAddresses } from "./addresses.ts";
import { baseLanguage } from "./base-language.ts";

/** A number written in digits. Values are canonical decimal text: `5000`, `3.7`. */
export interface WrittenNumber {
  readonly text: string;
  readonly range: Range;
  /** What it is by the conventions of its language; more than one where they leave a doubt. */
  readonly values: readonly string[];
  /** Its groups of digits each by itself where they may be more than one number: 10 and 30 of `10.30`. */
  readonly parts: readonly string[];
  /** Whether good translations leave it out: `:00` of an hour, the exponent of `km2`. */
  readonly optional: boolean;
}

// A space joins only groups of three digits: `5 000`, but not `en 2016 100 personnes`.
const written = /\d{1,3}(?:[ \u00A0\u2009\u202F]\d{3})+(?!\d)(?:[.,]\d+)?|\d+(?:[.,'’]\d+)*/gu;

/** Numbers written in digits, of any script, outside URLs. */
export function findNumbers(text: string, lng: Lng): readonly WrittenNumber[] {
  const plain = plainDigits(blankAddresses(text));
  return [...plain.matchAll(written)].map((match) => {
    const range = { start: match.index, end: match.index + match[0].length };
    const values = valuesOf(match[0], baseLanguage(lng));
    return {
      text: text.slice(range.start, range.end),
      range,
      values,
      parts: values.length === 0 || severalNumbers.test(match[0]) ? partsOf(match[0]) : [],
      optional: isOptional(plain, range),
    };
  });
}

interface DigitRow {
  readonly zero: number;
  readonly example: string;
}

/** Digits of other scripts, and raised or lowered ones: the code point of their zero. */
const digitRows: readonly DigitRow[] = [
  { zero: 0x0660, example: "٣ (Arabic)" },
  { zero: 0x06f0, example: "۳ (Persian)" },
  { zero: 0x0966, example: "३ (Devanagari)" },
  { zero: 0x09e6, example: "৩ (Bengali)" },
  { zero: 0x0e50, example: "๓ (Thai)" },
  { zero: 0xff10, example: "３ (full width)" },
  { zero: 0x2080, example: "CO₂" },
];

function plainDigits(text: string): string {
  return text.replace(/[^\x00-\u065F\uD800-\uDFFF]/gu, (char) => {
    const row = digitRows.find(({ zero }) => char.charCodeAt(0) >= zero && char.charCodeAt(0) < zero + 10);
    return row && char.length === 1 ? String(char.charCodeAt(0) - row.zero) : char;
  });
}

// `10.30` is also a time, `01 234 567` a telephone number; `3,250` and `5.000` are one number each.
const severalNumbers = /^\d{1,2}\.\d{2}$|\s/u;

function partsOf(digits: string): readonly string[] {
  return (digits.replace(/\.00$/u, "").match(/\d+/gu) ?? []).map(canonical);
}

function isOptional(text: string, { start, end }: Range): boolean {
  const digits = text.slice(start, end);
  const before = text.slice(Math.max(0, start - 3), start);
  if (/^0+$/u.test(digits)) return /(?:\d[:.]|h\s?)$/u.test(before);
  return /^[23]$/u.test(digits) && /(?:^|[^\p{L}])[kcdm]?m$/u.test(before);
}

/** Every reading of the digits by the rules of the language; none where they are a date, a version, a phone number. */
function valuesOf(text: string, lng: Lng): readonly string[] {
  const groups = text.match(/\d+/gu) ?? [];
  const signs = text.match(/\D/gu) ?? [];
  const last = signs.at(-1);
  if (last === undefined) return [canonical(text)];
  const grouped = isGrouped(groups);
  if (signs.every((sign) => sign === last)) {
    if (signs.length > 1) return grouped ? [canonical(groups.join(""))] : [];
    return /[.,]/u.test(last) ? pairValues(groups, last, lng) : [canonical(groups.join(""))];
  }
  const whole = groups.slice(0, -1);
  const regular = signs.slice(0, -1).every((sign) => sign === signs[0]) && isGrouped(whole);
  return regular ? [canonical(`${whole.join("")}.${groups.at(-1) ?? ""}`)] : [];
}

function isGrouped(groups: readonly string[]): boolean {
  const [first = "", ...rest] = groups;
  return first.length <= 3 && !first.startsWith("0") && rest.every((group) => group.length === 3);
}

function pairValues(groups: readonly string[], sign: string, lng: Lng): readonly string[] {
  const asDecimal = canonical(groups.join("."));
  if (!isGrouped(groups)) return [asDecimal];
  const row = numberLanguages.find((one) => one.lng === lng);
  const asWhole = canonical(groups.join(""));
  if (!row || row.mixed) return [asWhole, asDecimal];
  return row.decimal === sign ? [asDecimal] : [asWhole];
}

/** Decimal text without leading and trailing zeros. */
export function canonical(digits: string): string {
  const [whole = "", fraction = ""] = digits.split(".");
  const shortWhole = whole.replace(/^0+/u, "") || "0";
  let end = fraction.length;
  while (fraction.charAt(end - 1) === "0") end--;
  return end === 0 ? shortWhole : `${shortWhole}.${fraction.slice(0, end)}`;
}
