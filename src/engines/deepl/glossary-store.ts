import type { MultilingualGlossaryInfo } from "deepl-node";
import type { Dictionary, GlossaryStore } from "../engine.ts";
import { type Connect, type Connection, readableOr } from "./connection.ts";
import { copyOf, type Ensured, ensureCopy, noneGone, outdatedOf, removeAll } from "./glossary-copies.ts";
import { type GlossaryNames, type HouseTerms, taken } from "./glossary-terms.ts";

/** Compares the house's terms with the copies at the service, and brings these up to date. */
export function createStore(
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
      const tidy = isNeeded
        ? ensureCopy(connection, terms, { names, gone: noneGone })
        : outdatedAlone(connection, names);
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
