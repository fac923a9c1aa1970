import type { Lng } from "../model.ts";

/**
 * An entry for the list `terms:` of a glossary, as YAML: a name that is kept as it is written, or a term with its
 * translations left empty, which the glossary's own reading then reports line by line.
 */
export function glossaryEntry(term: string, translation: "keep" | readonly Lng[]): string {
  const rest = translation === "keep" ? ["keep: true", "caseSensitive: true"] : translation.map((lng) => `${lng}:`);
  return [`  - term: ${scalar(term)}`, ...rest.map((line) => `    ${line}`)].join("\n");
}

/** Words that readers of YAML 1.1 or 1.2 take for something other than text. */
const literals = /^(?:y|yes|n|no|on|off|true|false|null|nan|inf)$/iu;

function scalar(text: string): string {
  return /^\p{L}[\p{L}\p{M}\p{N} '’-]*$/u.test(text) && !literals.test(text) ? text : JSON.stringify(text);
}
