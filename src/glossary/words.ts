import type { Inline, Lng, Range } from "../model.ts";
import { codeIndex, replaceCodes, stripCodes } from "../text/codes.ts";
import { inflectionOf } from "./inflection/tables.ts";
import type { Inflection } from "./inflection/rules.ts";

/** A word of a text, with what the glossary needs to compare it. */
export interface Word extends Range {
  /** As written: NFC, without codes and invisible characters, apostrophe straight. */
  readonly surface: string;
  /** Lower-case `surface`. */
  readonly key: string;
  /** What stands between this word and the next: `""` (elision), `" "` (white space), `"-"`, or the characters themselves. */
  readonly joint: string;
  /** True for `l'`, `qu'` and the like. */
  readonly elided: boolean;
}

const invisible = "\\uE000-\\uF8FF\\u00AD\\u200B-\\u200D\\u2060\\uFEFF";
// Scripts written without spaces: every character is a word, so that « OpenAIは » holds `OpenAI`.
const spaceless = "\\p{sc=Han}\\p{sc=Hiragana}\\p{sc=Katakana}\\p{sc=Thai}\\p{sc=Lao}\\p{sc=Khmer}\\p{sc=Myanmar}";
// The modifier letter apostrophe is a letter to Unicode: « lʼIA ».
const letter = `(?:(?![${spaceless}\\u02BC])[\\p{L}\\p{M}\\p{N}_])`;
// `C++` and `C#` are not the letter C.
const word = new RegExp(`[${spaceless}]|${letter}(?:[${invisible}]*${letter})*(?:\\+\\+|#(?![\\p{L}\\p{N}]))?`, "gu");
const invisibles = new RegExp(`[${invisible}]`, "gu");
// A term inside an address is not a word of the text: `https://openai.com/cloud`, `ia@openai.com`, `@OpenAI`.
const addresses = new RegExp(
  [
    '(?<![\\p{L}\\p{N}])(?:https?://|www\\.)[^\\s<>«»"]+',
    "(?<![\\w.+-])[\\w.+-]*@[\\w-]+(?:\\.[\\w-]+)*",
    '(?<![\\w.-])(?:[a-z0-9-]+\\.)+[a-z]{2,}/[^\\s<>«»"]*',
  ].join("|"),
  "gu",
);

/** The words of `text` in order. Codes are skipped over, unless `codes` says that a reader sees something in their place. */
export function wordsOf(text: string, lng: Lng, codes: readonly Inline[] = []): readonly Word[] {
  const inflection = inflectionOf(lng);
  const visible = hideAddresses(showCodes(text, codes));
  const plain: Word[] = [];
  for (const match of visible.matchAll(word)) {
    const last = plain.at(-1);
    if (last) plain[plain.length - 1] = { ...last, joint: jointOf(visible.slice(last.end, match.index)) };
    const surface = match[0].replace(invisibles, "").normalize("NFC");
    const end = match.index + match[0].length;
    plain.push({ start: match.index, end, surface, key: surface.toLowerCase(), joint: "", elided: false });
  }
  return joinApostrophes(plain, inflection);
}

function showCodes(text: string, codes: readonly Inline[]): string {
  if (codes.length === 0) return text;
  return replaceCodes(text, (index, char) => {
    const equiv = codes[index]?.equiv ?? "";
    if (equiv === "") return char;
    return /^\s+$/u.test(equiv) ? " " : "\0";
  });
}

/** Codes inside an address part nothing: `@**cloud**` is `@cloud`. */
function hideAddresses(text: string): string {
  if (!/[@/]|www\./u.test(text)) return text;
  const units = text.split("");
  const places = [...units.keys()].filter((offset) => codeIndex(text, offset) < 0);
  for (const { 0: address, index } of stripCodes(text).matchAll(addresses)) {
    units.fill("\0", places[index], (places[index + address.length - 1] ?? text.length) + 1);
  }
  return units.join("");
}

function jointOf(between: string): string {
  const visible = between.replace(invisibles, "");
  if (/^\s+$/u.test(visible)) return " ";
  if (/^[-\u2010-\u2012\u2212]$/u.test(visible)) return "-";
  return visible.replace(/[’‘ʼ`´]/gu, "'");
}

/** Settles each apostrophe: elision (`l'|IA`), possessive (`Azure|'s`) or part of a word (`aujourd'hui`). */
function joinApostrophes(plain: readonly Word[], inflection: Inflection): readonly Word[] {
  const words: Word[] = [];
  for (const next of plain) {
    const last = words.at(-1);
    if (last && /^'\s*$/u.test(last.joint)) joinPair(words, next, inflection);
    else words.push(next);
  }
  return words;
}

function joinPair(words: Word[], next: Word, inflection: Inflection): void {
  const last = words.pop();
  if (!last) return;
  if (inflection.elisions.includes(last.key)) {
    words.push({ ...last, surface: `${last.surface}'`, key: `${last.key}'`, joint: "", elided: true }, next);
  } else if (inflection.possessives.includes(next.key)) {
    words.push({ ...last, joint: "'" }, next);
  } else if (last.joint === "'") {
    const surface = `${last.surface}'${next.surface}`;
    words.push({ ...next, start: last.start, surface, key: surface.toLowerCase() });
  } else {
    words.push(last, next);
  }
}

/** The words of a phrase as one comparable key: case, apostrophes, hyphens, spaces and invisible characters folded. */
export function phraseKey(phrase: string, lng: Lng): string {
  return wordsOf(stripCodes(phrase), lng)
    .map((word) => word.key + edge(word.joint))
    .join("")
    .trim();
}

/** A joint as far as comparison goes: `open-source` and `open source` are the same, `R&D` and `R D` are not. */
export function edge(joint: string): string {
  return joint === "" || joint === " " || joint === "-" ? " " : ` ${joint.trim()} `;
}

const capital = /^\p{Lu}/u;

/**
 * True when the words from `first` to `last` stand on their own: not in `multi-cloud`, `cloud.example` or `@cloud`, but
 * in `OpenAI-Microsoft` (two names), `ce cloud-là`. With `parts`, a part of a hyphenated word counts: `KI-Modell`.
 */
export function standsAlone(
  words: readonly Word[],
  span: { first: number; last: number },
  options: { lng: Lng; parts: boolean },
): boolean {
  const { hyphenated } = inflectionOf(options.lng);
  return [span.first - 1, span.last].every((index) => {
    const left = words[index];
    const right = words[index + 1];
    if (!left || !right) return true;
    if (left.joint === "." && !capital.test(right.surface)) return false;
    if (left.joint === "'") return index === span.last;
    if (["&", "@", "·"].includes(left.joint)) return false;
    if (left.joint !== "-" || options.parts) return true;
    return hyphenated.includes(right.key) || (capital.test(left.surface) && capital.test(right.surface));
  });
}
