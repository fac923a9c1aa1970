import type { Inline, IssueType, Lng, Range, Severity, TermUse, UnitKind } from "../model.ts";

/** Severity of each rule by its name; `"off"` silences it. Rules that are not named keep their own severities. */
export type CheckOptions = Readonly<Record<string, Severity | "off">>;

/** What is known of a target besides its text, or of why there is none. */
export interface History {
  /** True when a person wrote, changed or approved the target. */
  readonly touched: boolean;
  /** Words of the source that the engine did not know and left. */
  readonly unknownWords: readonly string[];
  /** Why the engine's last reply was refused; null when there was none, or there is a target. */
  readonly refusal: string | null;
  /** True when the target was made while other terms of the glossary applied to the sentence. */
  readonly otherTerms: boolean;
  /** The target that the last commit has, and the file has no more; null when nothing is lost. */
  readonly lost: string | null;
}

/** One sentence, its translation, and what other stages know of them. */
export interface CheckInput {
  /** With inline codes as characters (see `text/codes.ts`). */
  readonly source: string;
  /** `null` when there is no translation yet: only rules with `findMissing` speak of it. */
  readonly target: string | null;
  /** The codes of the unit, which both texts index. */
  readonly codes: readonly Inline[];
  readonly sourceLng: Lng;
  readonly targetLng: Lng;
  readonly kind: UnitKind;
  /** The glossary terms of the source sentence, as the glossary stage found them. */
  readonly terms: readonly TermUse[];
  /** Left out of a target that has none yet: a reply that has just come. */
  readonly history?: History;
  readonly options?: CheckOptions;
}

/** What a rule is given: a translation is there. */
export interface CheckedPair extends CheckInput {
  readonly target: string;
}

/** What a rule says; the list makes a `Finding` of it. */
export interface Flaw {
  /** In the target, or null when it speaks of the whole sentence. */
  readonly range: Range | null;
  readonly message: string;
  readonly expected: string | null;
  readonly actual: string | null;
  /** Where it differs from the rule's own. */
  readonly severity?: Severity;
}

/** One rule. `find` never throws, whatever the texts hold, and takes time linear in their length. */
export interface Check {
  readonly name: string;
  readonly issue: IssueType;
  readonly severity: Severity;
  /** One sentence for the documentation: what must hold. */
  readonly describe: string;
  readonly find: (pair: CheckedPair) => readonly Flaw[];
  /** What it says of a sentence without a translation. */
  readonly findMissing?: (sentence: CheckInput) => readonly Flaw[];
}
