import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { pid } from "node:process";
import { DatabaseSync } from "node:sqlite";
import { VisavisError } from "../errors.ts";

/** A connection that nothing refers to is closed by the garbage collector, and its lock with it. */
const held = new Set<DatabaseSync>();

/**
 * Takes the lock of a workspace for a command that writes, and gives the function that returns it. The lock is an open
 * SQLite transaction, so the system lets go of it however the process ends. Throws `workspace-locked` with the process
 * that holds it, `workspace-write` where the folder is read-only.
 */
export function lockWorkspace(root: string): () => void {
  const database = openLock(root);
  try {
    database.exec("BEGIN IMMEDIATE; CREATE TABLE IF NOT EXISTS holder (pid INTEGER); DELETE FROM holder");
    database.exec(`INSERT INTO holder VALUES (${pid}); COMMIT; BEGIN IMMEDIATE`);
  } catch (cause) {
    if (!isBusy(cause)) {
      database.close();
      throw unwritable(cause);
    }
    const holder = database.prepare("SELECT pid FROM holder").get()?.["pid"];
    database.close();
    throw new VisavisError({
      code: "workspace-locked",
      message: `another run (process ${String(holder)}) is at work in this workspace`,
      hint: "Wait until it has ended, then run the same command again.",
      cause,
    });
  }
  held.add(database);
  return () => {
    held.delete(database);
    database.close();
  };
}

function openLock(root: string): DatabaseSync {
  try {
    mkdirSync(join(root, ".visavis"), { recursive: true });
    const database = new DatabaseSync(join(root, ".visavis", "lock.sqlite"));
    // Long enough for another process that is just taking the lock and writing its id, short for one that has it.
    database.exec("PRAGMA busy_timeout = 200");
    return database;
  } catch (cause) {
    throw unwritable(cause);
  }
}

/** SQLite says 5 when another process holds the lock. */
function isBusy(error: unknown): boolean {
  return error instanceof Error && "errcode" in error && error.errcode === 5;
}

function unwritable(cause: unknown): VisavisError {
  return new VisavisError({
    code: "workspace-write",
    message: `.visavis/lock.sqlite cannot be written: ${cause instanceof Error ? cause.message : String(cause)}`,
    hint: "Give this user the right to write in the workspace, free some space, or remove .visavis/lock.sqlite.",
    file: ".visavis/lock.sqlite",
    cause,
  });
}
