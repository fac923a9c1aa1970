import type { DecisionOutcome, Finding, Lng, Match, PlacedDecision, ReviewStory, ReviewTerm } from "../model.ts";
import type { ReviewRow } from "../diff/row.ts";
import type { ReviewOverview } from "../run/review.ts";

/** `GET /api/workspace`. */
export interface Workspace {
  /** The last name of its folder. */
  readonly name: string;
  readonly source: Language;
  readonly targets: readonly Language[];
  /** Under whose name decisions are kept. */
  readonly reviewer: string;
  readonly fourEyes: boolean;
}

export interface Language {
  readonly lng: Lng;
  /** In English. */
  readonly name: string;
  /** That it is written in. */
  readonly direction: "ltr" | "rtl";
}

/** `GET /api/overview`. */
export type Overview = ReviewOverview;

/** `GET /api/segments?target=`, or with `&story=` those of one story alone. */
export interface SegmentList {
  readonly target: Lng;
  readonly rows: readonly ReviewRow[];
}

/** `GET /api/story?story=&target=`. */
export type Story = ReviewStory;

/** `GET /api/lookup?story=&target=&segment=`. */
export interface LookUp {
  readonly matches: readonly Match[];
}

/** `POST /api/draft`: a text that is being typed. */
export interface DraftQuestion {
  readonly story: string;
  readonly target: Lng;
  readonly segment: string;
  /** With codes of the unit as characters. */
  readonly text: string;
}

export interface Draft {
  readonly findings: readonly Finding[];
  readonly terms: readonly ReviewTerm[];
}

/** `POST /api/decisions`; with `dryRun` nothing is written. */
export interface DecisionRequest {
  readonly decisions: readonly PlacedDecision[];
  readonly dryRun: boolean;
}

export interface DecisionReply {
  readonly outcomes: readonly DecisionOutcome[];
}

/** `GET /api/events`, a stream of server-sent events named `change`: a story's source or translation file is another. */
export interface ChangeEvent {
  /** Null when settings or glossary changed: all may be another. */
  readonly story: string | null;
  /** Null when it is in all languages. */
  readonly target: Lng | null;
}

/** Any request that fails: status 400 or more. */
export interface Fault {
  readonly error: { readonly code: string; readonly message: string; readonly hint: string };
}
