import type { Inline } from "../../model.ts";
import { codeIndex } from "../../text/codes.ts";
import type { Token } from "./token.ts";

/** A code of a sentence, and how many tokens stand before it. */
export interface PlacedCode {
  readonly char: string;
  readonly gap: number;
}

/** Which code of the new sentence stands where one of the old did, and which stand where none did. */
export interface CodePlaces {
  /** By the character in the pair: the one in the new sentence. */
  readonly kept: ReadonlyMap<string, string>;
  readonly added: readonly PlacedCode[];
}

/** The codes of a sentence, in order. */
export function placedCodes(text: string, tokens: readonly Token[]): readonly PlacedCode[] {
  return [...text.matchAll(/[\uE000-\uF8FF]/gu)].map(({ 0: char, index }) => ({
    char,
    gap: tokens.filter(({ start }) => start < index).length,
  }));
}

/** Compares the codes of two sentences token by token; null where it is open which code is which. */
export function compareCodes(
  from: readonly PlacedCode[],
  to: readonly PlacedCode[],
  codes: readonly Inline[],
): CodePlaces | null {
  const kept = new Map<string, string>();
  const olds = Map.groupBy(from, ({ gap }) => gap);
  for (const [gap, news] of Map.groupBy(to, ({ gap }) => gap)) {
    const matched = matchIn(olds.get(gap) ?? [], news, codes);
    if (matched === null) return null;
    for (const [old, now] of matched) kept.set(old, now);
  }
  const whole = withoutHalves(kept, to, codes);
  const there = new Set(whole.values());
  return { kept: whole, added: to.filter(({ char }) => !there.has(char)) };
}

/** Of a pair in a pair, the one nearer to the words is the one that is there alone. */
function matchIn(
  olds: readonly PlacedCode[],
  news: readonly PlacedCode[],
  codes: readonly Inline[],
): readonly (readonly [string, string])[] | null {
  const count = Math.min(olds.length, news.length);
  const types = new Set(news.map(({ char }) => codes[codeIndex(char, 0)]?.type));
  if (count > 0 && olds.length !== news.length && (types.size > 1 || types.has("standalone"))) return null;
  const fromEnd = types.has("open");
  const part = (some: readonly PlacedCode[]): readonly PlacedCode[] =>
    fromEnd ? some.slice(some.length - count) : some.slice(0, count);
  const chosen = part(news);
  return part(olds).map(({ char }, index): readonly [string, string] => [char, chosen[index]?.char ?? ""]);
}

/** Without those of which one half alone has the place of an old code: the pair has been moved. */
function withoutHalves(
  kept: ReadonlyMap<string, string>,
  to: readonly PlacedCode[],
  codes: readonly Inline[],
): ReadonlyMap<string, string> {
  const idOf = (char: string): string | undefined => codes[codeIndex(char, 0)]?.id;
  const there = new Set(kept.values());
  const moved = new Set(to.filter(({ char }) => !there.has(char)).map(({ char }) => idOf(char)));
  return new Map([...kept].filter(([, char]) => !moved.has(idOf(char))));
}
