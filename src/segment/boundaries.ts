import { matchesAt, type Grammar } from "./compile.ts";

/** Between two sentences of a readable text: the first ends at `end`, the next starts at `start`, white space between. */
export interface Boundary {
  readonly end: number;
  readonly start: number;
}

/** Says whether a sentence starts at an offset, where no rule does. */
export type Fallback = (start: number) => boolean;

const content = /[\p{L}\p{N}\p{Extended_Pictographic}\uFFFC]/gu;

/**
 * The sentence boundaries of a readable text, in order. Linear: each character is scanned once, and at each candidate
 * only rules of bounded length are tried.
 */
export function findBoundaries(text: string, grammar: Grammar, fallback: Fallback): readonly Boundary[] {
  const found: Boundary[] = [];
  const isEmpty = emptiness(text);
  const inQuotes = quoteParity(text);
  let from = 0;
  const { candidate } = grammar;
  candidate.lastIndex = 0;
  for (let match = candidate.exec(text); match; match = candidate.exec(text)) {
    const blankLine = match[0].startsWith("\n");
    const end = blankLine ? match.index : closeQuote(text, tailEnd(text, grammar, candidate.lastIndex), inQuotes);
    const start = skipSpace(text, end);
    if (start >= text.length) break;
    candidate.lastIndex = blankLine ? start : Math.max(candidate.lastIndex, end);
    if (isEmpty(from, end) || isLabel(text.slice(from, end), grammar)) continue;
    if (!isBoundary(text, { end, start }, { grammar, fallback })) continue;
    found.push({ end, start });
    from = start;
  }
  return found;
}

function isBoundary(
  text: string,
  { end, start }: Boundary,
  { grammar, fallback }: { readonly grammar: Grammar; readonly fallback: Fallback },
): boolean {
  for (const rule of grammar.matchers) {
    if (matchesAt(rule.before, text, end) && matchesAt(rule.after(), text, start)) return rule.break;
  }
  return fallback(start);
}

function isLabel(sentence: string, { label }: Grammar): boolean {
  return matchesAt(label, sentence, 0) && label.lastIndex === sentence.length;
}

function tailEnd(text: string, grammar: Grammar, offset: number): number {
  grammar.tail.lastIndex = offset;
  grammar.tail.test(text);
  return grammar.tail.lastIndex;
}

/** A straight quote between spaces closes when one is open: `" Oui. " ‖Il sort.` */
function closeQuote(text: string, end: number, inQuotes: (offset: number) => boolean): number {
  return matchesAt(loneQuote, text, end) && inQuotes(end) ? end + 2 : end;
}

const loneQuote = /\s"(?=\s|$)/uy;

/** Whether an odd number of straight quotes stands before an offset; offsets must be asked for in order. */
function quoteParity(text: string): (offset: number) => boolean {
  let from = 0;
  let open = false;
  return (offset) => {
    for (; from < offset; from++) if (text.charAt(from) === '"') open = !open;
    return open;
  };
}

const space = /\s*/uy;

function skipSpace(text: string, offset: number): number {
  space.lastIndex = offset;
  space.test(text);
  return space.lastIndex;
}

/** Whether a stretch of text has nothing to read; remembers the next letter, so that asking in order is linear. */
function emptiness(text: string): (start: number, end: number) => boolean {
  let next = -1;
  return (start, end) => {
    if (next < start) {
      content.lastIndex = start;
      next = content.exec(text)?.index ?? text.length;
    }
    return next >= end;
  };
}
