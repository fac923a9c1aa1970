import type { State } from "./translation.ts";

/** What was put right in a target taken from the memory: a part of it that says what its own source said, not this one. */
export interface Repair {
  readonly kind: "number" | "date" | "url" | "name" | "code" | "term" | "case";
  /** The words of the target that stood there, and those that stand there now, as a reader sees them; `""` for none. */
  readonly from: string;
  readonly to: string;
}

/** Why a match counts for less than its likeness says. */
export interface Penalty {
  readonly kind: "age" | "machine" | "unreviewed" | "other-story" | "other-domain" | "imported-file";
  /** Points taken off its similarity. */
  readonly points: number;
}

/** A pair of the memory that is equal or near to a sentence. */
export interface Match {
  readonly type: "match";
  /** 0–101, less the penalties: 101 for equal between equal neighbours, 100 for equal, below by edit distance. */
  readonly similarity: number;
  readonly penalties: readonly Penalty[];
  /** The pair as a reader sees it. */
  readonly source: string;
  readonly target: string;
  /** The target for the sentence that was looked up: in its codes, put right as `repairs` say. */
  readonly proposal: string;
  /** Empty where nothing had to be, or nothing could be put right. */
  readonly repairs: readonly Repair[];
  readonly state: State;
  readonly origin: string;
  /** Null for what is in no story. */
  readonly story: string | null;
  /** The segment's id in its file; null where it has none. */
  readonly segment: string | null;
  /** The file that the pair stands in, relative to the workspace. */
  readonly file: string;
}
