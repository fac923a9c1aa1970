import { normalizeText } from "../../text/identity.ts";
import type { Range } from "../../model.ts";
import { tokensOf, type Token } from "./tokens.ts";

interface Ending {
  /** The longest ending first. */
  readonly endings: readonly string[];
  readonly example: string;
}

/** Endings of gender and number that a word is found without, by language. */
const inflections: Readonly<Record<string, Ending>> = {
  fr: { endings: ["es", "s", "x", "e"], example: "nationales, nationaux-s, nationale: national" },
  en: { endings: ["s"], example: "contracts: contract" },
};

/** Shorter words keep their endings: `les` is not `l`, `as` not `a`. */
const leastLetters = 4;

/** A word of a sentence as a concordance knows it. */
interface StemmedToken extends Token {
  readonly stem: string;
}

function stemmed(text: string, lng: string): readonly StemmedToken[] {
  return tokensOf(text)
    .filter(({ kind }) => kind === "word" || kind === "number")
    .map((token) => ({ ...token, stem: token.kind === "word" ? stemOf(token.fold, lng) : token.text }));
}

function stemOf(word: string, lng: string): string {
  const { endings } = inflections[lng.slice(0, 2)] ?? { endings: [] };
  const ending = endings.find((end) => word.endsWith(end) && word.length - end.length >= leastLetters - 1);
  return ending !== undefined && word.length >= leastLetters ? word.slice(0, word.length - ending.length) : word;
}

/** The words of a text as a concordance is asked for them: without case, apostrophes, gender and number, one space between. */
export function concordanceWords(text: string, lng: string): string {
  return stemmed(normalizeText(text), lng)
    .map(({ stem }) => stem)
    .join(" ");
}

/** Where the words of `phrase` stand one after the other in `text`; code characters may stand between. */
export function phraseRanges(text: string, phrase: string, lng: string): readonly Range[] {
  const wanted = stemmed(normalizeText(phrase), lng);
  const words = stemmed(text.normalize("NFC"), lng);
  const ranges: Range[] = [];
  if (wanted.length === 0) return ranges;
  for (let first = 0; first + wanted.length <= words.length; first++) {
    const found = words.slice(first, first + wanted.length);
    if (!found.every(({ stem }, index) => stem === wanted[index]?.stem)) continue;
    const last = found.at(-1);
    const start = found[0]?.start ?? 0;
    ranges.push({ start, end: (last?.start ?? 0) + (last?.text.length ?? 0) });
    first += wanted.length - 1;
  }
  return ranges;
}
