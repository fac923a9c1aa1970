/** 1-based line and column (UTF-16 code units) in a file. */
export interface Position {
  readonly line: number;
  readonly column: number;
}

/** Gives the position of any offset of `content`; lines end at `\n`, `\r\n` or `\r`. Builds its table once. */
export function positionIn(content: string): (offset: number) => Position {
  const starts = [0];
  for (const match of content.matchAll(/\r\n?|\n/gu)) starts.push(match.index + match[0].length);
  return (offset) => {
    let low = 0;
    let high = starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((starts[middle] ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    return { line: low + 1, column: offset - (starts[low] ?? 0) + 1 };
  };
}
