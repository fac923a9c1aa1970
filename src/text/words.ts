import { elisions } from "./elisions.ts";

const segmenter = new Intl.Segmenter("fr", { granularity: "word" });
const apostrophe = /['’]/u;
const elided = new RegExp(`(?:${elisions.map(({ word }) => word).join("|")})['’](?=.)`, "isuy");

/**
 * The text in words, spaces and marks, one token each; joined they are the text. Words are those of UAX #29, with
 * elisions apart: `l'IA` is two, `aujourd'hui` and `3,5` one, `rendez-vous` three tokens.
 */
export function words(text: string): readonly string[] {
  return Array.from(segmenter.segment(text), ({ segment }) => splitElision(segment)).flat();
}

/** How many words a text has: its tokens with a letter or a digit. All counts of words are made here. */
export function countWords(text: string): number {
  let count = 0;
  // UAX #29 joins what a narrow no-break space stands between: `5 kg` has two words in any typesetting.
  for (const { segment, isWordLike } of segmenter.segment(text.replaceAll("\u202F", " ")))
    if (isWordLike) count += splitElision(segment).length;
  return count;
}

/** `countWords` for texts that come again and again, as a story's do in each of its languages. */
export function wordCounter(): (text: string) => number {
  const known = new Map<string, number>();
  return (text) => {
    const count = known.get(text) ?? countWords(text);
    known.set(text, count);
    return count;
  };
}

function splitElision(word: string): readonly string[] {
  if (!apostrophe.test(word)) return [word];
  const parts: string[] = [];
  let done = 0;
  for (elided.lastIndex = 0; elided.test(word); done = elided.lastIndex) parts.push(word.slice(done, elided.lastIndex));
  return done === 0 ? [word] : [...parts, word.slice(done)];
}
