import { existsSync } from "node:fs";
import { join } from "node:path";
import type { DatabaseSync } from "node:sqlite";
import { concordance, type Concordance } from "./near-index/concordance.ts";
import { pairTable, type PairTable } from "./near-index/pairs.ts";
import { partFiles, partsInMemory, partTable, type PartStore, type PartTable } from "./near-index/parts.ts";
import { schema, schemaVersion } from "./near-index/schema.ts";
import { statistics, type Statistics } from "./near-index/statistics.ts";
import { openPassing, openRenewable } from "./renewable.ts";
import { explain, inTransaction, isUnwritableFolder, statements } from "./sqlite.ts";

export type { NearEntry, StoredPair } from "./near-index/pairs.ts";
export type { Part } from "./near-index/parts.ts";
export type { PairCount } from "./near-index/statistics.ts";

/**
 * `.visavis/near.sqlite` and `.visavis/near/`: the pairs of all translation files and of the TMX files, and the tables that near matches are
 * looked up in. All of it can be made again from the user's files.
 */
export interface NearIndex extends PairTable, PartTable, Concordance, Statistics {
  /** Runs many changes as one transaction; other processes wait for it. */
  readonly together: <T>(changes: () => T) => T;
  readonly close: () => void;
}

const folder = ".visavis";

/**
 * Opens the index of a workspace; where its folder cannot be written, one in memory that goes with the process. With
 * `create: false` that is so too where there is none yet: what only reads leaves no cache behind.
 */
export function openNearIndex(root: string, { create = true }: { readonly create?: boolean } = {}): NearIndex {
  if (!create && !existsSync(join(root, folder, "near.sqlite")))
    return indexOn(openPassing(makeTables), partsInMemory());
  try {
    return indexOn(openRenewable(root, "near.sqlite", makeTables), partFiles(join(root, folder, "near")));
  } catch (error) {
    if (!isUnwritableFolder(error) && !isFromSystem(error)) throw explain(error, "near.sqlite");
    return indexOn(openPassing(makeTables), partsInMemory());
  }
}

/** True where the folder cannot be made: it may not be written, or a file has its name. */
function isFromSystem(error: unknown): boolean {
  return error instanceof Error && "syscall" in error;
}

function makeTables(database: DatabaseSync): void {
  const row = database.prepare("PRAGMA user_version").get();
  if (row?.["user_version"] === schemaVersion) return;
  database.exec("PRAGMA journal_mode = WAL");
  inTransaction(database, "BEGIN IMMEDIATE", () => database.exec(schema));
}

function indexOn(database: DatabaseSync, store: PartStore): NearIndex {
  const statement = statements(database);
  return {
    ...pairTable(statement),
    ...concordance(statement),
    ...partTable(statement, store),
    ...statistics(statement),
    together: (changes) => inTransaction(database, "BEGIN IMMEDIATE", changes),
    close: () => database.close(),
  };
}
