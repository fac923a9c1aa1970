import type { TermPair } from "../engines/engine.ts";
import type { VisavisError } from "../errors.ts";
import type { Finding, Inline, Lng, Range } from "../model.ts";

/** What the target must say in place of a range of the source. */
export interface Enforced {
  readonly range: Range;
  /** Holds every code of the range once. */
  readonly replacement: string;
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
  /** Text around the sentence, for engines that take it; never translated. */
  readonly context: string | null;
  /** For engines without a glossary of their own: ordered, without overlaps. */
  readonly terms: readonly Enforced[];
}

/** What became of a job: each job has exactly one outcome. */
export type Outcome =
  | {
      readonly type: "translated";
      readonly job: TranslateJob;
      /** Target text: every code of the source once and well nested. */
      readonly text: string;
      readonly engine: string;
      /** False when the engine's output is never a translation for release. */
      readonly release: boolean;
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
