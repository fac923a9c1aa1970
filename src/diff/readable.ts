import type { Inline, Range } from "../model.ts";
import { codeIndex, codesIn, replaceCodes } from "../text/codes.ts";

/** A source sentence and its target as a reviewer reads them. */
export interface ReadablePair {
  readonly source: string;
  readonly text: string | null;
}

/**
 * Codes as `‹1›…‹/1›` for a pair, `‹npm ci›` for what shows a text of its own, `‹2/›` for what shows none. Numbers
 * count within the sentence, so that a link added earlier in the paragraph does not change them; `‹?›` is a code
 * that the unit does not know.
 */
export function readablePair(source: string, target: string | null, codes: readonly Inline[]): ReadablePair {
  const show = shower(source + (target ?? ""), codes);
  return { source: replaceCodes(source, show), text: target === null ? null : replaceCodes(target, show) };
}

/** The ranges of a sentence's source, or of its target, as they are in their readable texts. */
export interface ReadableRanges {
  readonly source: (ranges: readonly Range[]) => readonly Range[];
  readonly text: (ranges: readonly Range[]) => readonly Range[];
}

/** Where ranges of the texts with codes stand in those of `readablePair`. */
export function readableRanges(source: string, target: string | null, codes: readonly Inline[]): ReadableRanges {
  const show = shower(source + (target ?? ""), codes);
  return { source: rangesIn(source, show), text: rangesIn(target ?? "", show) };
}

type Show = (index: number) => string;

function shower(text: string, codes: readonly Inline[]): Show {
  const numbers = new Map<string, number>();
  for (const code of codesIn(text, codes)) {
    if (!numbers.has(code.id)) numbers.set(code.id, numbers.size + 1);
  }
  return (index) => shown(codes[index], numbers);
}

function rangesIn(text: string, show: Show): (ranges: readonly Range[]) => readonly Range[] {
  const longer = Array.from(text.matchAll(/[\uE000-\uF8FF]/gu), ({ index }) => ({
    index,
    by: show(codeIndex(text, index)).length - 1,
  }));
  if (longer.length === 0) return (ranges) => ranges;
  const move = (offset: number): number =>
    longer.reduce((sum, { index, by }) => (index < offset ? sum + by : sum), offset);
  return (ranges) => ranges.map(({ start, end }) => ({ start: move(start), end: move(end) }));
}

function shown(code: Inline | undefined, numbers: ReadonlyMap<string, number>): string {
  if (code === undefined) return "‹?›";
  const number = numbers.get(code.id) ?? code.id;
  if (code.type === "open") return `‹${number}›`;
  if (code.type === "close") return `‹/${number}›`;
  return code.equiv.trim() === "" ? `‹${number}/›` : `‹${code.equiv}›`;
}
