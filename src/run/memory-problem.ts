/** Something in a TMX file or a translation file that a person should know of; contradictions stay. */
export interface MemoryProblem {
  readonly problem: "duplicate" | "empty" | "contradiction" | "unknown-element";
  readonly file: string;
  /** 1-based line of the unit, or of the segment. */
  readonly line: number;
  /** As the file writes it; null for what is no text. */
  readonly lng: string | null;
  readonly source: string;
  readonly target: string;
  /** The pair that it repeats or contradicts. */
  readonly first: { readonly file: string; readonly line: number } | null;
}
