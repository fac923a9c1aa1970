/**
 * A rule in the manner of SRX 2.0 (`beforebreak`, `afterbreak`, `break`): patterns as regular expression source with
 * `<placeholders>` (see `rules/placeholders.ts`). Every repetition is bounded, so that a rule costs the same wherever
 * it is tried.
 */
export interface BreakRule {
  readonly break: boolean;
  /** Ends where the sentence would end: behind terminator, closing quotes, note references. */
  readonly before: string;
  /** Starts at the first visible character of the next sentence; looks behind to see the white space between. */
  readonly after: string;
  /** A text with `‖` at each sentence start, that would be cut elsewhere without this rule. */
  readonly example: string;
}

/**
 * What an abbreviation's full stop says of what follows. `always`: it never ends a sentence (`M. Le Pen`).
 * `word`: it ends one only before a word that often starts one (`av. Foch`, but `av. ‖Il`).
 * `number`: it does not before a number (`p. 12`, but `p. ‖Le`).
 */
export type AbbreviationKind = "always" | "word" | "number";

/** Abbreviation without its last full stop, its kind, an example. In lower case it stands for its capitalised form too. */
export type AbbreviationRow = readonly [abbreviation: string, kind: AbbreviationKind, example: string];

/** What we know of a language. */
export interface LanguageRules {
  /** Capitalised words, separated by white space, that often start a sentence and never continue a name. */
  readonly starters: string;
  /** Quotes that close when a space stands before them. */
  readonly spacedClosers: string;
  /** Quotes and brackets that close when they are glued to the full stop. */
  readonly gluedClosers: string;
  readonly abbreviations: readonly AbbreviationRow[];
  /** Tried in order, before the abbreviations and the shared rules. */
  readonly rules: readonly BreakRule[];
}
