import type { Revision, Waiver } from "./revision.ts";
import type { Inline, Lng, UnitKind } from "./story.ts";

/** XLIFF 2.1 `state`. `initial` has no translation; `translated` nobody looked at; a person saw the other two. */
export type State = "initial" | "translated" | "reviewed" | "final";

/** A source sentence and the target that was made from it, kept for review when the source has changed. */
export interface PreviousPair {
  readonly source: string;
  readonly target: string;
  readonly state: State;
  readonly origin: string;
  /** False when codes of the pair have no like in the unit any more: it is shown without them, and proves nothing. */
  readonly whole: boolean;
}

/** An XLIFF note. `about` names the segment id, or is null when it speaks of the whole unit. */
export interface Note {
  readonly text: string;
  readonly category: string | null;
  readonly about: string | null;
  /** Who wrote it, and when (ISO 8601, UTC): where that is known. */
  readonly by?: string;
  readonly at?: string;
  /** What else another tool wrote into the note's start tag (`priority="2"`), verbatim. */
  readonly attributes?: string;
}

/** A sentence in a translation file. Texts hold codes of their `TranslatedUnit` as characters. */
export interface TranslatedSegment {
  readonly type: "translated-segment";
  /** Given once and kept when the sentence is edited or moved; unique in the file; an NMTOKEN. */
  readonly id: string;
  readonly source: string;
  /** White space between this sentence and the next in the source (`""` at the end of a unit). */
  readonly gap: string;
  /** `null` exactly when `state` is `initial`. */
  readonly target: string | null;
  readonly state: State;
  /** Who made the target: an engine's name, `memory`, `person`; `""` when there is none. */
  readonly origin: string;
  /** The model that answered, where its engine says so; null when that is not known. */
  readonly model: string | null;
  /** Stamp of the terms that applied when the target was made (see `glossary/stamp.ts`); null when that is not known. */
  readonly terms: string | null;
  /** True when a person wrote, changed or approved the target: it is never overwritten. */
  readonly touched: boolean;
  /** Kept until a person has looked at the new proposal. */
  readonly previous: PreviousPair | null;
}

export interface TranslatedUnit {
  readonly type: "translated-unit";
  readonly id: string;
  readonly kind: UnitKind;
  readonly codes: readonly Inline[];
  readonly segments: readonly TranslatedSegment[];
  readonly notes: readonly Note[];
  /** What people did to its segments: in the order of those, of each the oldest first. */
  readonly revisions: readonly Revision[];
  /** In the order of the segments; of a rule and segment one at most. */
  readonly waivers: readonly Waiver[];
  /** XML of other tools inside `<unit>` (unknown modules), verbatim, written back as it came. */
  readonly foreign: readonly string[];
}

export interface TranslatedSection {
  readonly type: "translated-section";
  /** The section's id; `story` for the title and the front-matter fields. */
  readonly id: string;
  readonly units: readonly TranslatedUnit[];
}

/** A translation file: one story in one target language. */
export interface Translation {
  readonly type: "translation";
  readonly story: string;
  /** Path of the source file, relative to the workspace. */
  readonly original: string;
  readonly source: Lng;
  readonly target: Lng;
  readonly sections: readonly TranslatedSection[];
  /** Pairs that the story uses no more: kept for the day their sentence comes back, never emitted. */
  readonly retired: readonly TranslatedUnit[];
  /** XML of other tools inside `<file>` (notes, unknown modules), verbatim. */
  readonly foreign: readonly string[];
}
