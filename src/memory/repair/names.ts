import type { Lng } from "../../model.ts";
import { baseLanguage } from "../../text/base-language.ts";
import type { Edit } from "./edit.ts";
import { type PairTexts, repairLiterals, standing } from "./literals.ts";
import {
  beforePlaces,
  copulas,
  determiners,
  hidingGender,
  namedArticles,
  placed,
  tellingGender,
  tellingThing,
  translatedNames,
  transliterated,
} from "./name-traps.ts";
import { staysBefore } from "./onsets.ts";
import type { Slot } from "./places.ts";
import type { Token } from "./token.ts";

/** A name of the old sentence and the one in its place. */
export interface NameSlot extends Slot<{ readonly text: string }> {
  /** What stands before it in the source and is no name; else the first word of the sentence, null where it is that. */
  readonly before: string | null;
  /** Whether its capital may be that of the sentence. */
  readonly begins: boolean;
  /** Whether both are written as no common noun is, or the glossary keeps them. */
  readonly sure: boolean;
}

/** A pair, and the languages that it is in. */
export interface NamedPair extends PairTexts {
  readonly lng: { readonly source: Lng; readonly target: Lng };
}

/** True for a word that may be a name: it has a capital, and is no number in capitals or short for several words. */
export function isNameLike({ type, text }: Token): boolean {
  return type === "name" || (type === "word" && /^\p{Lu}[\p{L}\p{M}]*\p{Ll}[\p{L}\p{M}]*$/u.test(text));
}

/**
 * What has to be changed in the target for the new names; null where they may be called something else in it, or
 * another name might want other words around it.
 */
export function repairNames(slots: readonly NameSlot[], pair: NamedPair): readonly Edit[] | null {
  if (slots.length === 0) return [];
  if (!slots.every((slot) => slot.sure || isPlainName(slot, pair))) return null;
  const edits = repairLiterals(slots, pair, "name");
  return edits?.every((edit) => fits(edit, pair)) === true ? edits : null;
}

/** True for names without mark of being one, as far as tables can tell: of people, firms, products. */
function isPlainName({ from, to, before, begins }: NameSlot, { source, target, lng }: NamedPair): boolean {
  const language = baseLanguage(lng.source);
  // In a language whose traps we do not know, any capital may be that of a word which is translated.
  if (!determiners.some((row) => row.lng === language)) return false;
  // « John Grant », « Selon Microsoft »: a first word that is the same in the target is a part of the name.
  const isPart = before !== null && /^\p{Lu}/u.test(before) && standing(before, target).length > 0;
  if ((begins || isPart) && !/[\s-]/u.test(to.text)) return false;
  if (before !== null && tellsOther(before, from.text, { target, lng })) return false;
  if ([from.text, to.text].some((name) => isTranslated(name, language))) return false;
  const isLong = /\s/u.test(to.text);
  const isThing = wordsOf(target).some((word) => has(tellingThing, baseLanguage(lng.target), word));
  return !(isLong && isThing) && !mayAgree(from.text, { source, target, lng });
}

/** True where the word before the name says that it is none, or that of a place: « la Cour », « à Nice » and `in Nizza`. */
function tellsOther(before: string, name: string, { target, lng }: Omit<NamedPair, "source">): boolean {
  const [from, to] = [baseLanguage(lng.source), baseLanguage(lng.target)];
  if (has(determiners, from, before.toLowerCase())) return true;
  if (!has(placed, from, before)) return false;
  if (!beforePlaces.some((row) => row.lng === to)) return true;
  return standing(name, target).some((at) => has(beforePlaces, to, lastWord(target.slice(0, at), to)));
}

function isTranslated(name: string, lng: Lng): boolean {
  const words = name.toLowerCase().split(/[\s-]+/u);
  const isKnown = (word: string): boolean => has(translatedNames, lng, word) || placeNames(lng).has(word);
  return isKnown(name.toLowerCase()) || words.some(isKnown) || transliterated.test(name);
}

const places = new Map<Lng, ReadonlySet<string>>();

/** Words of the names of countries and languages, in small letters. */
function placeNames(lng: Lng): ReadonlySet<string> {
  const known = places.get(lng);
  if (known) return known;
  const letters = "abcdefghijklmnopqrstuvwxyz".split("");
  const codes = letters.flatMap((first) => letters.map((second) => first + second));
  const regions = new Intl.DisplayNames(lng, { type: "region", fallback: "none" });
  const languages = new Intl.DisplayNames(lng, { type: "language", fallback: "none" });
  const names = codes.flatMap((code) => [regions.of(code.toUpperCase()) ?? "", languages.of(code) ?? ""]);
  const words = new Set(
    names.flatMap((name) => name.toLowerCase().split(/[\s'’()-]+/u)).filter(({ length }) => length > 3),
  );
  places.set(lng, words);
  return words;
}

/** True where the target may say whether the name is that of a man or a woman, or what gender a firm has. */
function mayAgree(name: string, { source, target, lng }: NamedPair): boolean {
  const [from, to] = [baseLanguage(lng.source), baseLanguage(lng.target)];
  if (!tellingGender.some((row) => row.lng === to)) return true;
  if (wordsOf(target).some((word) => has(tellingGender, to, word))) return true;
  if (to === "en") return false;
  const words = wordsOf(source);
  if (words.some((word) => has(hidingGender, from, word))) return true;
  const isOfBoth = (word: string | undefined): boolean => word !== undefined && /.{3}es?$/u.test(word);
  if ([/^(\p{L}+),/u.exec(source)?.[1], ...appositions(name, source)].some(isOfBoth)) return true;
  return words.some((word, index) => has(copulas, from, word) && [words[index + 1], words[index + 2]].some(isOfBoth));
}

/** The words after the comma that a name is followed by: « Jean Dupont, originaire de Lyon », `originario`. */
function appositions(name: string, source: string): readonly (string | undefined)[] {
  return standing(name, source).map((at) => /^["”»]?,\s+(\p{L}+)/u.exec(source.slice(at + name.length))?.[1]);
}

/** True when nothing beside the place in the target depends on the name. */
function fits({ start, end, text }: Edit, { source, target, lng }: NamedPair): boolean {
  const language = baseLanguage(lng.target);
  const old = target.slice(start, end);
  const [before, after] = [target.slice(0, start), target.slice(end)];
  if (has(namedArticles, language, lastWord(before, language))) return false;
  // `Dallas'`, `Azure's`
  if (/^['’]/u.test(after) && [old, text].some((name) => /[sxzß]$/iu.test(name))) return false;
  // « Naked News (Noticias al desnudo) »: what the translator has added on the old name.
  const isExplained =
    /^["”»]?\s*[([]/u.test(after) &&
    !standing(old, source).some((at) => /^["”»]?\s*[([]/u.test(source.slice(at + old.length)));
  return !isExplained && staysBefore(before, [old, text], lng.target);
}

/** The word before a name; of « la Bowen Island », where the last word changes, the one before all of it. */
function lastWord(before: string, lng: Lng): string {
  // All German nouns have a capital.
  const rest =
    lng === "de"
      ? before
      : before.replace(/(?:\p{Lu}[\p{L}\p{M}]*[\s-]+)+$/u, (names, at: number) => (at === 0 ? names : ""));
  return /(?:[\p{L}]+['’]?|\S)(?=\s*$)/u.exec(rest)?.[0].toLowerCase().replace("’", "'") ?? "";
}

function wordsOf(text: string): readonly string[] {
  return text.toLowerCase().match(/[\p{L}\p{M}-]+/gu) ?? [];
}

function has(rows: typeof determiners, lng: Lng, word: string): boolean {
  const single = word.replace(/s$/u, "");
  return rows.some(
    (row) =>
      row.lng === lng &&
      row.words
        .split(" ")
        .some((known) => (known.startsWith("-") ? single.endsWith(known.slice(1)) : [word, single].includes(known))),
  );
}
