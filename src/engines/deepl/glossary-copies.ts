import type { MultilingualGlossaryInfo } from "deepl-node";
import { type Connection, readableOr } from "./connection.ts";
import { statusOf } from "./faults.ts";
import { type GlossaryNames, type HouseTerms, taken } from "./glossary-terms.ts";

/** No copy is known to be gone. */
export const noneGone: ReadonlySet<string> = new Set();

/** A copy of the terms that is there, and what may go. */
export interface Ensured {
  readonly id: string;
  readonly outdated: readonly MultilingualGlossaryInfo[];
}

/** By what the house's copies are known, and the ids of those that the service no longer knew. */
interface EnsureOptions {
  readonly names: GlossaryNames;
  readonly gone: ReadonlySet<string>;
}

/** The service's glossary with exactly these terms: the oldest that is there, or a new one. */
export async function ensureCopy(
  connection: Connection,
  terms: HouseTerms,
  { names, gone }: EnsureOptions,
): Promise<Ensured> {
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

/** The service's copy of exactly these terms. Two runs at once may have made two: all take the older. */
export function copyOf(
  all: readonly MultilingualGlossaryInfo[],
  { name }: HouseTerms,
): MultilingualGlossaryInfo | undefined {
  return all
    .filter((glossary) => glossary.name === name)
    .toSorted((one, other) => one.creationTime.getTime() - other.creationTime.getTime())[0];
}

/** The house's copies but for the current one. */
export function outdatedOf(
  all: readonly MultilingualGlossaryInfo[],
  current: MultilingualGlossaryInfo | undefined,
  names: GlossaryNames,
): readonly MultilingualGlossaryInfo[] {
  return all.filter(({ name, glossaryId }) => names.isOurs(name) && glossaryId !== current?.glossaryId);
}

/** Removes each; one that another run has removed is as good. */
export function removeAll(
  { client }: Connection,
  glossaries: readonly MultilingualGlossaryInfo[],
): readonly Promise<void>[] {
  return glossaries.map(async ({ glossaryId }) => {
    await readableOr(client.deleteMultilingualGlossary(glossaryId), undefined);
  });
}
