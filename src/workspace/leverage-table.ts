import type { Lng } from "../model.ts";
import type { Statements } from "./sqlite.ts";

/** What the memory had for the last run of a language that had something to do. */
interface StoredLeverage {
  /** The day it ended: `2026-11-20`. */
  readonly day: string;
  /** As JSON. */
  readonly leverage: string;
}

/** The leverage of the last runs, by target. */
export interface LeverageTable {
  readonly saveLeverage: (lng: Lng, leverage: StoredLeverage) => void;
  /** Null where there was no run yet. */
  readonly lastLeverage: (lng: Lng) => StoredLeverage | null;
}

/** The table of leverages on these statements. */
export function leverageTable(statement: Statements): LeverageTable {
  return {
    saveLeverage: (lng, { day, leverage }) => {
      statement("INSERT OR REPLACE INTO leverage VALUES (?, ?, ?)").run(lng, day, leverage);
    },
    lastLeverage: (lng) => {
      const row = statement("SELECT day, leverage FROM leverage WHERE lng = ?").get(lng);
      return row ? { day: String(row["day"]), leverage: String(row["leverage"]) } : null;
    },
  };
}
