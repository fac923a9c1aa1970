import type { Lng } from "../model.ts";
import type { Check, CheckedPair, Flaw } from "./check.ts";
import { monthValues } from "./month-names.ts";
import { findNumbers, type WrittenNumber } from "../text/written-numbers.ts";
import { scaledValue, spelledValues } from "./spelled-numbers.ts";

/** Numbers are the same on both sides, however each language writes them. */
export const numbers: Check = {
  name: "numbers",
  issue: "numbers",
  severity: "error",
  describe:
    "Every number of the source stands in the target, and no other does: in digits or words, as each language writes them.",
  find: (pair) => {
    const source = sideOf(pair.source, pair.sourceLng);
    const target = sideOf(pair.target, pair.targetLng);
    return flawsOf(distinct(without(source, target)), distinct(without(target, source)), pair);
  },
};

interface Side {
  readonly text: string;
  readonly lng: Lng;
  readonly numbers: readonly WrittenNumber[];
}

function sideOf(text: string, lng: Lng): Side {
  return { text, lng, numbers: findNumbers(text, lng) };
}

/** Numbers of one side that the other does not say in any way. */
function without(side: Side, other: Side): readonly WrittenNumber[] {
  const values = new Set(other.numbers.flatMap((number) => number.values));
  const left = side.numbers.filter((number) => !number.optional && !number.values.some((value) => values.has(value)));
  const wrong = differentlyScaled(side, other);
  if (left.length + wrong.length === 0) return [];
  const loose = looseValues(other);
  return [
    ...left.filter((number) => !isSaid(number, side, loose)),
    ...wrong.filter((number) => !loose.has(scaledValue(number, side.text, side.lng) ?? "")),
  ];
}

// `24 heures sur 24`
function distinct(numbers: readonly WrittenNumber[]): readonly WrittenNumber[] {
  return [...new Map(numbers.toReversed().map((number) => [number.text, number])).values()].toReversed();
}

/** All that the other side may mean: parts of its numbers, words, scales, months. */
function looseValues({ text, lng, numbers }: Side): ReadonlySet<string> {
  const scaled = numbers.map((number) => scaledValue(number, text, lng)).filter((value) => value !== null);
  return new Set([
    ...numbers.flatMap((number) => [...number.values, ...number.parts]),
    ...scaled,
    ...spelledValues(text, lng),
    ...monthValues(text, lng),
  ]);
}

function isSaid(number: WrittenNumber, { text, lng }: Side, loose: ReadonlySet<string>): boolean {
  if (number.values.some((value) => loose.has(value))) return true;
  const scaled = scaledValue(number, text, lng);
  if (scaled !== null && loose.has(scaled)) return true;
  if (number.parts.length > 0) return number.parts.every((part) => loose.has(part));
  return otherWritings(number, text).some((values) => values.every((value) => loose.has(value)));
}

interface Writing {
  /** What must stand around the number: `¤` marks it. */
  readonly context: RegExp;
  /** The values that may stand for it, all together. */
  readonly values: (value: number) => readonly number[];
  readonly example: string;
}

/** Other ways to write one number. */
const writings: readonly Writing[] = [
  {
    context:
      /¤(?::\d|\s?(?:h\b|heures?|[ap]\.?\s?m\b|o.clock|uhr|uur|hor[ae]s?|hores?|ore|de la |de l.|del |da ))|\d\s?[:h]\s?¤/iu,
    values: (value) => (value <= 24 ? [(value + 12) % 24] : []),
    example: "18 h → 6 pm",
  },
  {
    context: /¤\s?(?:UTC|GMT|h\b|hrs|hours)/iu,
    values: (value) => (value >= 100 && value < 2400 ? [Math.floor(value / 100), value % 100] : []),
    example: "0230 UTC → 02:30 UTC",
  },
  { context: /¤/u, values: (value) => (isTens(value) ? [1900 + value] : []), example: "les années 60 → the 1960s" },
  {
    context: /¤/u,
    values: (value) => (isTens(value - 1900) ? [value - 1900] : []),
    example: "the 1960s → les années 60",
  },
  { context: /['’/–-]¤/u, values: (value) => (value < 100 ? [2000 + value] : []), example: "2023-24 → 2023–2024" },
  { context: /['’/–-]¤/u, values: (value) => (value < 100 ? [1900 + value] : []), example: "mai '68 → May 1968" },
  {
    context: /¤/u,
    values: (value) => (isYear(value) ? [value % 100] : []),
    example: "1998-1999 → 1998-99",
  },
];

function isTens(value: number): boolean {
  return value >= 20 && value < 100 && value % 10 === 0;
}

function isYear(value: number): boolean {
  return value > 1900 && value < 2100;
}

function otherWritings({ range, values }: WrittenNumber, text: string): readonly (readonly string[])[] {
  const value = Number(values[0]);
  const around = `${text.slice(Math.max(0, range.start - 4), range.start)}¤${text.slice(range.end, range.end + 10)}`;
  return writings
    .filter((row) => row.context.test(around))
    .map((row) => row.values(value).map(String))
    .filter((values) => values.length > 0);
}

// `10 milliards` and `10 million`: the digits agree, the amounts do not.
function differentlyScaled(side: Side, other: Side): readonly WrittenNumber[] {
  const others = scaledByValue(other);
  if (others.size === 0) return [];
  return side.numbers.filter((number) => {
    const there = others.get(number.values[0] ?? "");
    const scaled = there && scaledValue(number, side.text, side.lng);
    return typeof scaled === "string" && !there?.has(scaled);
  });
}

function scaledByValue({ text, lng, numbers }: Side): ReadonlyMap<string, ReadonlySet<string>> {
  const byValue = new Map<string, Set<string>>();
  for (const number of numbers) {
    const scaled = scaledValue(number, text, lng);
    const value = number.values[0] ?? "";
    if (scaled !== null) byValue.set(value, (byValue.get(value) ?? new Set()).add(scaled));
  }
  return byValue;
}

function flawsOf(
  missing: readonly WrittenNumber[],
  added: readonly WrittenNumber[],
  pair: CheckedPair,
): readonly Flaw[] {
  const [lost] = missing;
  const [gained] = added;
  if (lost && gained && missing.length === 1 && added.length === 1) return [changed(lost, gained, pair)];
  return [
    ...missing.map((number) => ({
      range: null,
      message: `The number ${number.text} of the source is missing.`,
      expected: number.text,
      actual: null,
    })),
    ...added.map((number) => ({
      range: number.range,
      message: `The number ${number.text} is not in the source.`,
      expected: null,
      actual: number.text,
      // Often a conversion that the translator added: `30 mètres` → `30 metres (100 feet)`.
      severity: "warning" as const,
    })),
  ];
}

function changed(lost: WrittenNumber, gained: WrittenNumber, pair: CheckedPair): Flaw {
  const [from, to] = [withScale(lost, pair.source), withScale(gained, pair.target)];
  return {
    range: gained.range,
    message: `The number ${from} of the source has become ${to}.`,
    expected: from,
    actual: to,
  };
}

// Shows `10 milliards` → `10 million` where the digits alone would look equal.
function withScale(number: WrittenNumber, text: string): string {
  const after = text.slice(number.range.end).match(/^\s*(?:%|\p{L}{3,12})/u)?.[0] ?? "";
  return number.text + after;
}
