import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { pid } from "node:process";
import { DatabaseSync } from "node:sqlite";
import { setTimeout as pause } from "node:timers/promises";
import { VisavisError } from "../errors.ts";
import { sqliteCode } from "./sqlite.ts";

/** The run that has the lock of a workspace. */
interface LockHolder {
  readonly pid: number;
  /** As its user typed it; empty when it did not say. */
  readonly command: string;
  /** When it took the lock: ISO 8601 in UTC. */
  readonly since: string;
}

/** What others are told of the run that takes the lock. */
export interface LockOptions {
  readonly command?: string;
  readonly now?: () => Date;
}

export interface WaitOptions extends LockOptions {
  /** How long to wait at most; 0 tries once. */
  readonly seconds: number;
  readonly signal: AbortSignal;
  /** Called once, when there is something to wait for, with who holds the lock. */
  readonly onWait?: (message: string) => void;
}

/** A connection that nothing refers to is closed by the garbage collector, and its lock with it. */
const held = new Set<DatabaseSync>();

/**
 * Takes the lock of a workspace for a command that writes, and gives the function that returns it. The lock is an open
 * SQLite transaction, so the system lets go of it however the process ends. Throws `workspace-locked` with the run that
 * holds it, `workspace-write` where the folder is read-only.
 */
export function lockWorkspace(root: string, options: LockOptions = {}): () => void {
  const attempt = tryLock(root, options);
  if (attempt.type === "held") throw lockedBy(attempt.holder);
  return attempt.unlock;
}

/**
 * Like `lockWorkspace`, but waits for a run that holds the lock until it has ended. Throws `workspace-locked` when the
 * time is up, and the signal's reason when it is aborted meanwhile.
 */
export async function waitForLock(root: string, options: WaitOptions): Promise<() => void> {
  const { seconds, signal, onWait } = options;
  const end = performance.now() + seconds * 1000;
  let isWaiting = false;
  for (;;) {
    signal.throwIfAborted();
    const attempt = tryLock(root, options);
    if (attempt.type === "taken") return attempt.unlock;
    const left = end - performance.now();
    if (left <= 0) throw lockedBy(attempt.holder);
    if (!isWaiting) onWait?.(describe(attempt.holder));
    isWaiting = true;
    await pause(Math.min(left, pollMs), undefined, { signal }).catch(() => signal.throwIfAborted());
  }
}

const pollMs = 200;
/** Long enough for another process that is just taking the lock and writing who it is, short for one that has it. */
const busyMs = 200;

type Attempt =
  | { readonly type: "taken"; readonly unlock: () => void }
  | { readonly type: "held"; readonly holder: LockHolder };

function tryLock(root: string, { command = "", now = () => new Date() }: LockOptions): Attempt {
  const database = openLock(root);
  try {
    const holder = takeLock(database, { pid, command, since: now().toISOString() });
    if (holder === null) return { type: "taken", unlock: keepOpen(database) };
    database.close();
    return { type: "held", holder };
  } catch (cause) {
    database.close();
    throw unwritable(cause);
  }
}

function keepOpen(database: DatabaseSync): () => void {
  held.add(database);
  return () => {
    held.delete(database);
    database.close();
  };
}

/** Null when the lock is ours from now on, otherwise who holds it. */
function takeLock(database: DatabaseSync, self: LockHolder): LockHolder | null {
  for (;;) {
    try {
      writeHolder(database, self);
      database.exec("BEGIN IMMEDIATE");
    } catch (error) {
      if (sqliteCode(error) !== busy) throw error;
      // One that reads who holds the lock was in the way of our commit: our own name must not be what we read.
      if (database.isTransaction) database.exec("ROLLBACK");
      return readHolder(database);
    }
    const holder = readHolder(database);
    if (holder.pid === self.pid && holder.since === self.since) return null;
    // Another process wrote its name between our two transactions, and will be refused: ours has to stand there.
    database.exec("ROLLBACK");
  }
}

/** SQLite's code when another process holds the lock. */
const busy = 5;

function writeHolder(database: DatabaseSync, { pid, command, since }: LockHolder): void {
  // Made anew: an earlier version had fewer columns.
  database.exec("BEGIN IMMEDIATE; DROP TABLE IF EXISTS holder");
  database.exec("CREATE TABLE holder (pid INTEGER, command TEXT, since TEXT)");
  database.prepare("INSERT INTO holder VALUES (?, ?, ?)").run(pid, command, since);
  database.exec("COMMIT");
}

function readHolder(database: DatabaseSync): LockHolder {
  const row = database.prepare("SELECT * FROM holder").get() ?? {};
  return { pid: Number(row["pid"]), command: String(row["command"] ?? ""), since: String(row["since"] ?? "") };
}

function openLock(root: string): DatabaseSync {
  try {
    mkdirSync(join(root, ".visavis"), { recursive: true });
    const database = new DatabaseSync(join(root, ".visavis", "lock.sqlite"));
    database.exec(`PRAGMA busy_timeout = ${busyMs}`);
    return database;
  } catch (cause) {
    throw unwritable(cause);
  }
}

function lockedBy(holder: LockHolder): VisavisError {
  return new VisavisError({
    code: "workspace-locked",
    message: describe(holder),
    hint: "Wait until it has ended, then run the same command again; '--wait SECONDS' waits by itself.",
  });
}

/** `another run ('visavis run', process 4711, since 2026-11-20 15:46:59 UTC) is at work in this workspace`. */
function describe({ pid, command, since }: LockHolder): string {
  const instant = since.replace("T", " ").replace(/(?:\.\d+)?Z$/u, " UTC");
  const parts = [command === "" ? "" : `'${command}'`, `process ${pid}`, since === "" ? "" : `since ${instant}`];
  return `another run (${parts.filter((part) => part !== "").join(", ")}) is at work in this workspace`;
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
