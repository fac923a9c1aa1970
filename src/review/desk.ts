import type { Lng, PlacedDecision } from "../model.ts";
import type {
  ChangeEvent,
  DecisionReply,
  Draft,
  DraftQuestion,
  LookUp,
  Overview,
  SegmentList,
  Story,
  Workspace,
} from "./api.ts";

/** A story in a language. */
export interface StoryPlace {
  readonly story: string;
  readonly target: Lng;
}

/** A segment of a story. */
export interface SegmentPlace extends StoryPlace {
  readonly segment: string;
}

/** What the application asks of a workspace. Every method sees the files as they are now; all throw `VisavisError`. */
export interface Desk {
  readonly workspace: () => Promise<Workspace>;
  readonly overview: () => Promise<Overview>;
  /** Of all stories, or of one. */
  readonly segments: (target: Lng, story: string | null) => Promise<SegmentList>;
  readonly story: (place: StoryPlace) => Promise<Story>;
  readonly lookUp: (place: SegmentPlace) => Promise<LookUp>;
  readonly draft: (question: DraftQuestion) => Promise<Draft>;
  /** Carried out at once, in the translation files; with `dryRun` only said what would become of them. */
  readonly decide: (decisions: readonly PlacedDecision[], dryRun: boolean) => Promise<DecisionReply>;
  /** The translated page as it stands, as HTML without scripts. */
  readonly preview: (place: StoryPlace) => Promise<string>;
  /** Tells of changes to files, whoever made them, until `signal` is aborted. */
  readonly watch: (told: (change: ChangeEvent) => void, signal: AbortSignal) => void;
}
