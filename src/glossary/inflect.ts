import type { Lng } from "../model.ts";
import type { CaseRule, Inflection } from "./inflection/rules.ts";
import { inflectionOf } from "./inflection/tables.ts";

export type GrammaticalNumber = "singular" | "plural";

/** A form of a phrase; `either` when singular and plural look the same: `abus`. */
export interface InflectedForm {
  readonly text: string;
  readonly number: GrammaticalNumber | "either";
}

/** Words of a phrase up to and including a linking word; only the first group has the head. */
interface Group {
  readonly text: string;
  readonly link: boolean;
}

// A phrase with many groups would have 3ⁿ forms; nobody writes them all.
const maxForms = 48;

/** The plural of a phrase by the language's rules: `plaintes antitrust`, `abus de position dominante`. */
export function pluralOf(phrase: string, lng: Lng): string {
  return changeHead(phrase, inflectionOf(lng), pluralWord, pluralAdjective);
}

/** The singular of a phrase by the language's rules; the phrase itself when it is no regular plural. */
export function singularOf(phrase: string, lng: Lng): string {
  return changeHead(phrase, inflectionOf(lng), (word, inflection) => singularWords(word, inflection)[0] ?? word);
}

/** Number of a phrase, judged by its head: `either` when both numbers look the same. */
export function numberOf(phrase: string, lng: Lng): GrammaticalNumber | "either" {
  const plural = singularOf(phrase, lng) !== phrase;
  if (plural) return "plural";
  return pluralOf(phrase, lng) === phrase ? "either" : "singular";
}

/** The phrase and its regular forms, without repetition, the phrase first. `text` is as it would be written. */
export function regularForms(phrase: string, lng: Lng): readonly InflectedForm[] {
  const inflection = inflectionOf(lng);
  const groups = groupsOf(phrase, inflection);
  const forms = new Map<string, InflectedForm>([[phrase, { text: phrase, number: numberOf(phrase, lng) }]]);
  const heads = [...groupVariants(groups[0]?.text ?? "", inflection), ...feminineVariants(phrase, inflection)];
  const tails = groups.slice(1).map((group) => (group.link ? [group.text] : groupVariants(group.text, inflection)));
  for (const head of heads) {
    for (const tail of combine(tails)) {
      const text = [head, ...tail].join("");
      if (!forms.has(text) && forms.size < maxForms) forms.set(text, { text, number: numberOf(text, lng) });
    }
  }
  return [...forms.values()];
}

function combine(parts: readonly (readonly string[])[]): readonly (readonly string[])[] {
  let all: readonly (readonly string[])[] = [[]];
  for (const part of parts) all = all.flatMap((done) => part.map((text) => [...done, text])).slice(0, maxForms);
  return all;
}

/** Words, spaces and linking words apart; joined they give the phrase again. */
function groupsOf(phrase: string, inflection: Inflection): readonly Group[] {
  const groups: Group[] = [];
  for (const piece of phrase.match(/\s*[^\s'’]+['’]?|\s+/gu) ?? []) {
    const link = inflection.links.includes(piece.trim().toLowerCase().replace("’", "'"));
    const last = groups.at(-1);
    if (last && last.link === link) groups[groups.length - 1] = { text: last.text + piece, link };
    else groups.push({ text: piece, link });
  }
  return groups;
}

type ChangeWord = (word: string, inflection: Inflection) => string;

/** German: « großes Sprachmodell », « große Sprachmodelle ». */
function pluralAdjective(word: string, inflection: Inflection): string {
  return /^\p{Ll}/u.test(word) ? (casesOf(word, "adjective", inflection)[0] ?? word) : word;
}

function changeHead(phrase: string, inflection: Inflection, ...changes: readonly [ChangeWord, ChangeWord?]): string {
  const [head, ...rest] = groupsOf(phrase, inflection);
  if (!head || head.link) return phrase;
  return changeGroup(head.text, inflection, ...changes) + rest.map((group) => group.text).join("");
}

function changeGroup(
  group: string,
  inflection: Inflection,
  ...[change, changeOthers = (word) => word]: readonly [ChangeWord, ChangeWord?]
): string {
  const words = group.split(/(\s+)/u);
  const last = words.findLastIndex((word) => word.trim() !== "");
  const first = words.findIndex((word) => word.trim() !== "");
  return words
    .map((word, index) => {
      if (word.trim() === "") return word;
      if (inflection.agreement === "last" && index !== last) return changeOthers(word, inflection);
      // « loi Sherman », « modèle GPT »: names do not agree. In German every noun is written with a capital.
      if (index !== first && inflection.agreement === "all" && /^\p{Lu}/u.test(word)) return word;
      return change(word, inflection);
    })
    .join("");
}

function groupVariants(group: string, inflection: Inflection): readonly string[] {
  const variants = new Set([group]);
  variants.add(changeGroup(group, inflection, pluralWord));
  for (const nth of [0, 1]) {
    variants.add(changeGroup(group, inflection, (word) => singularWords(word, inflection)[nth] ?? word));
  }
  // « des GPUs », though « des GPU » is the rule.
  variants.add(changeGroup(group, inflection, (word) => (isAcronym(word) ? `${word}s` : pluralWord(word, inflection))));
  // « modèles multi-agent »: a modifier that is not in the list of invariable words may still stay as it is.
  if (inflection.agreement === "all") variants.add(changeFirst(group, (word) => pluralWord(word, inflection)));
  if (inflection.cases.length > 0) for (const text of caseVariants(group, inflection)) variants.add(text);
  return [...variants];
}

function changeFirst(group: string, change: (word: string) => string): string {
  return group.replace(/\S+/u, change);
}

/** German: all adjectives before the noun take one ending together, the noun its own. */
function caseVariants(group: string, inflection: Inflection): readonly string[] {
  const words = group.split(/(\s+)/u);
  const last = words.findLastIndex((word) => word.trim() !== "");
  const noun = words[last] ?? "";
  const nouns = [...new Set([noun, pluralWord(noun, inflection), ...casesOf(noun, "noun", inflection)])];
  const endings = Math.max(1, ...words.slice(0, last).map((word) => casesOf(word, "adjective", inflection).length));
  return Array.from({ length: endings }, (_, ending) =>
    words.slice(0, last).map((word) => casesOf(word, "adjective", inflection)[ending] ?? word),
  ).flatMap((adjectives) => nouns.map((form) => [...adjectives, form, ...words.slice(last + 1)].join("")));
}

function casesOf(word: string, applies: CaseRule["applies"], inflection: Inflection): readonly string[] {
  const rows = inflection.cases.filter((row) => row.applies === applies);
  const rule = longest(rows, word.toLowerCase());
  if (!rule || isAcronym(word) || !/\p{L}$/u.test(word)) return [];
  return rule.others.map((other) => word.slice(0, word.length - rule.ending.length) + other);
}

function feminineVariants(phrase: string, inflection: Inflection): readonly string[] {
  if (/\s/u.test(phrase) || isAcronym(phrase) || !/^\p{Ll}/u.test(phrase)) return [];
  const rule = longest(inflection.feminines, phrase);
  if (!rule) return [];
  const feminine = phrase.slice(0, phrase.length - rule.ending.length) + rule.feminine;
  return [feminine, pluralWord(feminine, inflection)];
}

function pluralWord(word: string, inflection: Inflection): string {
  if (isAcronym(word)) return inflection.acronymPlural ? `${word}s` : word;
  const lower = word.toLowerCase();
  if (inflection.invariable.includes(lower) || !/\p{L}$/u.test(word)) return word;
  const rule = longest(inflection.plurals, lower);
  if (!rule) return word;
  return replaceEnding(word, rule.ending, rule.plural);
}

/** Every word whose plural this is, the likeliest first: `réseaux` → `réseau`, `réseal`. */
function singularWords(word: string, inflection: Inflection): readonly string[] {
  const lower = word.toLowerCase();
  if (isAcronym(word) || inflection.invariable.includes(lower)) return [];
  if (isAcronym(word.slice(0, -1)) && word.endsWith("s")) return [word.slice(0, -1)];
  return inflection.plurals
    .filter((rule) => rule.plural !== rule.ending && rule.plural !== "" && lower.endsWith(rule.plural))
    .toSorted((one, other) => other.plural.length - one.plural.length || other.ending.length - one.ending.length)
    .map((rule) => replaceEnding(word, rule.plural, rule.ending))
    .filter((candidate) => candidate.length > 2 && pluralWord(candidate, inflection) === word);
}

function replaceEnding(word: string, from: string, to: string): string {
  const changed = word.slice(0, word.length - from.length) + to;
  const initial = changed[0] ?? "";
  return /^\p{Lu}/u.test(word) ? initial.toUpperCase() + changed.slice(1) : changed;
}

function longest<Row extends { readonly ending: string }>(rows: readonly Row[], word: string): Row | undefined {
  let best: Row | undefined;
  for (const row of rows) {
    if (word.endsWith(row.ending) && (!best || row.ending.length > best.ending.length)) best = row;
  }
  return best;
}

/** True for two to four capitals, possibly with digits (`IA`, `GPU`, `GPT4`): their case counts. */
export function isAcronym(word: string): boolean {
  return /^(?=.{2,4}$)\p{Lu}[\p{Lu}\p{N}]*$/u.test(word);
}
