import stringWidth from "fast-string-width";

type Row = readonly string[];

/**
 * Lines up columns: the first to the left, the others to the right, two spaces between them. What is wider than
 * `columns` goes on below, each part with the first column, so that no figure is cut.
 */
export function renderTable(rows: readonly Row[], columns: number = Infinity): string {
  const widths: number[] = [];
  for (const row of rows)
    row.forEach((cell, index) => (widths[index] = Math.max(widths[index] ?? 0, stringWidth(cell))));
  return partsOf(widths, columns)
    .map((part) => rows.map((row) => line(row, [0, ...part], widths)).join("\n"))
    .join("\n\n");
}

/** The columns but the first, by index, in parts that fit beside it. */
function partsOf([first = 0, ...widths]: readonly number[], columns: number): readonly (readonly number[])[] {
  const parts: number[][] = [[]];
  let used = first;
  widths.forEach((width, index) => {
    if (used + 2 + width > columns && parts.at(-1)?.length !== 0) {
      parts.push([]);
      used = first;
    }
    parts.at(-1)?.push(index + 1);
    used += 2 + width;
  });
  return parts;
}

function line(row: Row, indexes: readonly number[], widths: readonly number[]): string {
  const cells = indexes.map((index) => {
    const cell = row[index] ?? "";
    const space = " ".repeat((widths[index] ?? 0) - stringWidth(cell));
    return index === 0 ? cell + space : space + cell;
  });
  return cells.join("  ").trimEnd();
}

/** A count with its noun: `1 segment`, `3 segments`. */
export function counted(count: number, noun: string, plural = `${noun}s`): string {
  return `${count.toLocaleString("en")} ${count === 1 ? noun : plural}`;
}

/** A message as lines that fit, cut between words; a word that is longer than a line stays whole. */
export function wrapped(text: string, { columns, indent }: { columns: number; indent: number }): readonly string[] {
  const lines: string[] = [];
  for (const word of text.split(" ")) {
    const last = lines.at(-1);
    if (last !== undefined && indent + stringWidth(`${last} ${word}`) <= columns) lines.push(`${lines.pop()} ${word}`);
    else lines.push(word);
  }
  return lines.map((line) => " ".repeat(indent) + line);
}

/** A text in one line of this width; `…` where the rest is left out. */
export function shortened(text: string, width: number): string {
  if (stringWidth(text) <= width) return text;
  const signs = [...new Intl.Segmenter().segment(text)].map(({ segment }) => segment);
  while (signs.length > 0 && stringWidth(signs.join("")) > width - 1) signs.pop();
  return `${signs.join("").trimEnd()}…`;
}
