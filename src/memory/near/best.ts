/** A sentence that is near to the one that was looked for. */
export interface NearMatch {
  readonly id: number;
  /** 0–100; 100 only for the same sentence. */
  readonly score: number;
  /** The same number for the same sentence, in whatever order sentences were added. */
  readonly order: number;
}

/** The highest score first; equal ones in an order that only depends on the sentences. */
export function byScore(one: NearMatch, other: NearMatch): number {
  return other.score - one.score || one.order - other.order || one.id - other.id;
}

/** The best matches so far. */
export interface Best {
  readonly add: (match: NearMatch) => void;
  /** The score that a match must have to count; it rises when there are enough. */
  readonly least: () => number;
  /** As `byScore` has them. */
  readonly matches: () => readonly NearMatch[];
}

/** Keeps the best `limit` matches that score `threshold` or more. */
export function best(limit: number, threshold: number): Best {
  const matches: NearMatch[] = [];
  let least = threshold;
  return {
    add: (match) => {
      matches.push(match);
      matches.sort(byScore);
      if (matches.length > limit) matches.pop();
      if (matches.length === limit) least = Math.max(threshold, matches.at(-1)?.score ?? 0);
    },
    least: () => least,
    matches: () => matches,
  };
}
