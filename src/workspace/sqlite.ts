import type { DatabaseSync, SQLInputValue, SQLOutputValue } from "node:sqlite";
import { VisavisError } from "../errors.ts";

const unwritable = "Give this user the right to write in the workspace, or work on a writable copy.";

/** Result codes of SQLite that a user can do something about. */
const faults: Readonly<Record<number, { readonly what: string; readonly mend: string }>> = {
  5: { what: "another process holds it", mend: "Wait until it has ended, then run the same command again." },
  8: { what: "it is read-only", mend: unwritable },
  10: { what: "the device failed", mend: "Check the disk, then run the same command again." },
  11: { what: "it is damaged", mend: "Remove .visavis/cache.sqlite and run again: it is made anew from your files." },
  13: { what: "no space left on the device", mend: "Free some space and run the same command again." },
  14: { what: "it cannot be opened", mend: unwritable },
  26: {
    what: "it is no database",
    mend: "Remove .visavis/cache.sqlite and run again: it is made anew from your files.",
  },
};

/** SQLite's primary result code, or null for another error. */
export function sqliteCode(error: unknown): number | null {
  if (!(error instanceof Error) || !("errcode" in error) || typeof error.errcode !== "number") return null;
  return error.errcode & 0xff;
}

/** Runs work on the cache; a fault that a user can mend comes as `workspace-write`. */
function explained<T>(work: () => T): T {
  try {
    return work();
  } catch (error) {
    const fault = faults[sqliteCode(error) ?? 0];
    if (!fault) throw error;
    throw new VisavisError({
      code: "workspace-write",
      message: `.visavis/cache.sqlite: ${fault.what}`,
      hint: fault.mend,
      file: ".visavis/cache.sqlite",
      cause: error,
    });
  }
}

type Row = Record<string, SQLOutputValue>;

/** A statement of SQL by its text; a fault that a user can mend comes as `workspace-write`. */
export type Statements = (sql: string) => {
  readonly all: (...values: SQLInputValue[]) => Row[];
  readonly get: (...values: SQLInputValue[]) => Row | undefined;
  readonly run: (...values: SQLInputValue[]) => void;
};

/** Prepares each statement once. */
export function statements(database: DatabaseSync): Statements {
  const known = new Map<string, ReturnType<DatabaseSync["prepare"]>>();
  return (sql) => {
    const statement = known.get(sql) ?? explained(() => database.prepare(sql));
    known.set(sql, statement);
    return {
      all: (...values) => explained(() => statement.all(...values)),
      get: (...values) => explained(() => statement.get(...values)),
      run: (...values) => void explained(() => statement.run(...values)),
    };
  };
}

/** Runs many changes as one transaction, begun with `begin`; when one throws, none is made. */
export function inTransaction<T>(database: DatabaseSync, begin: string, changes: () => T): T {
  explained(() => database.exec(begin));
  try {
    const result = changes();
    explained(() => database.exec("COMMIT"));
    return result;
  } catch (error) {
    // On a full disk SQLite has rolled back by itself.
    if (database.isTransaction) database.exec("ROLLBACK");
    throw error;
  }
}
