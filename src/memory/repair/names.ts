import type { Lng } from "../../model.ts";
import { baseLanguage } from "../../text/base-language.ts";
import type { Edit } from "./edit.ts";
import { type PairTexts, repairLiterals } from "./literals.ts";
import {
  copulas,
  determiners,
  hidingGender,
  namedArticles,
  tellingGender,
  translatedNames,
  transliterated,
} from "./name-traps.ts";
import { staysBefore } from "./onsets.ts";
import type { Slot } from "./places.ts";
import type { Token } from "./token.ts";

/** A name of the old sentence and the one in its place. */
export interface NameSlot extends Slot<{ readonly text: string }> {
  /** Words of the source before it, as they are compared. */
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
  if (begins && !/[\s-]/u.test(to.text)) return false;
  if (before !== null && has(determiners, language, before)) return false;
  if ([from.text, to.text].some((name) => isTranslated(name, language))) return false;
  return !mayAgree({ source, target, lng });
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

function mayAgree({ source, target, lng }: NamedPair): boolean {
  const [from, to] = [baseLanguage(lng.source), baseLanguage(lng.target)];
  if (!tellingGender.some((row) => row.lng === to)) return true;
  if (wordsOf(target).some((word) => has(tellingGender, to, word))) return true;
  if (to === "en") return false;
  const words = wordsOf(source);
  if (words.some((word) => has(hidingGender, from, word))) return true;
  const isOfBoth = (word: string | undefined): boolean => word !== undefined && /.{3}es?$/u.test(word);
  return words.some((word, index) => has(copulas, from, word) && [words[index + 1], words[index + 2]].some(isOfBoth));
}

/** True when nothing beside the place in the target depends on the name. */
function fits({ start, end, text }: Edit, { target, lng }: NamedPair): boolean {
  const old = target.slice(start, end);
  const before = target.slice(0, start);
  const last = /(?:[\p{L}]+['’]?|\S)(?=\s*$)/u.exec(before)?.[0].toLowerCase().replace("’", "'") ?? "";
  if (has(namedArticles, baseLanguage(lng.target), last)) return false;
  // `Dallas'`, `Azure's`
  const isPossessive = /^['’]/u.test(target.slice(end)) && [old, text].some((name) => /[sxzß]$/iu.test(name));
  return !isPossessive && staysBefore(before, [old, text], lng.target);
}

function wordsOf(text: string): readonly string[] {
  return text.toLowerCase().match(/[\p{L}\p{M}-]+/gu) ?? [];
}

function has(rows: typeof determiners, lng: Lng, word: string): boolean {
  return rows.some(
    (row) =>
      row.lng === lng &&
      row.words.split(" ").some((known) => (known.startsWith("-") ? word.endsWith(known.slice(1)) : word === known)),
  );
}
