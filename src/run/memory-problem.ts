/** What can be wrong with a pair, in the order in which it is counted. */
const kinds = ["duplicate", "empty", "contradiction", "unknown-element"] as const;

/** Something in a TMX file or a translation file that a person should know of; contradictions stay. */
export interface MemoryProblem {
  readonly problem: (typeof kinds)[number];
  readonly file: string;
  /** 1-based line of the unit, or of the segment. */
  readonly line: number;
  /** As the file writes it; null for what is no text. */
  readonly lng: string | null;
  /** Texts of more than a thousand characters are cut, with `…`. */
  readonly source: string;
  readonly target: string;
  /** The pair that it repeats or contradicts. */
  readonly first: { readonly file: string; readonly line: number } | null;
}

/** All problems of a memory by their number, and the first hundred of each kind. */
export interface MemoryProblems {
  /** Every kind, in order; 0 where there is none. */
  readonly problems: readonly { readonly problem: MemoryProblem["problem"]; readonly count: number }[];
  /** In the order of files and lines. */
  readonly found: readonly MemoryProblem[];
}

/** Where problems are told of, however many there are. */
export interface ProblemList {
  readonly add: (problem: MemoryProblem) => void;
  readonly result: () => MemoryProblems;
}

const maxFound = 100;
const maxText = 1000;

/** A list that stays small, as a file of millions of duplicates has to fit too. */
export function problemList(): ProblemList {
  const counts = new Map<MemoryProblem["problem"], number>(kinds.map((problem) => [problem, 0]));
  const found: MemoryProblem[] = [];
  return {
    add: (problem) => {
      const count = (counts.get(problem.problem) ?? 0) + 1;
      counts.set(problem.problem, count);
      if (count <= maxFound) found.push({ ...problem, source: cut(problem.source), target: cut(problem.target) });
    },
    result: () => ({ problems: kinds.map((problem) => ({ problem, count: counts.get(problem) ?? 0 })), found }),
  };
}

function cut(text: string): string {
  return text.length > maxText ? `${text.slice(0, maxText).toWellFormed()}…` : text;
}
