/** Something that a person did to a segment, as its translation file keeps it. */
export interface Revision {
  /** Id of the segment. */
  readonly segment: string;
  /** ISO 8601, UTC, to the second. */
  readonly at: string;
  readonly by: string;
  readonly did: "edited" | "translated" | "reviewed" | "final" | "unchanged" | "waived" | "unwaived" | "restored";
  /** The target before it, as a reader sees it, and who had made it; null where it stayed or there was none. */
  readonly before: { readonly text: string; readonly origin: string } | null;
}

/** A warning that a person has looked at and lets stand. */
export interface Waiver {
  /** Id of the segment. */
  readonly segment: string;
  /** Name of the check. */
  readonly rule: string;
  readonly reason: string;
  readonly by: string;
}
