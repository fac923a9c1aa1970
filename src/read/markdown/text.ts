import { decodeNamedCharacterReference } from "decode-named-character-reference";
import type { Range } from "../../model.ts";
import type { InlineBuilder } from "../inline.ts";

/** What the text of a range is read from. */
export interface TextSource {
  readonly content: string;
  readonly plain: readonly Range[];
}

/**
 * Adds the text of a Markdown text node to a unit: escapes and character references undone, each line ending with the
 * white space and container marks around it a single space.
 */
export function addText(builder: InlineBuilder, source: TextSource, range: Range): void {
  let at = range.start;
  for (let index = firstAfter(source.plain, range.start); at < range.end; index++) {
    const next = source.plain[index] ?? { start: range.end, end: range.end };
    addGap(builder, source.content, { start: at, end: Math.min(next.start, range.end) });
    const start = Math.max(next.start, at);
    const end = Math.min(next.end, range.end);
    if (start < end) builder.text(source.content.slice(start, end), start);
    at = Math.max(at, next.start >= range.end ? range.end : end);
  }
}

const escapeOrReference = /^(?:\\(.)|&(#[xX][\dA-Fa-f]+|#\d+|\w+);)/su;

function addGap(builder: InlineBuilder, content: string, gap: Range): void {
  let at = gap.start;
  while (at < gap.end) {
    const match = escapeOrReference.exec(content.slice(at, Math.min(gap.end, at + 40)));
    if (!match) {
      const rest = content.slice(at, gap.end);
      if (/[\r\n]/u.test(rest)) builder.text(" ", at, gap.end - at);
      else builder.text(rest, at);
      return;
    }
    builder.text(match[1] ?? decodeReference(match[2] ?? ""), at, match[0].length);
    at += match[0].length;
  }
}

function decodeReference(name: string): string {
  if (!name.startsWith("#")) return decodeNamedCharacterReference(name) || `&${name};`;
  const hex = /^#[xX]/u.test(name);
  const point = Number.parseInt(name.slice(hex ? 2 : 1), hex ? 16 : 10);
  if (point === 0x0a || point === 0x0d) return " ";
  return isText(point) ? String.fromCodePoint(point) : "\uFFFD";
}

// As CommonMark: control characters, surrogates, non-characters and what is outside Unicode become U+FFFD.
function isText(point: number): boolean {
  if (point < 0x20) return point === 0x09 || point === 0x0c;
  if ((point > 0x7e && point < 0xa0) || (point >= 0xd800 && point <= 0xdfff)) return false;
  if (point >= 0xfdd0 && point <= 0xfdef) return false;
  return point <= 0x10ffff && (point & 0xfffe) !== 0xfffe;
}

function firstAfter(ranges: readonly Range[], offset: number): number {
  let low = 0;
  let high = ranges.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((ranges[middle]?.end ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  return low;
}
