import type { Lng } from "../../model.ts";
import { baseLanguage } from "../../text/base-language.ts";
import { shortHash } from "../../text/hash.ts";
import type { Dictionary, RefusedTerm, TermPair } from "../engine.ts";
import type { HasGlossary } from "./directions.ts";

interface Refusal {
  readonly when: (side: string) => boolean;
  readonly reason: string;
}

/** What the service refuses in an entry, one row a rule; the first is told. */
const refusals: readonly Refusal[] = [
  { when: (side) => side.trim() === "", reason: "a side is empty" },
  // A tab or a line end pasted from a spreadsheet ends the entry there.
  { when: (side) => /[\p{Cc}\u2028\u2029]/u.test(side), reason: "it has control characters (a tab, a line end …)" },
  { when: (side) => side !== side.trim(), reason: "it begins or ends with white space" },
  { when: (side) => Buffer.byteLength(side) > 1024, reason: "it is longer than 1,024 bytes in UTF-8" },
  { when: (side) => !side.isWellFormed(), reason: "it has half of a surrogate pair" },
  // The SDK keeps entries as properties of an object, where this name is no property.
  { when: (side) => side === "__proto__", reason: "DeepL's library cannot carry this name" },
];

/** The terms of one direction between plain languages that the service takes. */
interface PlainDictionary extends Dictionary {
  /** True where the service keeps glossaries for the direction. */
  readonly served: boolean;
}

/** The house's terms as one glossary of the service holds them. */
export interface HouseTerms {
  readonly name: string;
  readonly dictionaries: readonly PlainDictionary[];
  readonly refused: readonly RefusedTerm[];
}

/** Names of the glossaries of one house. */
export interface GlossaryNames {
  readonly of: (dictionaries: readonly Dictionary[]) => string;
  /** True for names of this house's glossaries, whatever their content; without a house none can be told. */
  readonly isOurs: (name: string) => boolean;
}

const hashDigits = 16;

/** `visavis-<house>-<hash of the content>`: equal content, equal name, whatever the order. */
export function glossaryNames(house: string | undefined): GlossaryNames {
  const plainHouse = (house ?? "").replace(/[\p{Cc}\s]+/gu, "-").slice(0, 200);
  const prefix = plainHouse === "" ? "visavis-" : `visavis-${plainHouse}-`;
  return {
    of: (dictionaries) => `${prefix}${contentHash(dictionaries)}`,
    isOurs: (name) =>
      plainHouse !== "" &&
      name.startsWith(prefix) &&
      name.length === prefix.length + hashDigits &&
      /^[0-9a-f]+$/u.test(name.slice(prefix.length)),
  };
}

function contentHash(dictionaries: readonly Dictionary[]): string {
  const lines = dictionaries.flatMap(({ source, target, terms }) =>
    terms.map((term) => JSON.stringify([source, target, term.source, term.target])),
  );
  return shortHash(lines.toSorted().join("\n"), hashDigits);
}

/** What the service takes of the dictionaries, under the name of its content, and what it does not. */
export function houseTerms(
  dictionaries: readonly Dictionary[],
  hasGlossary: HasGlossary,
  names: GlossaryNames,
): HouseTerms {
  const plain = new Map<string, PlainDictionary & { readonly entries: Map<string, TermPair> }>();
  const refused: RefusedTerm[] = [];
  for (const dictionary of dictionaries) {
    const [source, target] = [baseLanguage(dictionary.source), baseLanguage(dictionary.target)];
    const direction = `${source}>${target}`;
    const served = hasGlossary(source, target);
    const known = plain.get(direction) ?? { source, target, served, terms: [], entries: new Map() };
    plain.set(direction, known);
    refused.push(...takeTerms(dictionary, known.entries));
  }
  const accepted = [...plain.values()].map(({ entries, ...dictionary }) => ({
    ...dictionary,
    terms: [...entries.values()],
  }));
  return { name: names.of(taken(accepted)), dictionaries: accepted, refused };
}

/** The dictionaries that go to the service. */
export function taken(dictionaries: readonly PlainDictionary[]): readonly PlainDictionary[] {
  return dictionaries.filter(({ served, terms }) => served && terms.length > 0);
}

/**
 * Adds a dictionary's terms to the entries of its direction and gives back those that cannot be. All variants of a
 * language share the entries: `colour` for en-GB stands against `color` for en-US.
 */
function takeTerms({ target: lng, terms }: Dictionary, entries: Map<string, TermPair>): readonly RefusedTerm[] {
  return terms.flatMap((term) => {
    const reason = reasonAgainst(term, entries.get(term.source), lng);
    if (reason !== null) return [{ ...term, lng, reason }];
    if (!entries.has(term.source)) entries.set(term.source, term);
    return [];
  });
}

function reasonAgainst({ source, target }: TermPair, known: TermPair | undefined, lng: Lng): string | null {
  const row = refusals.find(({ when }) => when(source) || when(target));
  if (row) return row.reason;
  if (!known || known.target === target) return null;
  const where = known.line === undefined ? "" : ` (line ${known.line})`;
  return `it is there already as "${known.target}"${where}: DeepL takes one entry a term for all of ${baseLanguage(lng)}`;
}
