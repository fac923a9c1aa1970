import type { Waiver } from "./revision.ts";
import type { Lng, Range } from "./story.ts";

/** ITS 2.0 localization quality issue types that our checks use. */
export type IssueType =
  | "terminology"
  | "mistranslation"
  | "omission"
  | "untranslated"
  | "duplication"
  | "markup"
  | "numbers"
  | "length"
  | "typographical"
  | "uncategorized"
  | "non-conformance";

export type Severity = "error" | "warning";

/** What a check says of a segment: data, never an exception. */
export interface Finding {
  readonly type: "finding";
  /** Kebab-case name of the check. */
  readonly rule: string;
  readonly issue: IssueType;
  readonly severity: Severity;
  /** In the target text (codes included); null when it speaks of the whole segment. */
  readonly range: Range | null;
  readonly message: string;
  readonly expected: string | null;
  readonly actual: string | null;
}

/** A finding with its place; the shape of `check --json`. */
export interface LocatedFinding {
  readonly rule: string;
  readonly type: IssueType;
  readonly severity: Severity;
  readonly story: string;
  readonly target: Lng;
  readonly segment: string;
  readonly message: string;
  readonly expected: string | null;
  readonly actual: string | null;
  /** The translation file, relative to the workspace. */
  readonly file: string;
  /** 1-based line of the segment in it. */
  readonly line: number;
  /** Why a person lets it stand, and who; null while nobody does. One that is waived counts nowhere. */
  readonly waiver: Pick<Waiver, "reason" | "by"> | null;
}
