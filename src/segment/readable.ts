import type { Inline } from "../model.ts";
import type { Boundary } from "./boundaries.ts";
import { codeIndex, codePattern } from "../text/codes.ts";
import { hardBreakChar, objectChar } from "./rules/placeholders.ts";

/** A unit's text as rules see it, and the way back. */
export interface Readable {
  readonly text: string;
  /** Offset in the unit's text where the sentence after a boundary starts. */
  cut(boundary: Boundary): number;
}

/**
 * Takes the inline codes out: mark-up and note references vanish, a hard line break becomes a line separator, and what
 * a reader sees as text (a code span, an image) one object character, which may start a sentence but not end one.
 */
export function makeReadable(text: string, codes: readonly Inline[]): Readable {
  if (!codePattern.test(text)) return { text, cut: ({ start }) => start };
  const origins: number[] = [];
  let readable = "";
  for (let offset = 0; offset < text.length; offset++) {
    const code = codes[codeIndex(text, offset)];
    const seen = code === undefined ? text.charAt(offset) : standIn(code);
    if (seen !== "") origins.push(offset);
    readable += seen;
  }
  const origin = (offset: number): number => origins[offset] ?? text.length;
  return {
    text: readable,
    cut: ({ end, start }) => cutBetween(text, codes, { start: origin(end - 1) + 1, end: origin(start) }),
  };
}

function standIn(code: Inline): string {
  if (code.role === "break") return hardBreakChar;
  if (code.type !== "standalone" || code.role === "footnote" || code.equiv === "") return "";
  return code.equiv.trim() === "" ? " " : objectChar;
}

/** Closing codes, breaks, notes and what is glued to the end stay with the sentence before; the rest opens the next. */
function cutBetween(
  text: string,
  codes: readonly Inline[],
  gap: { readonly start: number; readonly end: number },
): number {
  let spaceSeen = false;
  for (let offset = gap.start; offset < gap.end; offset++) {
    const code = codes[codeIndex(text, offset)];
    if (code === undefined || code.role === "break") spaceSeen = true;
    else if (code.type === "open") return offset;
    else if (code.type === "standalone" && spaceSeen && code.role !== "footnote") return offset;
  }
  return gap.end;
}
