/**
 * The words of a source text that its translation still holds because a mode did not know them, as the source writes
 * them, in order, each once. Left out is what is rightly kept: words with a capital (`OpenAI`, `XQBA`; of 31 that began
 * a sentence in 997, 28 were names), words with digits, and those of fewer than
 * three letters or more than fifty.
 */
export function unknownWords(unknown: readonly string[], source: string, target: string): readonly string[] {
  const words = unknown.filter((word) => ordinary.test(word)).map((word) => wholeWord(word));
  return [...new Set(words.flatMap((word) => (word.test(target) ? (word.exec(source)?.[0] ?? []) : [])))];
}

const ordinary = /^[\p{Ll}\p{M}][\p{Ll}\p{M}'·-]{1,48}[\p{Ll}\p{M}]$/u;

/** Finds the word as a word of its own; « bœuf » and « aujourd’hui » are read as "boeuf" and "aujourd'hui". */
function wholeWord(word: string): RegExp {
  const spelt = word.replaceAll("'", "['’]").replaceAll("oe", "(?:oe|œ)");
  return new RegExp(`(?<![\\p{L}\\p{N}])${spelt}(?![\\p{L}\\p{N}])`, "u");
}
