import { DatabaseSync } from "node:sqlite";
import { VisavisError } from "../errors.ts";
import { inTransaction, sqliteCode } from "./sqlite.ts";

/** A number with a key of 64 bits, as two unsigned halves. */
interface KeyedNumber {
  readonly high: number;
  readonly low: number;
  readonly value: number;
}

/** Numbers by key, in a temporary file that goes with the process. Throws `workspace-write` where there is no space. */
export interface NumbersOnDisk {
  /** Keys that are there already keep their number. Quickest when the keys are nearly sorted. */
  readonly add: (numbers: Iterable<KeyedNumber>) => void;
  readonly find: (high: number, low: number) => number | null;
  readonly close: () => void;
}

/** 32 MB: what is asked for is new most of the time, and then nothing is read. */
const filterBits = 2 ** 28;

/** Opens an empty one. */
export function numbersOnDisk(): NumbersOnDisk {
  // An empty name is a temporary database, which SQLite keeps in memory as long as it is small.
  const database = new DatabaseSync("");
  database.exec("PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF");
  database.exec("CREATE TABLE numbers (high INT, low INT, value REAL, PRIMARY KEY (high, low)) WITHOUT ROWID");
  const insert = database.prepare("INSERT OR IGNORE INTO numbers VALUES (?, ?, ?)");
  const select = database.prepare("SELECT value FROM numbers WHERE high = ? AND low = ?");
  const filter = new Uint32Array(filterBits / 32);
  return {
    add: (numbers) =>
      explained(() =>
        inTransaction(database, "BEGIN", () => {
          for (const { high, low, value } of numbers) {
            for (const bit of bitsOf(high, low)) mark(filter, bit);
            insert.run(high, low, value);
          }
        }),
      ),
    find: (high, low) => {
      if (!bitsOf(high, low).every((bit) => isMarked(filter, bit))) return null;
      const value = explained(() => select.get(high, low)?.["value"]);
      return typeof value === "number" ? value : null;
    },
    close: () => database.close(),
  };
}

function bitsOf(high: number, low: number): readonly number[] {
  return [high % filterBits, low % filterBits, ((high >>> 4) ^ (low << 3)) >>> 4];
}

function mark(filter: Uint32Array, bit: number): void {
  filter[bit >>> 5] = (filter[bit >>> 5] ?? 0) | (1 << (bit & 31));
}

function isMarked(filter: Uint32Array, bit: number): boolean {
  return ((filter[bit >>> 5] ?? 0) & (1 << (bit & 31))) !== 0;
}

function explained<T>(work: () => T): T {
  try {
    return work();
  } catch (cause) {
    if (sqliteCode(cause) !== 13 && !(cause instanceof VisavisError)) throw cause;
    throw new VisavisError({
      code: "workspace-write",
      message: "no space left in the folder for temporary files",
      hint: "Free some space there, or name another folder in the environment variable SQLITE_TMPDIR.",
      cause,
    });
  }
}
