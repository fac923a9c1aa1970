import { placeholders } from "./rules/placeholders.ts";
import type { AbbreviationKind, AbbreviationRow, BreakRule, LanguageRules } from "./rules/rule.ts";
import { candidateEnd, sentenceLabel } from "./rules/shared.ts";

/** A rule ready to be tried: both patterns are sticky, to be aimed with `matchesAt`. */
interface Matcher {
  readonly break: boolean;
  readonly before: RegExp;
  /** Compiled when `before` first matches: most rules never get that far. */
  readonly after: () => RegExp;
}

/** A language's rules ready for use. */
export interface Grammar {
  /** In order of precedence: the first that matches decides. */
  readonly matchers: readonly Matcher[];
  /** Global: where a sentence may end. */
  readonly candidate: RegExp;
  /** Sticky: what may stand between a terminator and the white space behind its sentence. */
  readonly tail: RegExp;
  /** Sticky: white space, then something that looks like the start of a sentence. */
  readonly start: RegExp;
  /** Sticky: the label that a sentence may start with, to its full stop. */
  readonly label: RegExp;
}

/** What follows an abbreviation of each kind when its full stop does not end the sentence. */
const following: Readonly<Record<AbbreviationKind, string>> = {
  always: "",
  word: "(?!<starter>)",
  number: String.raw`[\[(«“"]?(?:[\p{Nd}\uFFFC]|n[°ºo]|[IVXLCDM]{1,7}(?![\p{L}'’])|<upper>{1,3}[.-]?\s?\p{Nd}|<upper>[,;)])`,
};

/** Compiles a language's rules, then the `shared` ones. */
export function compileRules(rules: LanguageRules, shared: readonly BreakRule[]): Grammar {
  const expand = expander(rules);
  const rows = [...rules.rules, ...abbreviationRules(rules.abbreviations), ...shared];
  const glued = characterClass(rules.gluedClosers);
  const spaced = rules.spacedClosers === "" ? "" : String.raw`|\s${characterClass(rules.spacedClosers)}`;
  return {
    matchers: rows.map((row) => ({
      break: row.break,
      before: new RegExp(expand(`(?<=${row.before})`), "uy"),
      after: once(() => new RegExp(expand(row.after), "uy")),
    })),
    candidate: new RegExp(expand(candidateEnd), "gu"),
    tail: new RegExp(expand(String.raw`(?:<end>|${glued}${spaced}|<citation>|\s?<note>|\s{0,2}<emoji>)*`), "uy"),
    start: new RegExp(expand(String.raw`(?<=\s)<start>`), "uy"),
    label: new RegExp(expand(sentenceLabel), "uy"),
  };
}

/** Whether the sticky `pattern` matches at `offset`. */
export function matchesAt(pattern: RegExp, text: string, offset: number): boolean {
  pattern.lastIndex = offset;
  return pattern.test(text);
}

function once<T>(make: () => T): () => T {
  let made: T | undefined;
  return () => (made ??= make());
}

function abbreviationRules(rows: readonly AbbreviationRow[]): readonly Omit<BreakRule, "example">[] {
  const kinds: readonly AbbreviationKind[] = ["always", "word", "number"];
  return kinds.flatMap((kind) => {
    const forms = rows.filter((row) => row[1] === kind).map((row) => abbreviationPattern(row[0]));
    if (forms.length === 0) return [];
    return [{ break: false, before: String.raw`<gone>(?:${forms.join("|")})\.`, after: following[kind] }];
  });
}

function abbreviationPattern(abbreviation: string): string {
  const first = abbreviation.slice(0, 1);
  const rest = escape(abbreviation.slice(1)).replaceAll(" ", String.raw`\s?`);
  const upper = first.toUpperCase();
  return (first === upper ? escape(first) : `[${first}${upper}]`) + rest;
}

function expander(rules: LanguageRules): (pattern: string) => string {
  const words = rules.starters.trim().split(/\s+/u);
  const elided = words.filter((word) => word.endsWith("’")).map((word) => word.slice(0, -1));
  const whole = words.filter((word) => !word.endsWith("’")).map((word) => word.replace("’", "['’]"));
  const elision = elided.length === 0 ? "" : `|(?:${elided.join("|")})['’]`;
  const starter = String.raw`<open>(?:(?:${whole.join("|")})(?![\p{L}\p{M}\p{N}])${elision})`;
  const pieces: Readonly<Record<string, string>> = { ...placeholders, starter };
  const expand = (pattern: string): string =>
    pattern.replace(/(?<!(?<!\\)\(\?)<([a-z]+)>/gu, (whole, name: string) => {
      const piece = pieces[name];
      return piece === undefined ? whole : expand(piece);
    });
  return expand;
}

function characterClass(characters: string): string {
  return `[${characters.replace(/[\]\\^-]/gu, String.raw`\$&`)}]`;
}

function escape(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|/]/gu, String.raw`\$&`);
}
