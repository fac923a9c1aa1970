import type { SaxesParser } from "saxes";

/** A place in a file: 1-based, columns in UTF-16 code units. */
export interface Place {
  readonly line: number;
  readonly column: number;
}

/** Where a file begins. */
export const fileStart: Place = { line: 1, column: 1 };

/** Where a start tag begins whose name, and one character more, has just been read. */
export function tagPlace({ line, columnIndex }: SaxesParser, name: string): Place {
  // Where that one is a line break, the parser has forgotten how long the line was.
  return columnIndex === 0 ? { line: line - 1, column: 1 } : { line, column: columnIndex - name.length - 1 };
}

/** Where the character stands that has just been read. */
export function lastRead({ line, columnIndex }: SaxesParser): Place {
  return { line, column: Math.max(1, columnIndex) };
}

/** Behind all that was given to a parser, `fed` characters: between two parts its own position is too far on. */
export function endOf({ line, position, columnIndex }: SaxesParser, fed: number): Place {
  const lineStart = position - columnIndex;
  return { line, column: fed - lineStart + 1 };
}
