import stringWidth from "fast-string-width";

/** A stretch of text in one style; the style is a name for the renderer, which alone knows how to show it. */
export interface Styled<Style> {
  readonly text: string;
  readonly style: Style;
}

interface Cell<Style> extends Styled<Style> {
  readonly width: number;
}

const graphemes = new Intl.Segmenter("fr", { granularity: "grapheme" });

/**
 * Rows of at most `columns` terminal columns (at least 2), broken after a space or next to a wide character, else
 * between graphemes. Joined, the rows are the text but for the space at each break.
 */
export function wrapStyled<Style>(
  pieces: readonly Styled<Style>[],
  columns: number,
): readonly (readonly Styled<Style>[])[] {
  const rows: Cell<Style>[][] = [];
  let row: Cell<Style>[] = [];
  let width = 0;
  for (const cell of pieces.flatMap(cells)) {
    if (width + cell.width > columns && !(cell.text === " " && width === columns)) {
      const rest = row.splice(breakIn(row, cell));
      rows.push(row);
      row = rest;
      width = widthOf(rest);
    }
    row.push(cell);
    width += cell.width;
  }
  rows.push(row);
  return rows.map((finished) => joined(trimEnd(finished)));
}

function cells<Style>({ text, style }: Styled<Style>): readonly Cell<Style>[] {
  return Array.from(graphemes.segment(text), ({ segment }) => ({ text: segment, style, width: stringWidth(segment) }));
}

/** Where to cut a row that `next` does not fit into: after its last space or wide character; at its end if there is none. */
function breakIn<Style>(row: readonly Cell<Style>[], next: Cell<Style>): number {
  if (next.text === " " || next.width > 1) return row.length;
  const last = row.findLastIndex((cell) => cell.text === " " || cell.width > 1);
  return last <= 0 ? row.length : last + 1;
}

function widthOf(row: readonly Cell<unknown>[]): number {
  return row.reduce((sum, cell) => sum + cell.width, 0);
}

function trimEnd<Style>(row: readonly Cell<Style>[]): readonly Cell<Style>[] {
  return row.slice(0, row.findLastIndex((cell) => cell.text !== " ") + 1);
}

function joined<Style>(row: readonly Cell<Style>[]): readonly Styled<Style>[] {
  const pieces: { text: string; style: Style }[] = [];
  for (const { text, style } of row) {
    const last = pieces.at(-1);
    if (last && last.style === style) last.text += text;
    else pieces.push({ text, style });
  }
  return pieces;
}
