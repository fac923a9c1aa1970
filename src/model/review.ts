import type { Finding } from "./finding.ts";
import type { Inline, Lng, Range, UnitKind } from "./story.ts";
import type { Note, PreviousPair, State, TranslatedSegment } from "./translation.ts";

/** Why a sentence wants a look. */
export type Reason = "new" | "source-changed" | "unreviewed" | "stale-terms" | "finding";

/** All that says what a target is and where it comes from: what a decision changes, and undoing one puts back. */
export type TargetVersion = Pick<
  TranslatedSegment,
  "target" | "state" | "origin" | "model" | "terms" | "touched" | "previous"
>;

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

export interface ReviewFinding extends Finding {
  /** Who lets it stand and why; null while nobody does. */
  readonly waiver: Waiver | null;
}

/** A glossary term in a source sentence. */
export interface ReviewTerm {
  readonly term: string;
  readonly source: readonly Range[];
  readonly target: readonly Range[];
  readonly expected: string;
  readonly keep: boolean;
  readonly domain: string | null;
  readonly note: string | null;
}

/** A sentence in a language with all that a reviewer wants to know of it. Texts hold codes of their unit. */
export interface ReviewSegment {
  readonly id: string;
  /** Changes whenever source, target, state or notes do: a decision names the stamp that it was made on. */
  readonly stamp: string;
  readonly source: string;
  readonly version: TargetVersion;
  /** Likeness of the memory's pair that the target was taken from, 1–101; null when it was not. */
  readonly similarity: number | null;
  readonly repaired: boolean;
  /** Empty when nothing wants a look. */
  readonly reasons: readonly Reason[];
  /** What the source was when the target was made, beside that target; null when it is the same. */
  readonly previous: PreviousPair | null;
  readonly findings: readonly ReviewFinding[];
  readonly terms: readonly ReviewTerm[];
  /** People's and other tools' notes on the segment. */
  readonly notes: readonly Note[];
  /** The oldest first. */
  readonly history: readonly Revision[];
  /** Per cent of the machine's text that a person changed (100 less twice the longest common subsequence over both lengths); null where no machine's text is known. */
  readonly changed: number | null;
}

export interface ReviewUnit {
  readonly id: string;
  readonly kind: UnitKind;
  readonly codes: readonly Inline[];
  /** With the white space after each. */
  readonly segments: readonly (ReviewSegment & { readonly gap: string })[];
}

export interface ReviewSection {
  readonly id: string;
  readonly heading: string | null;
  readonly units: readonly ReviewUnit[];
}

/** A story in a language, as it is reviewed. */
export interface ReviewStory {
  readonly story: string;
  readonly title: string;
  readonly source: Lng;
  readonly target: Lng;
  /** Path of the translation file. */
  readonly file: string;
  readonly sections: readonly ReviewSection[];
  /** As in `ReviewSegment`, over the whole story. */
  readonly changed: number | null;
}

/** What a person decides of a segment. */
export type Decision =
  | {
      readonly type: "edit";
      /** With codes of the unit as characters. */
      readonly text: string;
      readonly state: Exclude<State, "initial">;
    }
  | { readonly type: "state"; readonly state: Exclude<State, "initial"> }
  /** The source was edited, its meaning was not: the earlier target and its approval stand. */
  | { readonly type: "unchanged" }
  | { readonly type: "comment"; readonly text: string }
  | { readonly type: "waive"; readonly rule: string; readonly reason: string }
  | { readonly type: "unwaive"; readonly rule: string }
  | { readonly type: "restore"; readonly version: TargetVersion };

export interface PlacedDecision {
  readonly story: string;
  readonly target: Lng;
  /** Id of the segment. */
  readonly segment: string;
  /** The stamp that it was made on; null takes the segment as it is. */
  readonly stamp: string | null;
  readonly decision: Decision;
}

/** Why a decision was not carried out. */
export type Refusal =
  /** The segment is not as it was when the decision was made. */
  | "changed"
  | "gone"
  /** Errors stand against `final`. */
  | "findings"
  /** Who wrote a target may not approve it. */
  | "four-eyes"
  /** Inline codes of the source are missing, twice or wrongly nested in the text. */
  | "codes"
  /** There is nothing to approve, waive or keep. */
  | "nothing";

/** What became of a decision: each has exactly one outcome, in the order given. */
export type DecisionOutcome = {
  readonly story: string;
  readonly target: Lng;
  /** The segment as it is now; null when it is gone. */
  readonly segment: ReviewSegment | null;
} & (
  | { readonly type: "done"; readonly before: TargetVersion }
  | { readonly type: "refused"; readonly refusal: Refusal; readonly message: string }
);
