import type { StyleRuleInfo, TranslationMemoryInfo } from "deepl-node";
import { type Connection, readable, readableOr } from "./connection.ts";
import { isMissing, statusOf } from "./faults.ts";

/** What the account holds under an id: `missing` when nothing does, null when the service does not tell. */
export type Held<T> = T | "missing" | null;

/** Asks for a style rule list. */
export async function readStyle({ client }: Connection, id: string): Promise<Held<StyleRuleInfo>> {
  return await held(
    async () => await client.getStyleRule(id),
    async () => await client.getAllStyleRules(),
  );
}

/** Asks for a translation memory. */
export async function readMemory({ client }: Connection, id: string): Promise<Held<TranslationMemoryInfo>> {
  return await held(
    async () => await client.getTranslationMemory(id),
    async () => await client.listTranslationMemories(),
  );
}

/** 404 is said of an unknown id as of an endpoint that is not there: a service that lists knows what it has not. */
async function held<T>(get: () => Promise<T>, list: () => Promise<readonly T[]>): Promise<Held<T>> {
  try {
    return await readable(get());
  } catch (error) {
    // Some plans may use what they may not look up.
    if (statusOf(error) === 403) return null;
    if (!isMissing(error)) throw error;
    return (await readableOr(list(), null)) === null ? null : "missing";
  }
}
