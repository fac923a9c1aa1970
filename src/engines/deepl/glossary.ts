import type { Lng } from "../../model.ts";
import { shortHash } from "../../text/hash.ts";
import type { Dictionary, TermPair, TranslateRequest } from "../engine.ts";
import { type Connect, type Connection, readable } from "./connection.ts";
import { isMissing } from "./faults.ts";
import { baseLanguage } from "../pairs.ts";

/** What the service refuses in an entry, one row a rule. */
const refused: readonly ((side: string) => boolean)[] = [
  (side) => side.trim() === "" || side !== side.trim(),
  (side) => /[\p{Cc}\u2028\u2029]/u.test(side),
  (side) => Buffer.byteLength(side) > 1024,
];

/** The terms that the service takes; of equal sources the first. The house's glossary check names the others by line. */
function acceptedTerms(terms: readonly TermPair[]): readonly TermPair[] {
  const accepted = new Map<string, TermPair>();
  for (const term of terms) {
    const bad = refused.some((rule) => rule(term.source) || rule(term.target));
    if (!bad && !accepted.has(term.source)) accepted.set(term.source, term);
  }
  return [...accepted.values()];
}

/**
 * Name of the service's glossary for these dictionaries: equal content, equal name, whatever the order. The name is
 * how a glossary made by an earlier run is found again.
 */
function glossaryName(dictionaries: readonly Dictionary[]): string {
  const lines = dictionaries.flatMap(({ source, target, terms }) =>
    terms.map((term) => JSON.stringify([source, target, term.source, term.target])),
  );
  return `visavis-${shortHash(lines.toSorted().join("\n"), 16)}`;
}

/** Tells whether the service keeps glossaries for a direction. */
export type HasGlossary = (source: Lng, target: Lng) => boolean;

/** The directions that the service keeps glossaries for, asked once; none for a service without any. */
export function glossaryDirections(connect: Connect): (signal: AbortSignal) => Promise<HasGlossary> {
  let directions: Promise<ReadonlySet<string>> | null = null;
  return async (signal) => {
    directions ??= forgetFailure(
      orWithout(readDirections(connect, signal), new Set<string>()),
      () => (directions = null),
    );
    const known = await directions;
    return (source, target) => known.has(`${baseLanguage(source)}>${baseLanguage(target)}`);
  };
}

async function readDirections(connect: Connect, signal: AbortSignal): Promise<ReadonlySet<string>> {
  const { client } = await connect(signal);
  const pairs = await readable(client.getGlossaryLanguagePairs());
  return new Set(pairs.map(({ sourceLang, targetLang }) => `${sourceLang}>${targetLang}`));
}

/** What a service of the same shape without glossaries answers (404) counts as `none`. */
async function orWithout<T>(answer: Promise<T>, none: T): Promise<T> {
  try {
    return await answer;
  } catch (error) {
    if (isMissing(error)) return none;
    throw error;
  }
}

/** Gives the id of the glossary for a request, or null: no terms, or a direction the service keeps no glossary for. */
export function createGlossaries(
  connect: Connect,
  {
    dictionaries,
    directions,
  }: {
    readonly dictionaries: readonly Dictionary[] | null;
    readonly directions: (signal: AbortSignal) => Promise<HasGlossary>;
  },
): (request: TranslateRequest, signal: AbortSignal) => Promise<string | null> {
  const ids = new Map<string, Promise<string | null>>();

  async function make(wanted: readonly Dictionary[], signal: AbortSignal): Promise<string | null> {
    return await orWithout<string | null>(readable(ensureGlossary(await connect(signal), wanted)), null);
  }

  return async ({ source, target, glossary }, signal) => {
    if (glossary.length === 0) return null;
    const own = { source: baseLanguage(source), target: baseLanguage(target), terms: glossary };
    const hasGlossary = await directions(signal);
    const wanted = byLanguage(dictionaries ?? [own])
      .map((dictionary) => ({ ...dictionary, terms: acceptedTerms(dictionary.terms) }))
      .filter(({ source, target, terms }) => terms.length > 0 && hasGlossary(source, target));
    if (!wanted.some(({ source, target }) => source === own.source && target === own.target)) return null;
    const name = glossaryName(wanted);
    const id = ids.get(name) ?? forgetFailure(make(wanted, signal), () => ids.delete(name));
    ids.set(name, id);
    return await id;
  };
}

/** The service keeps one dictionary for all variants of a language: `en-GB` and `en-US` share that of `en`. */
function byLanguage(dictionaries: readonly Dictionary[]): readonly Dictionary[] {
  const languages = new Map<string, Dictionary>();
  for (const { source, target, terms } of dictionaries) {
    const shared = { source: baseLanguage(source), target: baseLanguage(target), terms };
    const direction = `${shared.source}>${shared.target}`;
    if (!languages.has(direction)) languages.set(direction, shared);
  }
  return [...languages.values()];
}

/** A promise shared by several requests is forgotten when it fails, so that the next request tries again. */
async function forgetFailure<T>(promise: Promise<T>, forget: () => void): Promise<T> {
  try {
    return await promise;
  } catch (error) {
    forget();
    throw error;
  }
}

/** Id of the service's multilingual glossary with exactly these dictionaries: the one that is there, or a new one. */
async function ensureGlossary({ client, sdk }: Connection, dictionaries: readonly Dictionary[]): Promise<string> {
  const name = glossaryName(dictionaries);
  const known = (await client.listMultilingualGlossaries()).find((glossary) => glossary.name === name);
  if (known) return known.glossaryId;
  const made = await client.createMultilingualGlossary(
    name,
    dictionaries.map(({ source, target, terms }) => ({
      sourceLangCode: source,
      targetLangCode: target,
      entries: new sdk.GlossaryEntries({
        entries: Object.fromEntries(terms.map((term) => [term.source, term.target])),
      }),
    })),
  );
  return made.glossaryId;
}
