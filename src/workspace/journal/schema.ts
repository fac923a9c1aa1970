import type { DatabaseSync } from "node:sqlite";
import { inTransaction } from "../sqlite.ts";

/**
 * What makes each version of the file out of the one before it; the first out of an empty file. Rows are only ever
 * added: a file of an older version is brought up step by step, so that no paid reply is lost with an update.
 */
const steps: readonly string[] = [
  `CREATE TABLE replies (key TEXT PRIMARY KEY, job TEXT NOT NULL, text TEXT NOT NULL, model TEXT,
     unknown_words TEXT NOT NULL) STRICT, WITHOUT ROWID;
   CREATE INDEX replies_job ON replies (job);
   CREATE TABLE spending (day TEXT, engine TEXT, model TEXT, target TEXT, requests INTEGER NOT NULL,
     characters INTEGER NOT NULL, input_tokens INTEGER NOT NULL, output_tokens INTEGER NOT NULL, cost REAL NOT NULL,
     unpriced INTEGER NOT NULL, PRIMARY KEY (day, engine, model, target)) STRICT, WITHOUT ROWID;`,
];

/** The version that this program writes. */
export const currentVersion: number = steps.length;

/** The version of a file; 0 for one without content. */
export function versionOf(database: DatabaseSync): number {
  return Number(database.prepare("PRAGMA user_version").get()?.["user_version"]);
}

/** Brings an older file, or an empty one, up to the current version: whole or not at all. */
export function migrate(database: DatabaseSync): void {
  if (versionOf(database) >= currentVersion) return;
  inTransaction(database, "BEGIN IMMEDIATE", () => {
    // Asked again: another process may have been quicker.
    for (const step of steps.slice(versionOf(database))) database.exec(step);
    database.exec(`PRAGMA user_version = ${currentVersion}`);
  });
}
