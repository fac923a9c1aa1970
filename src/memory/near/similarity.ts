import { normalizeText } from "../../text/identity.ts";
import { buildTables } from "./build.ts";
import { queryOf } from "./query.ts";
import { scoreOf } from "./search.ts";
import { weigher, type Emphasis } from "./weights.ts";

/**
 * Likeness of two sentences as CAT tools give it: 0–100, in whole numbers rounded down; symmetric; 100 only for texts
 * that are equal after `normalizeText`. Who knows that the neighbours are equal too calls that 101.
 */
export function similarityScore(text: string, other: string, emphasis: Emphasis): number {
  if (normalizeText(text) === normalizeText(other)) return 100;
  const weigh = weigher(emphasis);
  const tables = buildTables([{ id: 0, text: other }], weigh);
  return Math.max(0, scoreOf(tables, queryOf(text, tables.vocabulary, weigh), { sentence: 0, least: 0 }));
}
