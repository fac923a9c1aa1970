import type { Range } from "../model.ts";
import type { Check, CheckedPair, Flaw } from "./check.ts";

/** Words that an engine did not know do not stand in the target as they are. */
export const unknownWords: Check = {
  name: "unknown-words",
  issue: "untranslated",
  severity: "warning",
  describe: "No word stands in an untouched target only because the engine did not know it.",
  find: (pair) => {
    if (!pair.history || pair.history.touched) return [];
    return pair.history.unknownWords.flatMap((word) => (isKept(word, pair) ? [] : flawsOf(word, pair.target)));
  },
};

function flawsOf(word: string, target: string): readonly Flaw[] {
  const range = placeOf(word, target);
  if (!range) return [];
  const message = `The engine did not know “${word}” and left it as it is.`;
  return [{ range, message, expected: null, actual: target.slice(range.start, range.end) }];
}

/** Where the word stands by itself, whatever its capitals; null when it does not. */
function placeOf(word: string, text: string): Range | null {
  if (word === "") return null;
  const literal = word.replace(/[\\^$.*+?()[\]{}|/]/gu, "\\$&");
  const match = new RegExp(`(?<![\\p{L}\\p{M}\\p{N}])${literal}(?![\\p{L}\\p{M}\\p{N}])`, "iu").exec(text);
  return match && { start: match.index, end: match.index + match[0].length };
}

/** A name that the glossary keeps is right as it stands. */
function isKept(word: string, { source, terms }: CheckedPair): boolean {
  return terms.some(
    ({ term, source: ranges }) =>
      term.keep && ranges.some(({ start, end }) => placeOf(word, source.slice(start, end)) !== null),
  );
}
