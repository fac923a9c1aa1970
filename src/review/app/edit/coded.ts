import type { Inline } from "../../../model.ts";
import { codeIndex, codePattern } from "../../../text/codes.ts";

/** A piece of a text: words, or one character that is shown as a chip; `start` is its place in the text. */
export type Piece = { readonly start: number } & (
  | { readonly type: "text"; readonly text: string }
  | { readonly type: "code"; readonly char: string; readonly code: Inline | null }
);

/** Inline codes, and signs that turn the direction of what follows: nobody would see those otherwise. */
const chipPattern = /[\uE000-\uF8FF\u202A-\u202E\u2066-\u2069]|[^\uE000-\uF8FF\u202A-\u202E\u2066-\u2069]+/gu;

/** True for a character that stands as a chip in the page. */
export function isChip(char: string): boolean {
  return /^[\uE000-\uF8FF\u202A-\u202E\u2066-\u2069]$/u.test(char);
}

/** True when a chip stands in a text. */
export function holdsChip(text: string): boolean {
  return /[\uE000-\uF8FF\u202A-\u202E\u2066-\u2069]/u.test(text);
}

/** A text in pieces; put together they are the text. */
export function piecesOf(text: string, codes: readonly Inline[]): readonly Piece[] {
  return [...text.matchAll(chipPattern)].map(({ 0: part, index: start }) =>
    isChip(part)
      ? { type: "code", start, char: part, code: codes[codeIndex(part, 0)] ?? null }
      : { type: "text", start, text: part },
  );
}

/** The codes of the source that a text lacks, in order. */
export function missingCodes(source: string, text: string): readonly string[] {
  return [...new Set(source)].filter((char) => codePattern.test(char) && !text.includes(char));
}

/** A text to put beside others: without the codes that those have, or that the unit does not know. */
export function withoutStrangeCodes(text: string, others: string, codes: readonly Inline[]): string {
  return text.replace(/[\uE000-\uF8FF]/gu, (char) =>
    codes[codeIndex(char, 0)] === undefined || others.includes(char) ? "" : char,
  );
}

/** What comes from elsewhere, as words of one sentence: on one line, without codes and halves of characters. */
export function plainWords(text: string): string {
  return text
    .toWellFormed()
    .replace(/[\uE000-\uF8FF]/gu, "")
    .replace(/\s*[\n\r]\s*/gu, " ");
}

const shapes: Readonly<Record<Inline["type"], (number: string, equiv: string) => string>> = {
  open: (number) => `${number}▸`,
  close: (number) => `◂${number}`,
  standalone: (number, equiv) => (equiv.trim() === "" ? number : equiv),
};

/** What a chip shows: `1▸` and `◂1` for a pair, what stands there for the rest, `U+202E` for a sign. */
export function chipLabel(char: string, code: Inline | null): string {
  return code ? shapes[code.type](code.id, code.equiv) : numberOf(char);
}

/** What a chip is called by who does not see it: `start of link 1`. */
export function chipName(char: string, code: Inline | null): string {
  if (code === null) return codePattern.test(char) ? "unknown code" : `sign of direction ${numberOf(char)}`;
  const what = code.role === "other" ? "code" : code.role;
  if (code.type === "standalone") return code.equiv.trim() === "" ? `${what} ${code.id}` : `${what}: ${code.equiv}`;
  return `${code.type === "open" ? "start" : "end"} of ${what} ${code.id}`;
}

function numberOf(char: string): string {
  return codePattern.test(char) ? "?" : `U+${char.charCodeAt(0).toString(16).toUpperCase()}`;
}
