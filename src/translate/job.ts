import type { Example, TermPair } from "../engines/engine.ts";
import type { VisavisError } from "../errors.ts";
import type { Finding, Inline, Lng, Range } from "../model.ts";

/** What the target must say in place of a range of the source. */
export interface Enforced {
  readonly range: Range;
  /** Holds every code of the range once. */
  readonly replacement: string;
  /** The term in its base form, for engines that inflect by themselves. */
  readonly term: TermPair;
}

/** The section that a sentence stands in: one object for all its sentences. */
export interface Surroundings {
  /** Unique among the sections of a run. */
  readonly id: string;
  /** The section's text as a reader sees it, heading included. */
  readonly text: string;
  /** The sections before and after, likewise; null where there is none. */
  readonly before: string | null;
  readonly after: string | null;
}

/** One sentence to be translated. */
export interface TranslateJob {
  /** The caller's own; unique among the jobs of a run. */
  readonly id: string;
  /** Source text with codes as characters. */
  readonly text: string;
  readonly codes: readonly Inline[];
  readonly source: Lng;
  readonly target: Lng;
  /** The unit around the sentence and its section's heading, for engines that take them; never translated. */
  readonly context: string | null;
  /** For engines that work a section at a time. */
  readonly section: Surroundings | null;
  /** Ordered, without overlaps. */
  readonly terms: readonly Enforced[];
  /** Translations of like sentences. */
  readonly examples: readonly Example[];
}

/** What became of a job: each job has exactly one outcome. */
export type Outcome =
  | {
      readonly type: "translated";
      readonly job: TranslateJob;
      /** Target text: every code of the source once and well nested. */
      readonly text: string;
      readonly engine: string;
      /** The model that answered, where the service says so. */
      readonly model: string | null;
      /** Words that the engine did not know and left as they are. */
      readonly unknownWords: readonly string[];
      /** False when the engine's output is never a translation for release. */
      readonly release: boolean;
      /** True for a reply that was in the journal: nothing was sent for it. */
      readonly journalled: boolean;
      /** The engine that was asked before in vain, and why it was; null when this was the first. */
      readonly setback: { readonly engine: string; readonly error: VisavisError } | null;
    }
  | {
      readonly type: "failed";
      readonly job: TranslateJob;
      /** The last engine that was asked; null when none could be. */
      readonly engine: string | null;
      readonly error: VisavisError;
      /** What was wrong with the last reply; empty when there was none. */
      readonly findings: readonly Finding[];
    };

/** The entries of an engine's own glossary for a target language. */
export type GlossaryFor = (target: Lng) => readonly TermPair[];
