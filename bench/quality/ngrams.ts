/** A translation to be scored and the one that it is compared with. */
export interface ScoredPair {
  readonly hypothesis: string;
  readonly reference: string;
}

/** How many n-grams of one order stand in the hypothesis, in the reference, and (clipped) in both. */
export interface Overlap {
  readonly hypothesis: number;
  readonly reference: number;
  readonly match: number;
}

/** The overlaps of n-grams of the orders 1 to `highest`; `items` are words or characters. */
export function overlapsOf(
  items: { readonly hypothesis: readonly string[]; readonly reference: readonly string[] },
  highest: number,
): readonly Overlap[] {
  return Array.from({ length: highest }, (_, index) => {
    const [hypothesis, reference] = [countNgrams(items.hypothesis, index + 1), countNgrams(items.reference, index + 1)];
    let match = 0;
    for (const [ngram, count] of hypothesis) match += Math.min(count, reference.get(ngram) ?? 0);
    const total = (length: number): number => Math.max(0, length - index);
    return { hypothesis: total(items.hypothesis.length), reference: total(items.reference.length), match };
  });
}

function countNgrams(items: readonly string[], order: number): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (let start = 0; start + order <= items.length; start++) {
    // Neither words nor characters hold the space that parts them.
    const ngram = items.slice(start, start + order).join(" ");
    counts.set(ngram, (counts.get(ngram) ?? 0) + 1);
  }
  return counts;
}

/** The overlaps of a whole corpus, order by order: a sum, so that the order of its sentences is nothing to it. */
export function sumOverlaps(all: readonly (readonly Overlap[])[], orders: number): readonly Overlap[] {
  return Array.from({ length: orders }, (_, order) =>
    all.reduce(
      (sum, overlaps) => {
        const { hypothesis = 0, reference = 0, match = 0 } = overlaps[order] ?? {};
        return {
          hypothesis: sum.hypothesis + hypothesis,
          reference: sum.reference + reference,
          match: sum.match + match,
        };
      },
      { hypothesis: 0, reference: 0, match: 0 },
    ),
  );
}
