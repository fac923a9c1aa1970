import type { MultilingualGlossaryInfo } from "deepl-node";
import { baseLanguage } from "../../text/base-language.ts";
import type { Dictionary, GlossaryStore, TranslateRequest } from "../engine.ts";
import { once } from "../once.ts";
import { type Connect, type Connection, readable, readableOr } from "./connection.ts";
import type { HasGlossary } from "./directions.ts";
import { glossaryLost, isGlossaryGone, isMissing, statusOf } from "./faults.ts";
import { type GlossaryNames, glossaryNames, type HouseTerms, houseTerms, taken } from "./glossary-terms.ts";

/** What the glossaries of a house are kept with. */
export interface GlossaryOptions {
  readonly house: string | undefined;
  /** Every direction's terms; without them a request's own make a glossary. */
  readonly dictionaries: readonly Dictionary[] | undefined;
  readonly directions: (signal: AbortSignal) => Promise<HasGlossary>;
}

export interface Glossaries {
  /**
   * Sends a request with the id of its glossary, which is made when it is not there; null for one without terms, or for
   * a direction that the service keeps no glossary for. A glossary that has vanished meanwhile is made again, once.
   */
  readonly use: <T>(
    request: TranslateRequest,
    signal: AbortSignal,
    send: (glossary: string | null) => Promise<T>,
  ) => Promise<T>;
  readonly store: GlossaryStore;
}

/** The id of a glossary, asked for once; `gone` are ids of it that the service no longer knew. */
interface Holder {
  readonly gone: ReadonlySet<string>;
  readonly id: (signal: AbortSignal) => Promise<string | null>;
}

const noneGone: ReadonlySet<string> = new Set();

/** The house's glossaries at the service: one for all directions, named by its content. */
export function createGlossaries(connect: Connect, { house, dictionaries, directions }: GlossaryOptions): Glossaries {
  const names = glossaryNames(house);
  const holders = new Map<string, Holder>();
  const termsOf = async (of: readonly Dictionary[], signal: AbortSignal): Promise<HouseTerms> =>
    houseTerms(of, await directions(signal), names);
  const whole = dictionaries && once(async (signal) => await termsOf(dictionaries, signal));

  function hold(terms: HouseTerms, gone: ReadonlySet<string>): Holder {
    const id = once(async (signal) => {
      const connection = await connect(signal);
      const found = await readableOr(ensure(connection, terms, { names, gone }), null);
      // Another run may have taken it away for its own content: tidying up again would make the two go on for ever.
      if (found && gone.size === 0) await Promise.allSettled(removeAll(connection, found.outdated));
      return found?.id ?? null;
    });
    const holder = { gone, id };
    holders.set(terms.name, holder);
    return holder;
  }

  /** The holder of another copy, for a request that failed with this id; throws when one was made already. */
  function another(terms: HouseTerms, id: string, error: unknown): Holder {
    const current = holders.get(terms.name);
    if (!isGlossaryGone(error)) throw error;
    if (!current || current.gone.size === 0) return hold(terms, new Set([id]));
    if (current.gone.has(id)) return current;
    throw isMissing(error) ? glossaryLost(terms.name, error) : error;
  }

  return {
    use: async (request, signal, send) => {
      if (request.glossary.length === 0) return await send(null);
      const own = { ...request, terms: request.glossary };
      const terms = whole ? await whole(signal) : await termsOf([own], signal);
      const holder = holders.get(terms.name) ?? hold(terms, noneGone);
      const id = isServed(terms, request) ? await holder.id(signal) : null;
      if (id === null) return await send(null);
      try {
        return await send(id);
      } catch (error) {
        return await send(await another(terms, id, error).id(signal));
      }
    },
    store: createStore(connect, names, termsOf),
  };
}

function isServed({ dictionaries }: HouseTerms, { source, target }: TranslateRequest): boolean {
  return taken(dictionaries).some(
    (dictionary) => dictionary.source === baseLanguage(source) && dictionary.target === baseLanguage(target),
  );
}

interface Ensured {
  readonly id: string;
  readonly outdated: readonly MultilingualGlossaryInfo[];
}

interface EnsureOptions {
  readonly names: GlossaryNames;
  readonly gone: ReadonlySet<string>;
}

/** The service's glossary with exactly these terms: the oldest that is there, or a new one. */
async function ensure(connection: Connection, terms: HouseTerms, { names, gone }: EnsureOptions): Promise<Ensured> {
  const all = await connection.client.listMultilingualGlossaries();
  const known = copyOf(
    all.filter(({ glossaryId }) => !gone.has(glossaryId)),
    terms,
  );
  const outdated = outdatedOf(all, known, names);
  if (known) return { id: known.glossaryId, outdated };
  try {
    return { id: await make(connection, terms), outdated };
  } catch (error) {
    // An account may be allowed one glossary: then the old one goes first.
    if (outdated.length === 0 || ![400, 403, 456].includes(statusOf(error) ?? 0)) throw error;
    await Promise.all(removeAll(connection, outdated));
    return { id: await make(connection, terms), outdated: [] };
  }
}

async function make({ client, sdk }: Connection, { name, dictionaries }: HouseTerms): Promise<string> {
  const made = await client.createMultilingualGlossary(
    name,
    taken(dictionaries).map(({ source, target, terms }) => ({
      sourceLangCode: source,
      targetLangCode: target,
      entries: new sdk.GlossaryEntries({
        entries: Object.fromEntries(terms.map((term) => [term.source, term.target])),
      }),
    })),
  );
  return made.glossaryId;
}

/** Two runs at once may have made two: all take the same. */
function copyOf(all: readonly MultilingualGlossaryInfo[], { name }: HouseTerms): MultilingualGlossaryInfo | undefined {
  return all
    .filter((glossary) => glossary.name === name)
    .toSorted((one, other) => one.creationTime.getTime() - other.creationTime.getTime())[0];
}

function outdatedOf(
  all: readonly MultilingualGlossaryInfo[],
  current: MultilingualGlossaryInfo | undefined,
  names: GlossaryNames,
): readonly MultilingualGlossaryInfo[] {
  return all.filter(({ name, glossaryId }) => names.isOurs(name) && glossaryId !== current?.glossaryId);
}

/** Removes each; one that another run has removed is as good. */
function removeAll({ client }: Connection, glossaries: readonly MultilingualGlossaryInfo[]): readonly Promise<void>[] {
  return glossaries.map(async ({ glossaryId }) => {
    try {
      await readable(client.deleteMultilingualGlossary(glossaryId));
    } catch (error) {
      if (!isMissing(error)) throw error;
    }
  });
}

function createStore(
  connect: Connect,
  names: GlossaryNames,
  termsOf: (dictionaries: readonly Dictionary[], signal: AbortSignal) => Promise<HouseTerms>,
): GlossaryStore {
  const status: GlossaryStore["status"] = async (dictionaries, signal) => {
    const [terms, { client }] = await Promise.all([termsOf(dictionaries, signal), connect(signal)]);
    const all = await readableOr(client.listMultilingualGlossaries(), []);
    const copy = taken(terms.dictionaries).length === 0 ? undefined : copyOf(all, terms);
    return {
      name: terms.name,
      id: copy?.glossaryId ?? null,
      directions: terms.dictionaries.map(({ source, target, terms: { length: entries } }) => ({
        source,
        target,
        entries,
        remote: copy ? remoteEntries(copy, source, target) : null,
      })),
      outdated: outdatedOf(all, copy, names).map(({ name }) => name),
      refused: terms.refused,
    };
  };
  return {
    status,
    sync: async (dictionaries, signal) => {
      const [terms, connection] = await Promise.all([termsOf(dictionaries, signal), connect(signal)]);
      const isNeeded = taken(terms.dictionaries).length > 0;
      const tidy = isNeeded ? ensure(connection, terms, { names, gone: noneGone }) : outdatedAlone(connection, names);
      const found = await readableOr(tidy, { outdated: [] });
      await Promise.all(removeAll(connection, found.outdated));
      return await status(dictionaries, signal);
    },
  };
}

/** A house without terms needs no glossary: all that it has are outdated. */
async function outdatedAlone({ client }: Connection, names: GlossaryNames): Promise<Pick<Ensured, "outdated">> {
  return { outdated: outdatedOf(await client.listMultilingualGlossaries(), undefined, names) };
}

function remoteEntries({ dictionaries }: MultilingualGlossaryInfo, source: string, target: string): number | null {
  const found = dictionaries.find(
    ({ sourceLangCode, targetLangCode }) =>
      sourceLangCode.toLowerCase() === source && targetLangCode.toLowerCase() === target,
  );
  return found?.entryCount ?? null;
}
