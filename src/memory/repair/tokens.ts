import type { Lng, Range, TermUse } from "../../model.ts";
import { findAddresses } from "../../text/addresses.ts";
import { baseLanguage } from "../../text/base-language.ts";
import { findNumbers } from "../../text/written-numbers.ts";
import { cardinalValue } from "./cardinals.ts";
import { findDates } from "./dates.ts";
import { findTimes } from "./times.ts";
import type { Token } from "./token.ts";

const plain = /(?<word>[\p{L}\p{M}\u00AD\u200B\u2060\uFEFF]+['’ʼ]?)|(?<mark>\.{3}|[^\s\uE000-\uF8FF])/gu;

// `AT.40462`, `C-252/21`, `GPT-4o`: a number in it is no quantity, so nothing agrees with it and nobody spells it out.
const codeLike = /(?<![\p{L}\p{N}])(?=[\p{L}./_-]*\p{N})\p{Lu}[\p{L}\p{N}]*(?:[./_-][\p{L}\p{N}]+)*(?![\p{L}\p{N}])/gu;

// `OpenAI`, `iPhone`, `DeepMind`: a capital inside a word is no writing of a common noun.
const innerCapital = /(?<![\p{L}\p{N}])\p{L}*\p{Ll}\p{Lu}\p{L}*(?![\p{L}\p{N}])/gu;

/** What is to be found in a sentence, besides numbers, dates, addresses and names. */
export interface Sought {
  /** Terms are tokens where their uses say that they stand. */
  readonly terms?: readonly TermUse[];
  readonly times?: boolean;
}

/** The tokens of a sentence, in order, without overlaps. */
export function tokensOf(text: string, lng: Lng, { terms = [], times = false }: Sought = {}): readonly Token[] {
  const special = apart([
    ...addresses(text),
    ...termTokens(text, terms),
    ...(times ? findTimes(text, lng) : []),
    ...findDates(text, lng),
    ...names(text),
    ...numbers(text, lng),
  ]);
  const tokens: Token[] = [];
  let from = 0;
  for (const token of [...special, null]) {
    tokens.push(...plainTokens(text, { start: from, end: token?.start ?? text.length }, lng));
    if (token) tokens.push(token);
    from = token?.end ?? text.length;
  }
  return tokens;
}

/** In the order of the text; of those that overlap, what was found first. */
function apart(found: readonly Token[]): readonly Token[] {
  const taken: Token[] = [];
  for (const token of found) {
    if (taken.every((other) => token.end <= other.start || token.start >= other.end)) taken.push(token);
  }
  return taken.sort((a, b) => a.start - b.start);
}

function addresses(text: string): readonly Token[] {
  return findAddresses(text).map(({ text: written, range }) => ({
    type: "address",
    text: written,
    key: written,
    ...range,
  }));
}

function termTokens(text: string, terms: readonly TermUse[]): readonly Token[] {
  return terms.flatMap((use) =>
    use.source.flatMap(({ start, end }): readonly Token[] => {
      const written = text.slice(start, end);
      if (/[\uE000-\uF8FF]/u.test(written)) return [];
      const key = written.normalize("NFC");
      return [
        use.term.keep ? piece("name", { start, end }, key) : { type: "term", use, text: written, key, start, end },
      ];
    }),
  );
}

function names(text: string): readonly Token[] {
  return [codeLike, innerCapital].flatMap((pattern) =>
    [...text.matchAll(pattern)].map(({ 0: written, index }) =>
      piece("name", { start: index, end: index + written.length }, written),
    ),
  );
}

function numbers(text: string, lng: Lng): readonly Token[] {
  return findNumbers(text, lng).map(({ text: written, range, values }) => ({
    type: "number",
    text: written,
    key: written.replace(/\s/gu, " ").replaceAll("’", "'"),
    values,
    spelled: false,
    ...range,
  }));
}

function plainTokens(text: string, { start, end }: Range, lng: Lng): readonly Token[] {
  const language = baseLanguage(lng);
  return [...text.slice(start, end).matchAll(plain)].map((match): Token => {
    const range = { start: start + match.index, end: start + match.index + match[0].length };
    if (match.groups?.["word"] === undefined) return { ...piece("mark", range, match[0]), key: foldMark(match[0]) };
    const value = cardinalValue(match[0], language);
    const key = foldWord(match[0]);
    if (value === null) return { ...piece("word", range, match[0]), key };
    return { type: "number", text: match[0], key, values: [value], spelled: true, ...range };
  });
}

function piece<Type extends "word" | "mark" | "name">(
  type: Type,
  { start, end }: Range,
  text: string,
): Range & { readonly type: Type; readonly text: string; readonly key: string } {
  return { type, text, key: text, start, end };
}

function foldWord(word: string): string {
  return word
    .replace(/[\u00AD\u200B\u2060\uFEFF]/gu, "")
    .replace(/[’ʼ]$/u, "'")
    .normalize("NFC");
}

function foldMark(mark: string): string {
  if (mark === "...") return "…";
  if (/[‘’‛ʼ‹›]/u.test(mark)) return "'";
  if (/[“”„‟«»]/u.test(mark)) return '"';
  return /[‐‑]/u.test(mark) ? "-" : mark;
}
