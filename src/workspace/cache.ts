import { existsSync } from "node:fs";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { VisavisError } from "../errors.ts";
import type { Lng } from "../model.ts";
import { openPassing, openRenewable } from "./renewable.ts";
import { inTransaction, isDamaged, isUnwritableFolder, statements, type Statements } from "./sqlite.ts";

/** One sentence of a translation file, as other stories find it; `target` in the canonical form of `memory/`. */
export interface MemoryEntry {
  readonly key: string;
  readonly target: string;
  readonly origin: string;
  /** The model that answered and the stamp of the terms that applied; null where that is not known. */
  readonly model: string | null;
  readonly terms: string | null;
  /** Words that the engine did not know and left in the target. */
  readonly unknownWords: readonly string[];
  /** Approved pairs are preferred over machine output. */
  readonly touched: boolean;
}

type StoredEntry = Omit<MemoryEntry, "key" | "touched">;

/** What a run found out about a story; valid while the stamps of all files concerned are the same. */
export interface StoredReport {
  readonly inputs: string;
  readonly outputs: string;
  readonly report: string;
}

/**
 * `.visavis/cache.sqlite`: what can be computed again from the user's files. Deleting it loses time, nothing else.
 */
export interface Cache {
  readonly reports: () => ReadonlyMap<string, StoredReport>;
  readonly saveReport: (story: string, report: StoredReport) => void;
  /** The stamp under which a translation file is in the memory, or null. */
  readonly indexed: (path: string) => string | null;
  /** The translation files of a folder that are in the memory. */
  readonly indexedBelow: (folder: string) => readonly string[];
  /** Puts a file's entries in the place of those it had; of equal keys the last stays, a touched one before others. */
  readonly index: (file: { path: string; lng: Lng; stamp: string }, entries: Iterable<MemoryEntry>) => void;
  readonly recall: (lng: Lng, key: string) => StoredEntry | null;
  /** The files that have a sentence, in order; no more than `limit`. */
  readonly places: (lng: Lng, key: string, limit: number) => readonly string[];
  /** Runs many changes as one transaction. */
  readonly together: <T>(changes: () => T) => T;
  readonly close: () => void;
}

const folder = ".visavis";
/** Raised whenever the tables, the stored JSON or the keys of sentences change: an older cache is made anew. */
const version = 4;

const tables = `
CREATE TABLE IF NOT EXISTS reports (story TEXT PRIMARY KEY, inputs TEXT, outputs TEXT, report TEXT) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS files (path TEXT PRIMARY KEY, stamp TEXT) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS memory (lng TEXT, key TEXT, path TEXT, target TEXT, origin TEXT, model TEXT, terms TEXT,
  unknown_words TEXT, touched INTEGER, PRIMARY KEY (lng, key, path)) WITHOUT ROWID;
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
  database.exec("DROP TABLE IF EXISTS reports; DROP TABLE IF EXISTS files; DROP TABLE IF EXISTS memory;");
  database.exec(`${tables} PRAGMA user_version = ${version};`);
}

/** Tables of this connection alone that stand before those on disk, with the same content. */
const shadows = `${tables.replaceAll("CREATE TABLE IF NOT EXISTS", "CREATE TEMP TABLE").replace(/CREATE INDEX.*/u, "")}
INSERT INTO temp.reports SELECT * FROM main.reports;
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

const keepEntry = `INSERT INTO memory VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO UPDATE SET
  target = excluded.target, origin = excluded.origin, model = excluded.model, terms = excluded.terms,
  unknown_words = excluded.unknown_words, touched = excluded.touched WHERE excluded.touched >= touched`;

type MemoryTable = Pick<Cache, "indexed" | "indexedBelow" | "index" | "recall" | "places">;

function memoryTable(statement: Statements): MemoryTable {
  const keep = (lng: Lng, path: string, entry: MemoryEntry): void => {
    const { key, target, origin, model, terms, unknownWords, touched } = entry;
    const words = unknownWords.length === 0 ? null : JSON.stringify(unknownWords);
    const row = [lng, key, path, target, origin, model, terms, words, Number(touched)];
    statement(keepEntry).run(...row);
  };
  return {
    indexed: (path) => {
      const row = statement("SELECT stamp FROM files WHERE path = ?").get(path);
      return row ? text(row["stamp"]) : null;
    },
    indexedBelow: (below) =>
      statement("SELECT path FROM files WHERE substr(path, 1, ?) = ?")
        .all(below.length + 1, `${below}/`)
        .map((row) => text(row["path"])),
    index: ({ path, lng, stamp }, entries) => {
      statement("DELETE FROM memory WHERE path = ?").run(path);
      for (const entry of entries) keep(lng, path, entry);
      statement("INSERT OR REPLACE INTO files VALUES (?, ?)").run(path, stamp);
    },
    recall: (lng, key) => {
      const row = statement(
        "SELECT * FROM memory WHERE lng = ? AND key = ? ORDER BY touched DESC, path DESC LIMIT 1",
      ).get(lng, key);
      return row ? storedEntry(row) : null;
    },
    places: (lng, key, limit) =>
      statement("SELECT path FROM memory WHERE lng = ? AND key = ? ORDER BY path LIMIT ?")
        .all(lng, key, limit)
        .map((row) => text(row["path"])),
  };
}

function storedEntry(row: Readonly<Record<string, unknown>>): StoredEntry {
  const words = row["unknown_words"];
  return {
    target: text(row["target"]),
    origin: text(row["origin"]),
    model: textOrNull(row["model"]),
    terms: textOrNull(row["terms"]),
    // Only `index` writes that column, as a list of words.
    unknownWords: typeof words === "string" ? (JSON.parse(words) as readonly string[]) : [],
  };
}

const textOrNull = (value: unknown): string | null => (typeof value === "string" ? value : null);

const text = (value: unknown): string => textOrNull(value) ?? "";
