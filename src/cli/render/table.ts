import stringWidth from "fast-string-width";

/** Lines up columns: the first to the left, the others to the right, two spaces between them. */
export function renderTable(rows: readonly (readonly string[])[]): string {
  const widths: number[] = [];
  for (const row of rows)
    row.forEach((cell, index) => (widths[index] = Math.max(widths[index] ?? 0, stringWidth(cell))));
  return rows
    .map((row) =>
      row
        .map((cell, index) => {
          const space = " ".repeat((widths[index] ?? 0) - stringWidth(cell));
          return index === 0 ? cell + space : space + cell;
        })
        .join("  ")
        .trimEnd(),
    )
    .join("\n");
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
