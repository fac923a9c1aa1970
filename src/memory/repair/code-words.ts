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
  const [first, ...others] = words;
  if (first?.type === "number" && others.length === 1 && others[0]?.text === "%") {
    const range = placeOfNumber(first, wording);
    const sign = range && /^\s?%/u.exec(target.slice(range.end))?.[0];
    return range && typeof sign === "string" ? { start: range.start, end: range.end + sign.length } : null;
  }
  return first && others.length === 0 ? placeOfOne(first, target, wording) : placeOfLiteral(words, target, wording);
}

function placeOfOne(word: Token, target: string, wording: Wording): Range | null {
  if (word.type === "term") return onlyPlace(word.use.source.length, word.use.expected, target);
  if (word.type === "number") return placeOfNumber(word, wording);
  if (word.type === "date") return only(wording, (token) => token.type === "date" && token.key === word.key);
  return placeOfLiteral([word], target, wording);
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
