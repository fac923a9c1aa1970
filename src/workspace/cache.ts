import { existsSync } from "node:fs";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { VisavisError } from "../errors.ts";
import type { Lng, State } from "../model.ts";
import { leverageTable, type LeverageTable } from "./leverage-table.ts";
import { openPassing, openRenewable } from "./renewable.ts";
import { inTransaction, isDamaged, isUnwritableFolder, statements, type Statements } from "./sqlite.ts";

/** One sentence of a translation file, as other stories find it; `target` in the canonical form of `memory/`. */
export interface MemoryEntry {
  readonly key: string;
  /** See `contextKey`; null for a pair that stands in no story. */
  readonly context: string | null;
  readonly target: string;
  readonly origin: string;
  /** The model that answered and the stamp of the terms that applied; null where that is not known. */
  readonly model: string | null;
  readonly terms: string | null;
  /** Words that the engine did not know and left in the target. */
  readonly unknownWords: readonly string[];
  readonly state: State;
  /** Approved pairs are preferred over machine output. */
  readonly touched: boolean;
  /** An engine made it, and nobody has touched it. */
  readonly machine: boolean;
  /** The day and the subject that a TMX file gives its unit; null for all others. */
  readonly date: string | null;
  readonly domain: string | null;
}

/** An entry as it is found, and the name under which its file was indexed. */
export interface StoredEntry extends Omit<MemoryEntry, "key" | "context"> {
  readonly path: string;
  /** True where the neighbours of the sentence are alike. */
  readonly inContext: boolean;
}

/** What a run found out about a story; valid while the stamps of all files concerned are the same. */
export interface StoredReport {
  readonly inputs: string;
  readonly outputs: string;
  readonly report: string;
}

/**
 * `.visavis/cache.sqlite`: what can be computed again from the user's files. Deleting it loses time, nothing else.
 */
export interface Cache extends LeverageTable {
  readonly reports: () => ReadonlyMap<string, StoredReport>;
  readonly saveReport: (story: string, report: StoredReport) => void;
  /** The stamp under which a translation file is in the memory, or null. */
  readonly indexed: (path: string) => string | null;
  /** The translation files of a folder that are in the memory. */
  readonly indexedBelow: (folder: string) => readonly string[];
  /** Puts a file's entries in the place of those it had; of equal places the last stays, a touched one before others. */
  readonly index: (file: { path: string; lng: Lng; stamp: string }, entries: Iterable<MemoryEntry>) => void;
  /** Entries of a sentence: those whose neighbours are alike first, then touched ones, then those of the last file. */
  readonly recall: (lng: Lng, place: KeyedPlace, limit: number) => readonly StoredEntry[];
  /** The files that have a sentence, in order; no more than `limit`. */
  readonly places: (lng: Lng, key: string, limit: number) => readonly string[];
  /** Runs many changes as one transaction. */
  readonly together: <T>(changes: () => T) => T;
  readonly close: () => void;
}

/** A sentence by its key, and its surroundings as `contextKey` names them. */
type KeyedPlace = Pick<MemoryEntry, "key" | "context">;

const folder = ".visavis";
/** Raised whenever the tables, the stored JSON or the keys of sentences change: an older cache is made anew. */
const version = 5;

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

const row = "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";

const unlessTouched = `ON CONFLICT DO UPDATE SET
  target = excluded.target, origin = excluded.origin, model = excluded.model, terms = excluded.terms,
  unknown_words = excluded.unknown_words, state = excluded.state, touched = excluded.touched,
  machine = excluded.machine, date = excluded.date, domain = excluded.domain WHERE excluded.touched >= touched`;

const findEntries = `SELECT *, context = ? AS in_context FROM memory WHERE lng = ? AND key = ?
  ORDER BY in_context DESC, touched DESC, path DESC, context DESC LIMIT ?`;

/** From so many entries on they are sorted before they go into the table: at random, each goes into a page of its own. */
const manyEntries = 1000;

const makeIncoming = "CREATE TEMP TABLE IF NOT EXISTS incoming AS SELECT * FROM memory LIMIT 0";
const keepIncoming = `INSERT INTO memory SELECT * FROM incoming WHERE true ORDER BY lng, key, incoming.rowid ${unlessTouched}`;

type MemoryTable = Pick<Cache, "indexed" | "indexedBelow" | "index" | "recall" | "places">;

function memoryTable(statement: Statements): MemoryTable {
  const put = (sql: string, { path, lng }: { path: string; lng: Lng }, entries: readonly MemoryEntry[]): void => {
    const { run } = statement(sql);
    for (const entry of entries) {
      const { target, origin, model, terms, unknownWords, state, date, domain } = entry;
      const words = unknownWords.length === 0 ? null : JSON.stringify(unknownWords);
      // A key of a table has no null.
      const place = [lng, entry.key, path, entry.context ?? ""];
      const flags = [Number(entry.touched), Number(entry.machine)];
      run(...place, target, origin, model, terms, words, state, ...flags, date, domain);
    }
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
    index: (file, entries) => {
      statement("DELETE FROM memory WHERE path = ?").run(file.path);
      let few: MemoryEntry[] = [];
      let isMany = false;
      for (const entry of entries) {
        few.push(entry);
        if (few.length < manyEntries) continue;
        if (!isMany) statement(makeIncoming).run();
        isMany = true;
        put(`INSERT INTO incoming ${row}`, file, few);
        few = [];
      }
      put(isMany ? `INSERT INTO incoming ${row}` : `INSERT INTO memory ${row} ${unlessTouched}`, file, few);
      if (isMany) for (const sql of [keepIncoming, "DROP TABLE incoming"]) statement(sql).run();
      statement("INSERT OR REPLACE INTO files VALUES (?, ?)").run(file.path, file.stamp);
    },
    recall: (lng, { key, context }, limit) => statement(findEntries).all(context, lng, key, limit).map(storedEntry),
    places: (lng, key, limit) =>
      statement("SELECT DISTINCT path FROM memory WHERE lng = ? AND key = ? ORDER BY path LIMIT ?")
        .all(lng, key, limit)
        .map((row) => text(row["path"])),
  };
}

function storedEntry(row: Readonly<Record<string, unknown>>): StoredEntry {
  const words = row["unknown_words"];
  return {
    path: text(row["path"]),
    inContext: row["in_context"] === 1,
    target: text(row["target"]),
    origin: text(row["origin"]),
    model: textOrNull(row["model"]),
    terms: textOrNull(row["terms"]),
    // Only `index` writes that column, as a list of words.
    unknownWords: typeof words === "string" ? (JSON.parse(words) as readonly string[]) : [],
    // As above: `index` writes it.
    state: text(row["state"]) as State,
    touched: row["touched"] === 1,
    machine: row["machine"] === 1,
    date: textOrNull(row["date"]),
    domain: textOrNull(row["domain"]),
  };
}

const textOrNull = (value: unknown): string | null => (typeof value === "string" ? value : null);

const text = (value: unknown): string => textOrNull(value) ?? "";
