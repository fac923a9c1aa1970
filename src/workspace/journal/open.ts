import { closeSync, existsSync, mkdirSync, openSync, readSync, renameSync } from "node:fs";
import { basename, join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { pathToFileURL } from "node:url";
import { VisavisError } from "../../errors.ts";
import { explain, isDamaged, isUnwritableFolder } from "../sqlite.ts";
import { currentVersion, migrate, versionOf } from "./schema.ts";

const folder = ".visavis";
const file = `${folder}/journal.sqlite`;
/** How every SQLite database begins (file format, 1.3). */
const magic = Buffer.from("SQLite format 3\0");
/** What belongs to a database: without its log, the last replies are not in it. */
const suffixes = ["", "-wal", "-shm"] as const;

/**
 * Opens the journal's file for a run that may pay, making or migrating it. Throws `workspace-write` before anything is
 * sent: where the file cannot be written; where a newer program made it, which is left as it is; and where it is
 * damaged, once: it is kept under another name, and the next run starts a new one.
 */
export function openForWriting(root: string): DatabaseSync {
  try {
    mkdirSync(join(root, folder), { recursive: true });
    refuseForeign(join(root, file));
    return prepared(new DatabaseSync(join(root, file)));
  } catch (cause) {
    if (isDamaged(cause)) throw setAside(root, cause);
    if (cause instanceof VisavisError) throw cause;
    throw new VisavisError({
      code: "workspace-write",
      message: `${file} cannot be written: ${cause instanceof Error ? cause.message : String(cause)}`,
      hint: "Give this user the right to write in the workspace, free some space, or work on a writable copy.",
      file,
      cause,
    });
  }
}

function prepared(database: DatabaseSync): DatabaseSync {
  try {
    // FULL: what is in the journal was paid for, and outlives a power cut too. It costs a tenth of a millisecond a request.
    database.exec("PRAGMA busy_timeout = 5000; PRAGMA synchronous = FULL");
    refuseDamage(database);
    refuseNewer(database);
    // Both stay with the file. Pages of forgotten replies go back to the disk, so the check above stays quick.
    if (versionOf(database) === 0) database.exec("PRAGMA auto_vacuum = FULL; PRAGMA journal_mode = WAL");
    migrate(database);
    return database;
  } catch (error) {
    database.close();
    throw error;
  }
}

/** SQLite removes the log of a file that is no database, and with it the last replies: such a file is not even opened. */
function refuseForeign(path: string): void {
  const start = Buffer.alloc(magic.length);
  const descriptor = openSync(path, "a+");
  const length = readSync(descriptor, start, { position: 0 });
  closeSync(descriptor);
  if (length > 0 && !start.equals(magic)) throw damaged("it does not begin like a database");
}

/** Damage is looked for now (3 ms for 20,000 replies): found by the first reply, it would have to be paid for again. */
function refuseDamage(database: DatabaseSync): void {
  const [answer] = Object.values(database.prepare("PRAGMA quick_check(1)").get() ?? {});
  if (answer !== "ok") throw damaged(String(answer));
}

/** The error that SQLite has for a damaged file (11). */
function damaged(what: string): Error {
  return Object.assign(new Error(what), { errcode: 11 });
}

function refuseNewer(database: DatabaseSync): void {
  const version = versionOf(database);
  if (version <= currentVersion) return;
  throw new VisavisError({
    code: "workspace-write",
    message: `${file} is of version ${version}; this program knows version ${currentVersion} and leaves it as it is`,
    hint: `Use the newer visavis that made it, or give ${file} another name: replies in it that are in no translation file yet would be paid for again.`,
    file,
  });
}

/** Gives a damaged file another name, its log with it: a tool for rescue needs both. */
function setAside(root: string, cause: unknown): VisavisError {
  let number = 1;
  const nameOf = (): string => `${folder}/journal-damaged-${number}.sqlite`;
  while (existsSync(join(root, nameOf()))) number += 1;
  for (const suffix of suffixes) {
    const path = join(root, `${file}${suffix}`);
    if (existsSync(path)) renameSync(path, join(root, `${nameOf()}${suffix}`));
  }
  return new VisavisError({
    code: "workspace-write",
    message: `${file} is damaged; it is kept as ${nameOf()}, and nothing was sent`,
    hint: "Run the same command again: it starts a new journal. Replies that are in no translation file yet, and the sums spent, are only in the damaged one.",
    file: nameOf(),
    cause,
  });
}

/**
 * The journal's file for a command that only reads: nothing on disk changes, and what would change it throws. Where
 * there is none, an empty one in memory. Throws `workspace-write` where it is damaged or a newer program made it.
 */
export function openForReading(root: string): DatabaseSync {
  const path = join(root, file);
  try {
    const database = existsSync(path) ? openUnchanged(path) : empty();
    database.exec("PRAGMA query_only = ON");
    return database;
  } catch (error) {
    throw explain(error, basename(file));
  }
}

function empty(): DatabaseSync {
  const database = new DatabaseSync(":memory:");
  migrate(database);
  return database;
}

function openUnchanged(path: string): DatabaseSync {
  try {
    // Not opened as read-only: SQLite leaves the -wal and -shm files of such a connection behind.
    return readable(new DatabaseSync(path));
  } catch (error) {
    if (!isUnwritableFolder(error) || existsSync(`${path}-wal`)) throw error;
    const unchanging = Object.assign(pathToFileURL(path), { search: "immutable=1" });
    return readable(new DatabaseSync(unchanging, { readOnly: true }));
  }
}

function readable(database: DatabaseSync): DatabaseSync {
  try {
    database.exec("PRAGMA busy_timeout = 5000");
    refuseNewer(database);
    if (versionOf(database) > 0) return database;
  } catch (error) {
    database.close();
    throw error;
  }
  // A run was killed while it made the file.
  database.close();
  return empty();
}
