import { existsSync, mkdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { isDamaged } from "./sqlite.ts";

const folder = ".visavis";

/**
 * Opens a database of `.visavis/` that can be made again from the user's files: a damaged one is. `prepare` makes its
 * tables where they are missing or older. Throws what the system and SQLite throw.
 */
export function openRenewable(root: string, name: string, prepare: (database: DatabaseSync) => void): DatabaseSync {
  const path = join(root, folder, name);
  mkdirSync(join(root, folder), { recursive: true });
  // Keeps git from seeing the folder without touching the user's own .gitignore.
  const ignore = join(root, folder, ".gitignore");
  if (!existsSync(ignore)) writeFileSync(ignore, "*\n");
  try {
    return prepared(path, prepare);
  } catch (error) {
    if (!isDamaged(error)) throw error;
    for (const suffix of ["", "-wal", "-shm"]) rmSync(`${path}${suffix}`, { force: true });
    return prepared(path, prepare);
  }
}

/** The same in memory: it goes with the process. */
export function openPassing(prepare: (database: DatabaseSync) => void): DatabaseSync {
  return prepared(":memory:", prepare);
}

function prepared(path: string, prepare: (database: DatabaseSync) => void): DatabaseSync {
  const database = new DatabaseSync(path);
  try {
    // What a power cut takes from it is computed again. Thousands of files are read in one transaction: others wait for it.
    database.exec("PRAGMA busy_timeout = 60000; PRAGMA synchronous = NORMAL");
    prepare(database);
    return database;
  } catch (error) {
    database.close();
    throw error;
  }
}
