import { random, type Random } from "./random.ts";
import { sentence } from "./sentences.ts";
import { nouns } from "./words.ts";

/** Sentences to look up: of ten, 2 that are there, 5 that an editor changed a little, 3 that are new. */
export function queriesFor(sentences: readonly string[], count: number, seed: number): readonly string[] {
  const source = random(seed);
  return Array.from({ length: count }, (_, index) => {
    const known = source.pick(sentences);
    if (index % 10 < 2) return known;
    return index % 10 < 7 ? edited(known, source) : sentence(source);
  });
}

type Edit = (words: readonly string[], place: number, source: Random) => readonly string[];

/** What editors do. */
const edits: readonly Edit[] = [
  (words, place) => words.toSpliced(place, 1),
  (words, place, source) => words.with(place, nouns[source.zipf(nouns.length)]?.word ?? ""),
  (words, place, source) => words.toSpliced(place, 0, nouns[source.zipf(nouns.length)]?.word ?? ""),
  (words, place) => [...words.slice(place), ...words.slice(0, place)],
  (words, place, source) => {
    const number = words.findIndex((word) => /\d/u.test(word));
    return words.with(number === -1 ? place : number, String(2 + source.under(2000)));
  },
];

function edited(text: string, source: Random): string {
  let words: readonly string[] = text.split(" ");
  const times = 1 + source.under(2);
  for (let time = 0; time < times; time++) words = source.pick(edits)(words, source.under(words.length), source);
  return words.join(" ");
}
