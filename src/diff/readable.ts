import type { Inline, Range } from "../model.ts";
import { labelsOf, type Labels } from "./labels.ts";

/** A source sentence and its target as a reviewer reads them. */
export interface ReadablePair {
  readonly source: string;
  readonly text: string | null;
}

/** A source sentence and its target with codes of their unit, as a translation file has them. */
export interface CodedPair {
  readonly source: string;
  readonly target: string | null;
  readonly codes: readonly Inline[];
}

/**
 * Codes as `‹1›…‹/1›` for a pair, `‹npm ci›` for what shows a text of its own, `‹2/›` for what shows none. Numbers
 * count within the sentence, so that a link added earlier in the paragraph does not change them; `‹?›` is a code
 * that the unit does not know. What looks like one and is text has a backslash: `‹\1›`.
 */
export function readablePair(source: string, target: string | null, codes: readonly Inline[]): ReadablePair {
  const labels = labelsOf({ source, target, codes });
  return { source: show(source, labels), text: target === null ? null : show(target, labels) };
}

/** The ranges of a sentence's source, or of its target, as they are in their readable texts. */
export interface ReadableRanges {
  readonly source: (ranges: readonly Range[]) => readonly Range[];
  readonly text: (ranges: readonly Range[]) => readonly Range[];
}

/** Where ranges of the texts with codes stand in those of `readablePair`. */
export function readableRanges(source: string, target: string | null, codes: readonly Inline[]): ReadableRanges {
  const labels = labelsOf({ source, target, codes });
  return { source: rangesIn(source, labels), text: rangesIn(target ?? "", labels) };
}

/** A text with codes, or why there is none. */
export type Coded =
  | { readonly type: "coded"; readonly text: string }
  | { readonly type: "problem"; readonly message: string };

/**
 * What a person has made of a readable text of a pair, with codes again: the inverse of `readablePair`. A code that the
 * sentence does not have, or has less often, is a problem; whether any is missing is for others to say.
 */
export function codedText(readable: string, pair: CodedPair): Coded {
  const labels = labelsOf(pair);
  const taken = new Map<string, number>();
  const strange: string[] = [];
  const text = readable.replace(/‹([^‹›]*)›/gu, (whole, content: string) => {
    if (!labels.isLike(withoutBackslashes(content))) return whole;
    if (content.startsWith("\\")) return `‹${content.slice(1)}›`;
    const count = taken.get(content) ?? 0;
    taken.set(content, count + 1);
    const char = labels.chars.get(content)?.[count];
    if (char === undefined) strange.push(whole);
    return char ?? whole;
  });
  const [first] = strange;
  if (first === undefined) return { type: "coded", text };
  const isKnown = labels.chars.has(first.slice(1, -1));
  const problem = isKnown ? "stands more often than in the sentence" : "is no code of the sentence";
  return { type: "problem", message: `${first} ${problem}` };
}

/** A code, or the first sign of what looks like one. */
const marks = /[\uE000-\uF8FF]|‹(?=([^‹›]*)›)/gu;

function show(text: string, labels: Labels): string {
  return text.replace(marks, (mark, content: string | undefined) => shown(mark, content, labels));
}

function shown(mark: string, content: string | undefined, labels: Labels): string {
  if (mark !== "‹") return `‹${labels.of(mark)}›`;
  return labels.isLike(withoutBackslashes(content ?? "")) ? "‹\\" : mark;
}

function withoutBackslashes(content: string): string {
  return content.replace(/^\\+/u, "");
}

function rangesIn(text: string, labels: Labels): (ranges: readonly Range[]) => readonly Range[] {
  const longer = Array.from(text.matchAll(marks), ({ index, 0: mark, 1: content }) => ({
    index,
    by: shown(mark, content, labels).length - 1,
  })).filter(({ by }) => by > 0);
  if (longer.length === 0) return (ranges) => ranges;
  const move = (offset: number): number =>
    longer.reduce((sum, { index, by }) => (index < offset ? sum + by : sum), offset);
  return (ranges) => ranges.map(({ start, end }) => ({ start: move(start), end: move(end) }));
}
