import type { Lng } from "../model.ts";

interface Join {
  readonly target: Lng;
  /** The end of the text before the term. */
  readonly before: RegExp;
  /** The beginning of the term. */
  readonly term: RegExp;
  readonly becomes: string;
}

/**
 * How the word before a term changes with the term's first letters, which the engine could not see: one row a rule,
 * with an example.
 */
const joins: readonly Join[] = [
  // el Azure → l'Azure, la IA stays (unstressed i): only masculine, and feminine before a, e, o.
  { target: "ca", before: /(?<![\p{L}])(e)l $/iu, term: /^h?[aeiouàèéíòóú]/iu, becomes: "l'" },
  { target: "ca", before: /(?<![\p{L}])(l)a $/iu, term: /^h?[aeoàèéíòóú]/iu, becomes: "l'" },
  // de Azure → d'Azure
  { target: "ca", before: /(?<![\p{L}])(d)e $/iu, term: /^h?[aeiouàèéíòóú]/iu, becomes: "d'" },
  // a antitrust complaint → an antitrust complaint; an cloud → a cloud
  { target: "en", before: /(?<![\p{L}])(a) $/iu, term: /^(?:[aeio]|u(?!ni|se|su))/iu, becomes: "an " },
  { target: "en", before: /(?<![\p{L}])(a)n $/iu, term: /^(?:[bcdfgjklmnpqrstvwxyz]|uni|use)/iu, becomes: "a " },
  // y inteligencia artificial → e inteligencia artificial; o → u
  { target: "es", before: /(?<![\p{L}])(y) $/iu, term: /^h?[ií](?!e)/iu, becomes: "e " },
  { target: "es", before: /(?<![\p{L}])(o) $/iu, term: /^h?[oó]/iu, becomes: "u " },
];

/** The text before a term and the term, with the join their languages asks for. */
export function joinTerm(before: string, term: string, target: Lng): string {
  const row = joins.find((join) => join.target === target && join.before.test(before) && join.term.test(term));
  if (!row) return before + term;
  return (
    before.replace(row.before, (_, letter: string) => (isUpper(letter) ? capital(row.becomes) : row.becomes)) + term
  );
}

function isUpper(letter: string): boolean {
  return letter !== letter.toLowerCase();
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
