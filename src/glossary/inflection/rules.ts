/** How words that end in `ending` make their plural; the longest fitting ending decides. `example` is singular, plural. */
interface PluralRule {
  readonly ending: string;
  readonly plural: string;
  readonly example: readonly [string, string];
}

/** How an adjective that stands alone as a term makes its feminine; `example` is masculine, feminine. */
interface FeminineRule {
  readonly ending: string;
  readonly feminine: string;
  readonly example: readonly [string, string];
}

/** Other endings that a word takes by its case, without a change of meaning; `example` is one such pair. */
export interface CaseRule {
  readonly applies: "adjective" | "noun";
  readonly ending: string;
  readonly others: readonly string[];
  readonly example: readonly [string, string];
}

/** What the glossary knows of a language: regular forms of words and what may be joined to a word. Lower-case throughout. */
export interface Inflection {
  readonly plurals: readonly PluralRule[];
  /** Words that stay as they are in the plural. */
  readonly invariable: readonly string[];
  readonly feminines: readonly FeminineRule[];
  readonly cases: readonly CaseRule[];
  /** Words after which nothing agrees with the head any more: `abus | de position dominante`. */
  readonly links: readonly string[];
  /** Which words before the first link take the plural. */
  readonly agreement: "all" | "last";
  /** Capitals make their plural with a small s: `GPUs`. */
  readonly acronymPlural: boolean;
  /** What stands before a word with an apostrophe: `l'`, `qu'`. */
  readonly elisions: readonly string[];
  /** What follows a word with an apostrophe: `Azure's`. */
  readonly possessives: readonly string[];
  /** What follows a word with a hyphen and is not part of it: `ce modèle-là`. */
  readonly hyphenated: readonly string[];
  /** Words before a noun that say it is plural where the noun itself does not: `les abus`. */
  readonly pluralMarkers: readonly string[];
}
