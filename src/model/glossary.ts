import type { Lng, Range } from "./story.ts";

export interface TargetTerm {
  readonly term: string;
  readonly forms: readonly string[];
  readonly forbidden: readonly string[];
}

/** A glossary entry, after TBX's concept entry. */
export interface Term {
  readonly type: "term";
  readonly term: string;
  readonly domain: string | null;
  readonly forms: readonly string[];
  readonly note: string | null;
  /** Do not translate. */
  readonly keep: boolean;
  readonly caseSensitive: boolean;
  readonly targets: Readonly<Record<Lng, TargetTerm>>;
  /** 1-based line in `glossary.yml`. */
  readonly line: number;
}

export interface Glossary {
  readonly type: "glossary";
  readonly source: Lng;
  readonly domains: Readonly<Record<string, string>>;
  readonly terms: readonly Term[];
}

/** A glossary term that stands in a source sentence, and where its translations stand in the target. */
export interface TermUse {
  readonly term: Term;
  /** Where it stands in the source text (codes included). */
  readonly source: readonly Range[];
  /** Where an accepted translation, in any form, stands in the target; the term itself when `keep`. */
  readonly target: readonly Range[];
  readonly forbidden: readonly Range[];
  /** What the target should say. */
  readonly expected: string;
}
