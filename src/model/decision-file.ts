import type { Decision, PlacedDecision } from "./review.ts";

/**
 * What a person has decided away from the workspace. Texts are readable, their codes as `‹1›…‹/1›`; a decision is made on
 * the segment that its stamp speaks of, and on no other.
 */
export interface FiledDecision extends Omit<PlacedDecision, "stamp" | "decision"> {
  readonly stamp: string;
  readonly decision: Exclude<Decision, { readonly type: "unwaive" | "restore" }>;
}

/** A file of decisions, as a static report saves it and `visavis review --apply` takes it in. */
export interface DecisionFile {
  readonly version: 1;
  readonly decisions: readonly FiledDecision[];
}
