import type { Inline } from "../model.ts";

/** First of the 6,400 private-use characters (U+E000–U+F8FF) that stand for inline codes in a unit's text. */
const first = 0xe000;

/** How many inline codes one unit can hold. */
export const maxCodes = 6400;

/** Matches one code character. Stateless: without the `g` flag. */
export const codePattern: RegExp = /[\uE000-\uF8FF]/u;

/** The character that stands for the code at `index` of `Unit.codes` (0 … maxCodes − 1). */
export function codeChar(index: number): string {
  return String.fromCharCode(first + index);
}

/** Index into `Unit.codes` of the code character at `offset` of `text`, or -1 when another character stands there. */
export function codeIndex(text: string, offset: number): number {
  const index = text.charCodeAt(offset) - first;
  return index >= 0 && index < maxCodes ? index : -1;
}

/** The text with each code character replaced by what `shown` gives for its index. */
export function replaceCodes(text: string, shown: (index: number, char: string) => string): string {
  return text.replace(/[\uE000-\uF8FF]/gu, (char) => shown(codeIndex(char, 0), char));
}

/** The text without its codes. */
export function stripCodes(text: string): string {
  return replaceCodes(text, () => "");
}

/** The text as a reader sees it: each code replaced by its `equiv`. */
export function readableText(text: string, codes: readonly Inline[]): string {
  return replaceCodes(text, (index) => codes[index]?.equiv ?? "");
}

/** The codes of `text` in order of appearance; characters that no code answers to are left out. */
export function codesIn(text: string, codes: readonly Inline[]): readonly Inline[] {
  const found: Inline[] = [];
  for (const char of text.match(/[\uE000-\uF8FF]/gu) ?? []) {
    const code = codes[codeIndex(char, 0)];
    if (code) found.push(code);
  }
  return found;
}
