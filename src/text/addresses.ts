import type { Range } from "../model.ts";

/** A URL, host name or e-mail address in a text. */
export interface Address {
  readonly text: string;
  readonly range: Range;
}

// Bare names count only below domains that are no word of a language: `fin.Et` is a glued sentence, `exemple.fr` is not.
const pattern = new RegExp(
  [
    '(?:[Hh]ttps?|HTTPS?|ftp)://[^\\s<>"«»“”\\uE000-\\uF8FF]+',
    '(?<![\\p{L}\\p{N}@.])(?:www|WWW)\\.[^\\s<>"«»“”\\uE000-\\uF8FF]+',
    "(?<![\\p{L}\\p{N}._%+-])[A-Za-z0-9][A-Za-z0-9._%+-]{0,63}@[A-Za-z0-9-]{1,63}(?:\\.[A-Za-z0-9-]{1,63}){1,8}",
    '(?<![\\p{L}\\p{N}@._-])[a-z0-9][a-z0-9-]{0,62}(?:\\.[a-z0-9-]{1,63}){0,4}\\.(?:com|org|net|fr|eu|io|ai|gov|edu)(?![\\p{L}\\p{N}-])(?:/[^\\s<>"«»“”\\uE000-\\uF8FF]*)?',
  ].join("|"),
  "gu",
);

/** URLs, host names and e-mail addresses in the text, in order, without the punctuation of the sentence around them. */
export function findAddresses(text: string): readonly Address[] {
  return [...text.matchAll(pattern)].map((match) => {
    const trimmed = trimEnd(match[0]);
    return { text: trimmed, range: { start: match.index, end: match.index + trimmed.length } };
  });
}

/** The text with every address turned into spaces: offsets stay. */
export function blankAddresses(text: string): string {
  return text.replace(pattern, (found) => {
    const kept = trimEnd(found);
    return " ".repeat(kept.length) + found.slice(kept.length);
  });
}

// `(voir https://exemple.fr/a_(b)).`: a closing bracket belongs to the URL only when it was opened there.
function trimEnd(url: string): string {
  let end = url.length;
  let surplus = countOf(url, ")") - countOf(url, "(");
  for (; end > 0; end--) {
    const last = url.charAt(end - 1);
    if (last === ")" && surplus > 0) surplus--;
    else if (!/[.,;:!?'’…\]}*_]/u.test(last)) break;
  }
  return url.slice(0, end);
}

function countOf(text: string, char: string): number {
  return text.split(char).length - 1;
}
