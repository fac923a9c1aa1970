import { existsSync } from "node:fs";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { VisavisError } from "../errors.ts";
import { leverageTable, type LeverageTable } from "./leverage-table.ts";
import { memoryTable, type MemoryTable } from "./memory-table.ts";
import { openPassing, openRenewable } from "./renewable.ts";
import { inTransaction, isDamaged, isUnwritableFolder, statements, type Statements } from "./sqlite.ts";

/** What a run found out about a story; valid while the stamps of all files concerned are the same. */
export interface StoredReport {
  readonly inputs: string;
  readonly outputs: string;
  readonly report: string;
}

/**
 * `.visavis/cache.sqlite`: what can be computed again from the user's files. Deleting it loses time, nothing else.
 */
export interface Cache extends LeverageTable, MemoryTable {
  readonly reports: () => ReadonlyMap<string, StoredReport>;
  readonly saveReport: (story: string, report: StoredReport) => void;
  /** Runs many changes as one transaction. */
  readonly together: <T>(changes: () => T) => T;
  readonly close: () => void;
}

const folder = ".visavis";
/** Raised whenever the tables, the stored JSON or the keys of sentences change: an older cache is made anew. */
const version = 7;

const tables = `
CREATE TABLE IF NOT EXISTS reports (story TEXT PRIMARY KEY, inputs TEXT, outputs TEXT, report TEXT) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS files (path TEXT PRIMARY KEY, stamp TEXT) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS leverage (lng TEXT PRIMARY KEY, day TEXT, leverage TEXT) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS memory (lng TEXT, key TEXT, path TEXT, context TEXT, target TEXT, origin TEXT, model TEXT,
  terms TEXT, unknown_words TEXT, state TEXT, touched INTEGER, machine INTEGER, date TEXT, domain TEXT,
  PRIMARY KEY (lng, key, path, context)) WITHOUT ROWID;
CREATE INDEX IF NOT EXISTS memory_path ON memory (path);
`;

/** Opens the cache of a workspace; with `write: false` nothing on disk changes, what is learnt goes with the process. */
export function openCache(root: string, options: { readonly write: boolean }): Cache {
  if (!options.write) {
    const database = openUnchanged(root);
    return database ? shadowedCache(database) : cacheOn(openPassing(makeTables));
  }
  try {
    return cacheOn(openRenewable(root, "cache.sqlite", makeTables));
  } catch (cause) {
    throw new VisavisError({
      code: "workspace-write",
      message: `${folder}/cache.sqlite cannot be written: ${cause instanceof Error ? cause.message : String(cause)}`,
      hint: "Give this user the right to write in the workspace, free some space, or work on a writable copy.",
      file: folder,
      cause,
    });
  }
}

/** The cache on disk for reading; null where there is none that can be read, which costs time and nothing else. */
function openUnchanged(root: string): DatabaseSync | null {
  const path = join(root, folder, "cache.sqlite");
  if (!existsSync(path)) return null;
  // Not opened as read-only: SQLite leaves the -wal and -shm files of such a connection behind.
  const database = new DatabaseSync(path);
  try {
    database.exec("PRAGMA busy_timeout = 5000; PRAGMA temp_store = MEMORY");
    if (database.prepare("PRAGMA user_version").get()?.["user_version"] === version) return database;
  } catch (error) {
    if (!isDamaged(error) && !isUnwritableFolder(error)) throw error;
  }
  database.close();
  return null;
}

function makeTables(database: DatabaseSync): void {
  const row = database.prepare("PRAGMA user_version").get();
  if (row?.["user_version"] === version) return;
  database.exec("PRAGMA journal_mode = WAL");
  const names = ["reports", "files", "leverage", "memory"];
  database.exec(names.map((name) => `DROP TABLE IF EXISTS ${name};`).join(" "));
  database.exec(`${tables} PRAGMA user_version = ${version};`);
}

/** Tables of this connection alone that stand before those on disk, with the same content. */
const shadows = `${tables.replaceAll("CREATE TABLE IF NOT EXISTS", "CREATE TEMP TABLE").replace(/CREATE INDEX.*/u, "")}
INSERT INTO temp.reports SELECT * FROM main.reports;
INSERT INTO temp.leverage SELECT * FROM main.leverage;
INSERT INTO temp.files SELECT * FROM main.files;
INSERT INTO temp.memory SELECT * FROM main.memory;
`;

function shadowedCache(database: DatabaseSync): Cache {
  const cache = cacheOn(database);
  let isShadowed = false;
  return {
    ...cache,
    index: (file, entries) => {
      if (!isShadowed) database.exec(shadows);
      isShadowed = true;
      cache.index(file, entries);
    },
    together: (changes) => inTransaction(database, "BEGIN", changes),
  };
}

function cacheOn(database: DatabaseSync): Cache {
  const statement = statements(database);
  return {
    ...reportTable(statement),
    ...leverageTable(statement),
    ...memoryTable(statement),
    together: (changes) => inTransaction(database, "BEGIN IMMEDIATE", changes),
    close: () => database.close(),
  };
}

function reportTable(statement: Statements): Pick<Cache, "reports" | "saveReport"> {
  return {
    reports: () =>
      new Map(
        statement("SELECT story, inputs, outputs, report FROM reports")
          .all()
          .map((row) => [
            text(row["story"]),
            { inputs: text(row["inputs"]), outputs: text(row["outputs"]), report: text(row["report"]) },
          ]),
      ),
    saveReport: (story, { inputs, outputs, report }) => {
      statement("INSERT OR REPLACE INTO reports VALUES (?, ?, ?, ?)").run(story, inputs, outputs, report);
    },
  };
}

const text = (value: unknown): string => (typeof value === "string" ? value : "");
