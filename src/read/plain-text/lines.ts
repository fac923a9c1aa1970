import type { Range } from "../../model.ts";

/** A line that is not blank, without the white space at its ends. */
export interface TextLine extends Range {
  /** Columns before the text; a tab counts for four. */
  readonly indent: number;
  /** A blank line, or the start of the file, comes before it. */
  readonly blankBefore: boolean;
}

/** The lines of a file that are not blank, in order; lines end at `\n`, `\r\n`, `\r`, form feed, U+2028 or U+2029. */
export function textLines(content: string): readonly TextLine[] {
  const lines: TextLine[] = [];
  let blankBefore = true;
  for (const match of content.matchAll(/[^\r\n\f\u2028\u2029]+|\r\n|[\r\n\f\u2028\u2029]/gu)) {
    const body = match[0].trim();
    const atLineStart = match.index === 0 || /[\r\n\f\u2028\u2029]/u.test(content[match.index - 1] ?? "");
    if (body === "") {
      if (atLineStart) blankBefore = true;
      continue;
    }
    const white = match[0].slice(0, match[0].length - match[0].trimStart().length);
    const start = match.index + white.length;
    lines.push({ start, end: start + body.length, indent: white.replaceAll("\t", "    ").length, blankBefore });
    blankBefore = false;
  }
  return lines;
}
