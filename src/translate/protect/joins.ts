import type { Lng } from "../../model.ts";
import { agreeBefore } from "./gender.ts";

interface Join {
  readonly target: Lng;
  /** The end of the text before the term. */
  readonly before: RegExp;
  /** The beginning of the term. */
  readonly term: RegExp;
  readonly becomes: string;
}

/**
 * How English words begin that take `an`: not « European », « one-stop », « US », « unit », « user », « utility », but
 * capitals that are read as letters, « LLM », « FTC », « M&A ».
 */
const vowelSound = String.raw`(?:[AaIi]|[Oo](?!ne(?![a-z]))|[Ee](?!u[a-z])|U(?![\p{Lu}.])(?!ni[cfoqtsv]|[st][aeiu])|u(?!ni[cfoqtsv]|[st][aeiu])|[FHLMNRSX](?:[B-DF-HJ-NP-TV-Z][\p{Lu}\p{N}]{0,2})?s?(?!\p{L}))`;

/**
 * How the word before a term changes with the term's first letters, which the engine could not see: one row a rule,
 * with an example.
 */
const joins: readonly Join[] = [
  // el Azure → l'Azure, la IA stays (unstressed i): only masculine, and feminine before a, e, o.
  { target: "ca", before: /(?<![\p{L}])(e)l $/iu, term: /^h?[aeiouàèéíòóú]/iu, becomes: "l'" },
  { target: "ca", before: /(?<![\p{L}])(l)a $/iu, term: /^h?[aeoàèéíòóú]/iu, becomes: "l'" },
  // del Azure → de l'Azure, al Azure → a l'Azure, pel Azure → per l'Azure
  { target: "ca", before: /(?<![\p{L}])(d)el $/iu, term: /^h?[aeiouàèéíòóú]/iu, becomes: "de l'" },
  { target: "ca", before: /(?<![\p{L}])(a)l $/iu, term: /^h?[aeiouàèéíòóú]/iu, becomes: "a l'" },
  { target: "ca", before: /(?<![\p{L}])(p)el $/iu, term: /^h?[aeiouàèéíòóú]/iu, becomes: "per l'" },
  // de Azure → d'Azure
  { target: "ca", before: /(?<![\p{L}])(d)e $/iu, term: /^h?[aeiouàèéíòóú]/iu, becomes: "d'" },
  // a antitrust complaint, a FTC inquiry → an antitrust complaint, an FTC inquiry
  { target: "en", before: /(?<![\p{L}])(a) $/iu, term: new RegExp(`^${vowelSound}`, "u"), becomes: "an " },
  // an cloud, an European market → a cloud, a European market; « an hour » stays
  {
    target: "en",
    before: /(?<![\p{L}])(a)n $/iu,
    term: new RegExp(`^(?!${vowelSound})[b-gi-zB-Z]`, "u"),
    becomes: "a ",
  },
  // « L'antitrust » begins a sentence: Lo antimonopolio → El antimonopolio
  { target: "es", before: /(?<![\p{L}])(l)o $/iu, term: /^\p{L}/u, becomes: "el " },
  // « Un centre » begins a sentence: Uno centro → Un centro
  { target: "es", before: /(?<![\p{L}])(u)no $/iu, term: /^\p{L}/u, becomes: "un " },
  // y inteligencia artificial → e inteligencia artificial; o → u
  { target: "es", before: /(?<![\p{L}])(y) $/iu, term: /^h?[ií](?!e)/iu, becomes: "e " },
  { target: "es", before: /(?<![\p{L}])(o) $/iu, term: /^h?[oó]/iu, becomes: "u " },
];

/** The text before a term and the term, with the determiner and the join that the target language asks for. */
export function joinTerm(before: string, term: string, target: Lng): string {
  const codes = /[\uE000-\uF8FF]*$/u.exec(before)?.[0] ?? "";
  const agreed = agreeBefore(before.slice(0, before.length - codes.length), term, target);
  const row = joins.find((join) => join.target === target && join.before.test(agreed) && join.term.test(term));
  return (row ? joined(agreed, row) : agreed) + codes + term;
}

function joined(before: string, row: Join): string {
  return before.replace(row.before, (_, letter: string) => (isUpper(letter) ? capital(row.becomes) : row.becomes));
}

function isUpper(letter: string): boolean {
  return letter !== letter.toLowerCase();
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
