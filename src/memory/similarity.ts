/**
 * Words, numbers and single other characters of a text, in lower case: the tokens that similarity counts. All inline
 * codes are one token: their numbers change when mark-up is added elsewhere in the unit.
 */
export function tokens(text: string): readonly string[] {
  const folded = text.toLowerCase().replace(/[\uE000-\uF8FF]/gu, "\uE000");
  return folded.match(/[\p{L}\p{M}]+|\p{N}+|[^\p{L}\p{M}\p{N}\s]/gu) ?? [];
}

/** Above this product of lengths, only what two token lists share at both ends is counted: 1 MB without a full stop. */
const maxProduct = 4_000_000;

/**
 * Likeness of two token lists from 0 to 1: twice the length of their longest common subsequence by the sum of their
 * lengths. Symmetric; 1 only when the lists are equal.
 */
export function similarity(a: readonly string[], b: readonly string[]): number {
  if (a.length + b.length === 0) return 1;
  const common = a.length * b.length > maxProduct ? commonEnds(a, b) : commonLength(a, b);
  return (2 * common) / (a.length + b.length);
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

function commonEnds(a: readonly string[], b: readonly string[]): number {
  const shortest = Math.min(a.length, b.length);
  let start = 0;
  while (start < shortest && a[start] === b[start]) start++;
  let end = 0;
  while (end < shortest - start && a[a.length - 1 - end] === b[b.length - 1 - end]) end++;
  return start + end;
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
