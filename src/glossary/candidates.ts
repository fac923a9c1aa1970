import type { Inline, Lng } from "../model.ts";
import { readableText } from "../text/codes.ts";
import { glossaryEntry } from "./entry.ts";
import type { TermFinder } from "./find.ts";
import { singularOf } from "./inflect.ts";
import { startsSentence } from "./trie.ts";
import { type Word, wordsOf } from "./words.ts";

/** A source sentence, and the words in it that an engine did not know when it translated into `lng`. */
export interface UnknownIn {
  readonly story: string;
  readonly lng: Lng;
  readonly source: string;
  /** The codes of its unit. */
  readonly codes: readonly Inline[];
  readonly words: readonly string[];
}

/** A term that the glossary might have. */
export interface TermSuggestion {
  readonly term: string;
  /** How often it stands in the stories. */
  readonly count: number;
  readonly stories: readonly string[];
  /** The targets whose engines did not know it. */
  readonly languages: readonly Lng[];
  /** A sentence that it stands in, as a reader sees it. */
  readonly example: string;
  /** What to paste below `terms:` of the glossary, in YAML, translations left to be written. */
  readonly entry: string;
}

/** A word or phrase where it stands. */
interface Place {
  readonly text: string;
  /** `word` in small letters, `name` with a capital inside a sentence; at its start nobody can say. */
  readonly looks: "word" | "name" | "either";
}

/** The places of what may be one term, each with its sentence. */
type Places = readonly (Place & { readonly from: UnknownIn })[];

/** More unknown words in a row than this are a quotation in another language. */
const mostWords = 4;

/**
 * Proposes glossary entries for what engines did not know: words that stand side by side as one term, singular and
 * plural together, the most frequent first. What the glossary finds in the sentence already is left out.
 */
export function suggestTerms(unknown: readonly UnknownIn[], finder: TermFinder): readonly TermSuggestion[] {
  const places: Places = unknown.flatMap((from) => placesIn(from, finder).map((place) => ({ ...place, from })));
  const groups = Map.groupBy(places, ({ text }) => singularOf(text.toLowerCase(), finder.glossary.source));
  return [...groups]
    .map(([key, group]) => suggestionOf(key, group))
    .toSorted((one, other) => other.count - one.count || (one.term < other.term ? -1 : 1));
}

function placesIn({ source, codes, words: reported }: UnknownIn, finder: TermFinder): readonly Place[] {
  const lng = finder.glossary.source;
  const unknown = new Set(reported.flatMap((word) => wordsOf(word, lng)).flatMap(plainKey));
  const known = finder.find(source, codes).map(({ range }) => range);
  const words = wordsOf(source, lng, codes);
  const isUnknown = (word: Word): boolean =>
    plainKey(word).some((key) => unknown.has(key)) &&
    !known.some(({ start, end }) => start < word.end && word.start < end);
  return runsOf(words, isUnknown)
    .filter(({ length }) => length <= mostWords)
    .map((run) => placeOf(run, words));
}

/** The word as it is compared; none for an elided article (`l'`) or a number. */
function plainKey({ key, elided }: Word): readonly string[] {
  return elided || !/\p{L}/u.test(key) ? [] : [key];
}

/** Words that answer to `wanted`, those with only a space or hyphen between them together. */
function runsOf(words: readonly Word[], wanted: (word: Word) => boolean): readonly (readonly Word[])[] {
  const runs: Word[][] = [];
  let open: Word[] | null = null;
  for (const word of words) {
    if (!wanted(word)) {
      open = null;
      continue;
    }
    if (open) open.push(word);
    else runs.push((open = [word]));
    if (word.joint !== " " && word.joint !== "-") open = null;
  }
  return runs;
}

function placeOf(run: readonly Word[], words: readonly Word[]): Place {
  const joined = run.map(({ surface, joint }, index) => (index < run.length - 1 ? surface + joint : surface));
  const [first] = run;
  const looks = first && startsSentence(words, words.indexOf(first)) ? "either" : "name";
  const text = joined.join("");
  if (/\p{L}\P{Lu}*\p{Lu}/u.test(text)) return { text, looks: "name" };
  return { text, looks: /^\p{Lu}/u.test(text) ? looks : "word" };
}

function suggestionOf(key: string, places: Places): TermSuggestion {
  const isName = places.some(({ looks }) => looks === "name") && places.every(({ looks }) => looks !== "word");
  // A sentence stands in the translation file of each language.
  const byLng = Map.groupBy(places, ({ from }) => from.lng);
  const languages = [...byLng.keys()].toSorted();
  const term = termOf(key, places);
  const example = places[0]?.from;
  return {
    term,
    count: Math.max(...[...byLng.values()].map(({ length }) => length)),
    stories: [...new Set(places.map(({ from }) => from.story))].toSorted(),
    languages,
    example: example ? readableText(example.source, example.codes).trim() : "",
    entry: glossaryEntry(term, isName ? "keep" : languages),
  };
}

/** As a dictionary has it where it stands so, else as it stands most often. */
function termOf(key: string, places: readonly Place[]): string {
  const inSentence = places.filter(({ looks }) => looks !== "either");
  const forms = Map.groupBy(inSentence.length > 0 ? inSentence : places, ({ text }) => text);
  const [best] = [...forms].toSorted(
    ([one, here], [other, there]) =>
      Number(other === key) - Number(one === key) || there.length - here.length || (one < other ? -1 : 1),
  );
  return best?.[0] ?? key;
}
