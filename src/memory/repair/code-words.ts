import type { Lng, Range } from "../../model.ts";
import { baseLanguage } from "../../text/base-language.ts";
import { standing } from "./literals.ts";
import { isNameLike } from "./names.ts";
import type { NumberToken, Token } from "./token.ts";

/** What tells where words of the new sentence stand in its target. */
export interface Wording {
  readonly source: string;
  readonly tokens: readonly Token[];
  /** Of the target as it is now. */
  readonly there: readonly Token[];
  /** The source language. */
  readonly lng: Lng;
}

/** Where the words of the new sentence stand in its target; null unless they stand once in both, and it is certain. */
export function placeOfWords(words: readonly Token[], target: string, wording: Wording): Range | null {
  const [first, sign] = words;
  if (first === undefined) return null;
  if (words.length === 1 && first.type === "term")
    return onlyPlace(first.use.source.length, first.use.expected, target);
  const isPercent = words.length === 2 && sign?.text === "%";
  if (first.type === "number" && (words.length === 1 || isPercent)) {
    const range = placeOfNumber(first, wording);
    const after = /^\s?%/u.exec(target.slice(range?.end ?? 0))?.[0];
    if (!isPercent || range === null) return range;
    return after === undefined ? null : { start: range.start, end: range.end + after.length };
  }
  if (first.type === "date" && words.length === 1) {
    return only(wording, (token) => token.type === "date" && token.key === first.key);
  }
  return placeOfLiteral(words, target, wording);
}

function placeOfNumber(number: NumberToken, wording: Wording): Range | null {
  return only(wording, (token) => token.type === "number" && token.values.some((one) => number.values.includes(one)));
}

/** The only token of that kind in the target, when the sentence has no other either. */
function only({ tokens, there }: Wording, isIt: (token: Token) => boolean): Range | null {
  const [found, ...others] = there.filter(isIt);
  return found && others.length === 0 && tokens.filter(isIt).length === 1 ? found : null;
}

/** Names and addresses, which are the same in both languages. */
function placeOfLiteral(words: readonly Token[], target: string, { source, tokens, lng }: Wording): Range | null {
  const [first] = words;
  const last = words.at(-1);
  if (!first || !last) return null;
  const isLiteral = words.every(
    (word) => word.type === "address" || (isNameLike(word) && (word !== tokens[0] || word.type === "name")),
  );
  // German writes every noun with a capital.
  if (!isLiteral || baseLanguage(lng) === "de") return null;
  const text = source.slice(first.start, last.end);
  return onlyPlace(standing(text, source).length, text, target);
}

function onlyPlace(count: number, text: string, target: string): Range | null {
  const places = standing(text, target);
  const [start] = places;
  return count === 1 && places.length === 1 && start !== undefined ? { start, end: start + text.length } : null;
}
