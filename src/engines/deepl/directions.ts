import type { Lng } from "../../model.ts";
import { baseLanguage } from "../../text/base-language.ts";
import { type Connect, type Connection, readableOr } from "./connection.ts";
import { readFeatures } from "./features.ts";

/** Tells whether the service keeps glossaries for a direction; all variants of a language share one. */
export type HasGlossary = (source: Lng, target: Lng) => boolean;

/**
 * Asks which directions the service keeps glossaries for: by its list of pairs; by its languages, where that list is
 * gone; all, from a service that has glossaries and neither list; none, from one without any.
 */
export async function readDirections(connect: Connect, signal: AbortSignal): Promise<HasGlossary> {
  const connection = await connect(signal);
  const pairs = await readableOr(connection.client.getGlossaryLanguagePairs(), null);
  if (pairs) {
    const known = new Set(pairs.map(({ sourceLang, targetLang }) => directionOf(sourceLang, targetLang)));
    return (source, target) => known.has(directionOf(source, target));
  }
  return (await byLanguages(connection)) ?? (await allOrNone(connection));
}

async function byLanguages(connection: Connection): Promise<HasGlossary | null> {
  const features = await readFeatures(connection, "glossary");
  if (!features) return null;
  const known = new Set([...features.keys()].map(baseLanguage));
  return (source, target) => known.has(baseLanguage(source)) && known.has(baseLanguage(target));
}

async function allOrNone({ client }: Connection): Promise<HasGlossary> {
  const glossaries = await readableOr(client.listMultilingualGlossaries(), null);
  return () => glossaries !== null;
}

function directionOf(source: Lng, target: Lng): string {
  return `${baseLanguage(source)}>${baseLanguage(target)}`.toLowerCase();
}
