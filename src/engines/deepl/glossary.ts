import { baseLanguage } from "../../text/base-language.ts";
import type { Dictionary, GlossaryStore, TranslateRequest } from "../engine.ts";
import { once } from "../once.ts";
import { type Connect, readableOr } from "./connection.ts";
import type { HasGlossary } from "./directions.ts";
import { glossaryLost, isGlossaryGone, isMissing } from "./faults.ts";
import { ensureCopy, noneGone, removeAll } from "./glossary-copies.ts";
import { createStore } from "./glossary-store.ts";
import { glossaryNames, type HouseTerms, houseTerms, taken } from "./glossary-terms.ts";

/** What the glossaries of a house are kept with. */
export interface GlossaryOptions {
  readonly house: string | undefined;
  /** Every direction's terms; without them a request's own make a glossary. */
  readonly dictionaries: readonly Dictionary[] | undefined;
  readonly directions: (signal: AbortSignal) => Promise<HasGlossary>;
}

/** The house's glossaries, as requests use them and as people look after them. */
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
      const found = await readableOr(ensureCopy(connection, terms, { names, gone }), null);
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
