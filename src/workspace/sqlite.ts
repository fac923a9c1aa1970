import { basename } from "node:path";
import type { DatabaseSync, SQLInputValue, SQLOutputValue } from "node:sqlite";
import { VisavisError } from "../errors.ts";

const unwritable = "Give this user the right to write in the workspace, or work on a writable copy.";

/** Result codes of SQLite that a user can do something about; what mends a file that cannot be read depends on the file. */
const faults: Readonly<Record<number, { readonly what: string; readonly mend: string | null }>> = {
  5: { what: "another process holds it", mend: "Wait until it has ended, then run the same command again." },
  8: { what: "it is read-only", mend: unwritable },
  10: { what: "the device failed", mend: "Check the disk, then run the same command again." },
  11: { what: "it is damaged", mend: null },
  13: { what: "no space left on the device", mend: "Free some space and run the same command again." },
  14: { what: "it cannot be opened", mend: unwritable },
  26: { what: "it is no database", mend: null },
};

/** What to do with a file of ours that cannot be read, by its name. */
const mendUnreadable: Readonly<Record<string, string>> = {
  "cache.sqlite": "Remove .visavis/cache.sqlite and run again: it is made anew from your files.",
  "near.sqlite": "Remove .visavis/near.sqlite and search again: it is made anew from your files.",
  "journal.sqlite":
    "Give .visavis/journal.sqlite another name and run again: only replies that are in no translation file yet, and the sums spent, stay behind in it.",
};

/** SQLite's primary result code, or null for another error. */
export function sqliteCode(error: unknown): number | null {
  if (!(error instanceof Error) || !("errcode" in error) || typeof error.errcode !== "number") return null;
  return error.errcode & 0xff;
}

/** True for a file that SQLite finds damaged (11), or to be no database at all (26). */
export function isDamaged(error: unknown): boolean {
  return [11, 26].includes(sqliteCode(error) ?? 0);
}

/** True for a database in a folder where SQLite may not make the -wal file: 8 (read-only) or 14 (cannot open). */
export function isUnwritableFolder(error: unknown): boolean {
  return [8, 14].includes(sqliteCode(error) ?? 0);
}

/** A fault of one of our files that a user can mend as `workspace-write`; other values come back as they are. */
export function explain(error: unknown, name: string): unknown {
  const fault = faults[sqliteCode(error) ?? 0];
  if (!fault) return error;
  return new VisavisError({
    code: "workspace-write",
    message: `.visavis/${name}: ${fault.what}`,
    hint: fault.mend ?? mendUnreadable[name] ?? unwritable,
    file: `.visavis/${name}`,
    cause: error,
  });
}

/** Runs work on a database; a fault that a user can mend comes as `workspace-write`. */
function explained<T>(database: DatabaseSync, work: () => T): T {
  try {
    return work();
  } catch (error) {
    throw explain(error, basename(database.location() ?? "cache.sqlite"));
  }
}

type Row = Record<string, SQLOutputValue>;

interface Prepared {
  readonly all: (...values: SQLInputValue[]) => Row[];
  readonly get: (...values: SQLInputValue[]) => Row | undefined;
  readonly run: (...values: SQLInputValue[]) => void;
}

/** A statement of SQL by its text; a fault that a user can mend comes as `workspace-write`. */
export type Statements = (sql: string) => Prepared;

/** Prepares each statement once. */
export function statements(database: DatabaseSync): Statements {
  const known = new Map<string, Prepared>();
  return (sql) => {
    const statement = known.get(sql) ?? prepare(database, sql);
    known.set(sql, statement);
    return statement;
  };
}

function prepare(database: DatabaseSync, sql: string): Prepared {
  const statement = explained(database, () => database.prepare(sql));
  return {
    all: (...values) => explained(database, () => statement.all(...values)),
    get: (...values) => explained(database, () => statement.get(...values)),
    run: (...values) => void explained(database, () => statement.run(...values)),
  };
}

/** Runs many changes as one transaction, begun with `begin`; when one throws, none is made. */
export function inTransaction<T>(database: DatabaseSync, begin: string, changes: () => T): T {
  explained(database, () => database.exec(begin));
  try {
    const result = changes();
    explained(database, () => database.exec("COMMIT"));
    return result;
  } catch (error) {
    // On a full disk SQLite has rolled back by itself.
    if (database.isTransaction) database.exec("ROLLBACK");
    throw error;
  }
}
