import { type CorpusLng, months, objects, type Phrase, subjects, verbs } from "./corpus/words.ts";

/** Shape of every story: a title, then sections of paragraphs. */
const storyShape = { sections: 6, paragraphsPerSection: 2, sentencesPerParagraph: 3 } as const;

/** Sentences of a story, its title and headings included. */
export const sentencesPerStory: number =
  1 + storyShape.sections * (1 + storyShape.paragraphsPerSection * storyShape.sentencesPerParagraph);

const firstYear = 1951;
const radices = [subjects.length, verbs.length, objects.length, 27, months.length, 75] as const;
/** Different sentences that the words make; no index below it gives the sentence of another. */
export const sentenceCount: number = radices.reduce((product, radix) => product * radix, 1);
/** Prime to `sentenceCount`: neighbours differ in every word, and every sentence has one index. */
export const stride = 7_368_787;

/** Sentence number `index` (0 … `sentenceCount` - 1) in each language, without its full stop. */
export function phraseAt(index: number): Phrase {
  const [subject, verb, object, day, month, year] = digitsOf((index * stride) % sentenceCount);
  const who = at(subjects, subject);
  const does = at(verbs, verb);
  const what = at(objects, object);
  const when = at(months, month);
  const [date, y] = [day + 2, year + firstYear];
  return {
    fr: capital(`${who.fr} ${does.fr} ${what.fr} du ${date} ${when.fr} ${y}`),
    es: capital(`${who.es} ${does.es} ${what.es} del ${date} de ${when.es} de ${y}`),
    de: capital(`${who.de} ${does.de} ${what.de} vom ${date}. ${when.de} ${y}`),
  };
}

/** Story number `index` as Markdown; no sentence of one story stands in another. */
export function storyAt(index: number): string {
  let next = index * sentencesPerStory;
  const sentence = (): string => phraseAt(next++).fr;
  const paragraph = (): string => times(storyShape.sentencesPerParagraph, () => `${sentence()}.`).join(" ");
  const section = (): string => [`## ${sentence()}`, ...times(storyShape.paragraphsPerSection, paragraph)].join("\n\n");
  return `${[`# ${sentence()}`, ...times(storyShape.sections, section)].join("\n\n")}\n`;
}

/** Sentences that no story of the corpus holds: the last ones, for edits. */
export const spareSentences: readonly Phrase[] = times(10, (index) => phraseAt(sentenceCount - 1 - index));

/** French to the given language, without full stops: the sentences of so many stories, and the spare ones. */
export function dictionary(stories: number, lng: CorpusLng): ReadonlyMap<string, string> {
  const phrases = [...times(stories * sentencesPerStory, phraseAt), ...spareSentences];
  return new Map(phrases.map((phrase) => [phrase.fr, phrase[lng]]));
}

function digitsOf(value: number): [number, number, number, number, number, number] {
  let rest = value;
  const [subject, verb, object, day, month, year] = radices.map((radix) => {
    const digit = rest % radix;
    rest = Math.floor(rest / radix);
    return digit;
  });
  return [subject ?? 0, verb ?? 0, object ?? 0, day ?? 0, month ?? 0, year ?? 0];
}

function at(phrases: readonly Phrase[], index: number): Phrase {
  const phrase = phrases[index];
  if (!phrase) throw new RangeError(`there are ${phrases.length} phrases, not ${index + 1}`);
  return phrase;
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

function times<T>(count: number, make: (index: number) => T): T[] {
  return Array.from({ length: count }, (_, index) => make(index));
}
