/** Words, numbers and single other characters of a text, in lower case: the tokens that similarity counts. */
export function tokens(text: string): readonly string[] {
  return text.toLowerCase().match(/[\p{L}\p{M}]+|\p{N}+|[^\p{L}\p{M}\p{N}\s]/gu) ?? [];
}

/**
 * Likeness of two token lists from 0 to 1: twice the length of their longest common subsequence by the sum of their
 * lengths. Symmetric; 1 only when the lists are equal.
 */
export function similarity(a: readonly string[], b: readonly string[]): number {
  if (a.length + b.length === 0) return 1;
  return (2 * commonLength(a, b)) / (a.length + b.length);
}

/** Upper bound of `similarity`, from token counts alone: cheap enough to try on every pair. */
export function similarityBound(a: readonly string[], b: readonly string[]): number {
  if (a.length + b.length === 0) return 1;
  const counts = new Map<string, number>();
  for (const token of a) counts.set(token, (counts.get(token) ?? 0) + 1);
  let shared = 0;
  for (const token of b) {
    const left = counts.get(token) ?? 0;
    if (left > 0) shared++;
    counts.set(token, left - 1);
  }
  return (2 * shared) / (a.length + b.length);
}

function commonLength(a: readonly string[], b: readonly string[]): number {
  let above: number[] = Array.from({ length: b.length + 1 }, () => 0);
  for (const token of a) {
    const row = [0];
    for (const [index, other] of b.entries()) {
      const diagonal = (above[index] ?? 0) + 1;
      row.push(token === other ? diagonal : Math.max(above[index + 1] ?? 0, row[index] ?? 0));
    }
    above = row;
  }
  return above.at(-1) ?? 0;
}
