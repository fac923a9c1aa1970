import type { Lng, State } from "../../model.ts";
import type { Statements } from "../sqlite.ts";
import { stateOrder } from "./schema.ts";

/** How many pairs of one kind a file has. */
export interface PairCount {
  readonly path: string;
  /** Null for a TMX file. */
  readonly story: string | null;
  /** True for pairs that stand in no place of a story, be they kept aside or in a TMX file. */
  readonly placeless: boolean;
  readonly state: State;
  readonly origin: string;
  readonly pairs: number;
}

/** What there is in the index, counted without reading it into memory. */
export interface Statistics {
  /** Different sentences that have a pair in one of these languages. */
  readonly sentenceCount: (lngs: readonly Lng[]) => number;
  /** The pairs of a language by file, place, state and origin; a million take some seconds. */
  readonly pairCounts: (lng: Lng) => readonly PairCount[];
  /** Sentences that have more than one target in a language. */
  readonly contradictions: (lng: Lng) => number;
}

/** Statistics on these statements. */
export function statistics(statement: Statements): Statistics {
  return {
    sentenceCount: (lngs) => {
      const [only, ...others] = lngs;
      const count =
        others.length === 0
          ? statement("SELECT count(*) AS n FROM sentences WHERE lng = ?").get(only ?? "")
          : statement(countTexts).get(JSON.stringify(lngs));
      return Number(count?.["n"] ?? 0);
    },
    pairCounts: (lng) => statement(countPairs).all(lng).map(pairCount),
    contradictions: (lng) => Number(statement(countContradictions).get(lng)?.["n"] ?? 0),
  };
}

const countTexts = `SELECT count(DISTINCT text) AS n FROM sentences WHERE lng IN (SELECT value FROM json_each(?))`;

const countPairs = `SELECT f.path, f.story, p.context IS NULL AS placeless, p.state, p.origin, count(*) AS pairs
  FROM files f JOIN pairs p ON p.file = f.id WHERE f.lng = ? GROUP BY f.id, placeless, p.state, p.origin ORDER BY f.path`;

const countContradictions = `SELECT count(*) AS n FROM (SELECT p.sentence FROM pairs p
  JOIN sentences s ON s.id = p.sentence WHERE s.lng = ? GROUP BY p.sentence HAVING min(p.target) <> max(p.target))`;

function pairCount(row: Readonly<Record<string, unknown>>): PairCount {
  const { story } = row;
  return {
    path: String(row["path"]),
    story: typeof story === "string" ? story : null,
    placeless: row["placeless"] === 1,
    state: stateOrder[Number(row["state"])] ?? "initial",
    origin: String(row["origin"]),
    pairs: Number(row["pairs"]),
  };
}
