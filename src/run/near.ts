import { buildTables } from "../memory/near/build.ts";
import { byScore, type NearMatch } from "../memory/near/best.ts";
import { packTables, tablesVersion, unpackTables } from "../memory/near/pack.ts";
import { queryOf } from "../memory/near/query.ts";
import { openSearch } from "../memory/near/search.ts";
import type { NearTables } from "../memory/near/tables.ts";
import { weigher, type Emphasis } from "../memory/near/weights.ts";
import type { Lng } from "../model.ts";
import { shortHash } from "../text/hash.ts";
import type { NearIndex, Part } from "../workspace/near-index.ts";

/** Near matches of sentences, the best first, by the ids of the index; none scores below `threshold`. */
export type NearSearch = (
  text: string,
  options: { readonly limit: number; readonly threshold: number },
) => readonly NearMatch[];

/** So many parts are looked up one after the other; with one more, all are made into one. */
const mostParts = 4;

/** Parts after the first hold at most this share of it: many small ones cost a search each, a large one its making. */
const largestRest = 0.25;

/** So few sentences are made into tables in a moment: they need not be one with the rest. */
const few = 5000;

/**
 * What looks sentences up among the pairs of a language. Sentences that came since the last time are made into a part
 * of their own, or into one with all others when there are many; those that went are passed over.
 */
export function openNear(index: NearIndex, lng: Lng, emphasis: Emphasis): NearSearch {
  const weigh = weigher(emphasis);
  const salt = saltOf(emphasis);
  const parts = index.together(() => upToDate(index, { lng, salt, weigh }));
  const searches = parts.map((tables) => ({ tables, search: openSearch(tables) }));
  const has = presence(
    index,
    parts.reduce((last, { ids }) => ids.reduce((most, id) => Math.max(most, id), last), 0),
  );
  return (text, options) =>
    searches
      .flatMap(({ tables, search }) => search(queryOf(text, tables.vocabulary, weigh), { ...options, has }))
      .sort(byScore)
      .slice(0, options.limit);
}

/** Whether a sentence is still there, asked once each: hundreds of like ones are met in every search for one more. */
function presence(index: NearIndex, lastId: number): (id: number) => boolean {
  const [unknown, there, gone] = [0, 1, 2];
  const known = new Uint8Array(lastId + 1);
  return (id) => {
    if (known[id] === unknown) known[id] = index.has(id) ? there : gone;
    return known[id] === there;
  };
}

function saltOf({ lng, terms }: Emphasis): string {
  return shortHash([tablesVersion, lng, ...[...terms].sort()].join("\0"), 16);
}

interface Making {
  readonly lng: Lng;
  readonly salt: string;
  readonly weigh: ReturnType<typeof weigher>;
}

function upToDate(index: NearIndex, making: Making): readonly NearTables[] {
  const { lng, salt } = making;
  const parts = index.parts(lng, salt);
  const known = parts.flatMap((part) => {
    const bytes = index.readPart(part);
    return (bytes && unpackTables(bytes)) ?? [];
  });
  const last = parts.at(-1)?.last ?? 0;
  const added = index.count(lng, last);
  const isWhole = known.length === parts.length;
  if (isWhole && added === 0) return known;
  const alone = !isWhole || isTooMuch(parts, added);
  const made = addPart(index, making, alone ? null : last);
  return alone ? [made] : [...known, made];
}

/** True when one more part of so many sentences would make searching slower than it need be. */
function isTooMuch([base, ...others]: readonly Part[], added: number): boolean {
  if (!base || others.length + 1 === mostParts) return true;
  const later = others.reduce((sum, { sentences }) => sum + sentences, added);
  return later > Math.max(few, base.sentences * largestRest);
}

/** Makes a part of the sentences after an id, or of all in the place of the other parts. */
function addPart(index: NearIndex, { lng, salt, weigh }: Making, after: number | null): NearTables {
  const tables = buildTables(index.sentences(lng, after ?? 0), weigh);
  let [first, last] = [Infinity, after ?? 0];
  for (const id of tables.ids) [first, last] = [Math.min(first, id), Math.max(last, id)];
  const sentences = tables.ids.length;
  index.addPart(
    { lng, salt, first: sentences === 0 ? last : first, last, sentences, alone: after === null },
    packTables(tables),
  );
  return tables;
}
