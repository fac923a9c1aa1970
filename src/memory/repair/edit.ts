import type { Range, Repair } from "../../model.ts";

/** A part of the target that is to say something else. */
export interface Edit extends Range {
  readonly kind: Repair["kind"];
  readonly text: string;
}
