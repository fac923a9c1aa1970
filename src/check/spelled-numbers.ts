import type { Lng } from "../model.ts";
import { baseLanguage } from "../text/base-language.ts";
import { canonical, type WrittenNumber } from "../text/written-numbers.ts";
import { joinedTens, numberLanguages } from "../text/number-words.ts";

interface NumberLexicon {
  readonly values: ReadonlyMap<string, number>;
  readonly powers: ReadonlyMap<string, number>;
}

const lexicons: ReadonlyMap<Lng, NumberLexicon> = new Map(
  numberLanguages.map(({ lng, words, scales }) => [
    lng,
    { values: readRows(words, lng), powers: readRows(scales, "") },
  ]),
);

function readRows(rows: string, lng: Lng): ReadonlyMap<string, number> {
  const values = new Map<string, number>();
  for (const row of rows.split(" ")) {
    const [word = "", value = ""] = row.split("=");
    values.set(word, Number(value));
  }
  for (const { joint } of joinedTens.filter((row) => row.lng === lng)) joinTens(values, joint);
  return values;
}

function joinTens(values: Map<string, number>, joint: string): void {
  const all = [...values];
  const tens = all.filter(([, value]) => value >= 20 && value < 100);
  const units = all.filter(([, value]) => value > 0 && value < 10);
  for (const [ten, tenValue] of tens) {
    for (const [unit, unitValue] of units) values.set(`${unit}${joint}${ten}`, tenValue + unitValue);
  }
}

/** Values that the text gives in words or Roman numerals: `vingt-cinq` gives 25, and 20 and 5; `XXIe` gives 21. */
export function spelledValues(text: string, lng: Lng): ReadonlySet<string> {
  const lexicon = lexicons.get(baseLanguage(lng));
  const found = new Set<string>();
  for (const match of text.matchAll(/(?<![\p{L}\p{M}])[IVXLCDM]{1,15}(?=\p{Ll}{0,3}(?!\p{L}))/gu)) {
    const value = romanValue(match[0]);
    if (value !== null) found.add(String(value));
  }
  if (!lexicon) return found;
  let sum = { whole: 0, rest: 0 };
  for (const word of text.toLowerCase().match(/\p{L}+|[^\p{L}\s-]/gu) ?? []) {
    const value = lexicon.values.get(word);
    const power = lexicon.powers.get(word);
    if (value === undefined && power === undefined) {
      if (!joiners.has(word)) sum = { whole: 0, rest: 0 };
      continue;
    }
    sum = value === undefined ? scaled(sum, power ?? 0) : { whole: sum.whole, rest: added(sum.rest, value) };
    if (value !== undefined) found.add(String(value));
    found.add(String(sum.rest)).add(String(sum.whole + sum.rest));
  }
  return found;
}

/** `vingt et un`, `twenty and one`, `treinta y dos`, `vint-i-cinc`, `vinte e cinco`. */
const joiners: ReadonlySet<string> = new Set(["et", "and", "y", "i", "e", "und", "en"]);

function scaled(sum: { whole: number; rest: number }, power: number): { whole: number; rest: number } {
  return { whole: sum.whole + Math.max(1, sum.rest) * 10 ** power, rest: 0 };
}

// `deux cents` and `quatre-vingts` multiply, `cent deux` and `quarante-deux` add.
function added(rest: number, value: number): number {
  const below = rest % 100;
  if (value === 100 && below > 0) return rest - below + below * 100;
  if (value === 20 && below === 4) return rest - below + 80;
  return rest + value;
}

const romanDigits: Readonly<Record<string, number>> = { I: 1, V: 5, X: 10, L: 50, C: 100, D: 500, M: 1000 };

function romanValue(text: string): number | null {
  if (!/^M{0,3}(?:CM|CD|D?C{0,3})(?:XC|XL|L?X{0,3})(?:IX|IV|V?I{0,3})$/u.test(text)) return null;
  const digits = text.split("").map((letter) => romanDigits[letter] ?? 0);
  return digits.reduce((sum, digit, index) => sum + (digit < (digits[index + 1] ?? 0) ? -digit : digit), 0);
}

/** Value of a number together with the scale word after it: `1,5 milliard` is 1500000000; null without one. */
export function scaledValue(number: WrittenNumber, text: string, lng: Lng): string | null {
  const [value] = number.values;
  const powers = lexicons.get(baseLanguage(lng))?.powers;
  if (value === undefined || !powers) return null;
  const words = text
    .slice(number.range.end, number.range.end + 30)
    .toLowerCase()
    .match(/^[\s-]*(\p{L}+)(?:[\s-]+(\p{L}+))?/u);
  const first = powers.get(words?.[1] ?? "");
  if (first === undefined) return null;
  // `1,5 mil millones`
  return shiftPoint(value, first + (powers.get(words?.[2] ?? "") ?? 0));
}

function shiftPoint(value: string, power: number): string {
  const [whole = "", fraction = ""] = value.split(".");
  const digits = fraction.padEnd(power, "0");
  return canonical(`${whole}${digits.slice(0, power)}.${digits.slice(power)}`);
}
