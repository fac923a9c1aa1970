/**
 * The words of a source text that its translation still holds because a mode did not know them, as the source writes
 * them, in order, each once. Left out is what is rightly kept: names, that is words with a capital inside (`OpenAI`,
 * `XQBA`) or, in the midst of a sentence, before them (`Dupond`), and words of fewer than three letters or with digits.
 */
export function unknownWords(unknown: readonly string[], source: string, target: string): readonly string[] {
  const words = new Map<string, string>();
  for (const word of unknown) {
    const key = word.toLowerCase();
    if (words.has(key) || !ordinary.test(word) || !wholeWord(word).test(target)) continue;
    const places = [...source.matchAll(wholeWord(word))];
    const [first] = places;
    if (first && !places.some((place) => isName(place, source))) words.set(key, first[0]);
  }
  return [...words.values()];
}

const ordinary = /^(?=(?:.*\p{L}){3})\p{L}[\p{Ll}\p{M}'’·-]*$/u;

function wholeWord(word: string): RegExp {
  return new RegExp(`(?<![\\p{L}\\p{N}])${word.replace(/['’]/gu, "['’]")}(?![\\p{L}\\p{N}])`, "giu");
}

const sentenceStart = /(?:^|[.!?…:]\s|[«“"(—–]\s?)[^\p{L}\p{N}]*$/u;

function isName({ 0: word, index }: RegExpExecArray, source: string): boolean {
  if (/\p{Lu}/u.test(word.slice(1))) return true;
  return /^\p{Lu}/u.test(word) && !sentenceStart.test(source.slice(Math.max(0, index - 20), index));
}
