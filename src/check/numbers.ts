import type { Lng } from "../model.ts";
import type { Check, CheckedPair, Flaw } from "./check.ts";
import { monthValues } from "./month-names.ts";
import { findNumbers, type WrittenNumber } from "./number-text.ts";
import { scaledValue, spelledValues } from "./spelled-numbers.ts";

/** Numbers are the same on both sides, however each language writes them. */
export const numbers: Check = {
  name: "numbers",
  issue: "numbers",
  severity: "error",
  describe: "Every number of the source stands in the target, and no other does: in digits or words, as each language writes them.",
  find: (pair) => {
    const source = sideOf(pair.source, pair.sourceLng);
    const target = sideOf(pair.target, pair.targetLng);
    return flawsOf(without(source, target), without(target, source), pair);
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
  if (left.length === 0) return wrongScales(side, other);
  const loose = looseValues(other);
  const unsaid = left.filter((number) => !isSaid(number, side, loose));
  return [...unsaid, ...wrongScales(side, other)];
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
  if (number.parts.length > 1 && number.parts.every((part) => part === "0" || loose.has(part))) return true;
  return number.parts.every((part) => alternatives(part).some((value) => loose.has(value)));
}

// `18 h` is 6 pm; `les années 60` are the 1960s, `2023-24` is 2023–2024.
function alternatives(part: string): readonly string[] {
  const value = Number(part);
  if (!Number.isSafeInteger(value)) return [];
  if (value > 24 && value < 100) return [`19${part}`, `20${part}`, `18${part}`];
  if (value >= 1800 && value < 2100) return [String(value % 100)];
  if (value > 24) return [];
  return [String((value + 12) % 24), `20${part.padStart(2, "0")}`, ...(value === 24 ? ["0"] : [])];
}

// `10 milliards` and `10 million`: the digits agree, the amounts do not.
function wrongScales(side: Side, other: Side): readonly WrittenNumber[] {
  const others = scaledByValue(other);
  return side.numbers.filter((number) => {
    const scaled = scaledValue(number, side.text, side.lng);
    const there = number.values.flatMap((value) => others.get(value) ?? []);
    return scaled !== null && there.length > 0 && !there.includes(scaled) && !looseValues(other).has(scaled);
  });
}

function scaledByValue({ text, lng, numbers }: Side): ReadonlyMap<string, readonly string[]> {
  const byValue = new Map<string, readonly string[]>();
  for (const number of numbers) {
    const scaled = scaledValue(number, text, lng);
    const [value] = number.values;
    if (scaled !== null && value !== undefined) byValue.set(value, [...(byValue.get(value) ?? []), scaled]);
  }
  return byValue;
}

function flawsOf(missing: readonly WrittenNumber[], added: readonly WrittenNumber[], pair: CheckedPair): readonly Flaw[] {
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
    })),
  ];
}

function changed(lost: WrittenNumber, gained: WrittenNumber, pair: CheckedPair): Flaw {
  const [from, to] = [withScale(lost, pair.source), withScale(gained, pair.target)];
  return { range: gained.range, message: `The number ${from} of the source has become ${to}.`, expected: from, actual: to };
}

// Shows `10 milliards` → `10 million` where the digits alone would look equal.
function withScale(number: WrittenNumber, text: string): string {
  const after = text.slice(number.range.end).match(/^\s*(?:%|\p{L}{3,12})/u)?.[0] ?? "";
  return number.text + after;
}
