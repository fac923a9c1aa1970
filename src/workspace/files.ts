import { randomUUID } from "node:crypto";
import {
  closeSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { dirname, join, normalize } from "node:path";
import { VisavisError } from "../errors.ts";
import { decodeText, decodeXml } from "./decode.ts";
import { refuseWayOut, slashed } from "./paths.ts";

/** Whose file it is: people's, or one that is made of a story. */
type FileOrigin = "given" | "made";

/**
 * Bytes of the largest text files that are read. A story of 20 MB has some four thousand pages. The translation file of
 * one of 5 MB has 27: each sentence twice, with its mark-up. It must be read again, or what was paid for is lost; one of
 * more than 150 MB has more characters than its reader takes.
 */
const maxBytes: Readonly<Record<FileOrigin, number>> = { given: 20_000_000, made: 150_000_000 };

/** The most characters that a reader takes: those of XML. */
const maxCharacters = 50_000_000;

/** The message of a system call that failed, by its code: what is wrong and what mends it. */
const systemFaults: Readonly<Record<string, { readonly what: string; readonly mend: string }>> = {
  EACCES: { what: "permission denied", mend: "Give this user the right to write there, or choose another folder." },
  EPERM: { what: "operation not permitted", mend: "Give this user the right to write there." },
  EROFS: { what: "the file system is read-only", mend: "Work on a writable copy of the workspace." },
  ENOSPC: { what: "no space left on the device", mend: "Free some space and run the same command again." },
  EDQUOT: { what: "disk quota exceeded", mend: "Free some space and run the same command again." },
  EISDIR: { what: "a folder stands where a file is wanted", mend: "Move the folder away." },
  ENOTDIR: { what: "a file stands where a folder is wanted", mend: "Move the file away." },
  ENOENT: { what: "a link that leads nowhere is on the way", mend: "Remove the link, or make what it leads to." },
  EEXIST: { what: "a link that leads nowhere stands there", mend: "Remove the link, or make what it leads to." },
  ELOOP: { what: "links lead round in a circle", mend: "Remove one of the links." },
  ENAMETOOLONG: { what: "the name is too long", mend: "Give the story a shorter file name." },
  EFBIG: { what: "the file is larger than this user may write", mend: "Raise the limit (ulimit -f) and run again." },
  EIO: { what: "the device failed", mend: "Check the disk, then run the same command again." },
  EMFILE: { what: "too many open files", mend: "Raise the limit (ulimit -n) and run again." },
};

function systemCode(error: unknown): string {
  return error instanceof Error && "code" in error ? String(error.code) : "";
}

/** Turns a failed system call on `path` into a `VisavisError`; other values come back as they are. */
export function explain(error: unknown, path: string): unknown {
  const fault = systemFaults[systemCode(error)];
  if (!fault) return error;
  return new VisavisError({
    code: "workspace-write",
    message: `${path}: ${fault.what}`,
    hint: fault.mend,
    file: path,
    cause: error,
  });
}

/** The text of a file, or null when there is none. Throws `input-too-large`, `input-encoding`. */
export function readText(root: string, path: string, origin: FileOrigin = "given"): string | null {
  return readTextAt(join(root, path), path, origin);
}

/** The text of a file anywhere, called `path` in messages; otherwise like `readText`. */
export function readTextAt(full: string, path: string, origin: FileOrigin = "given"): string | null {
  try {
    const { size } = statSync(full);
    const most = maxBytes[origin];
    if (size > most) throw tooLarge(path, size, most);
    const bytes = readFileSync(full);
    // Text of such a length is worth no memory: nothing that reads it takes it.
    if (bytes.length > maxCharacters && characterCount(bytes) > maxCharacters) throw tooLarge(path, size, most);
    const decode = origin === "made" && path.endsWith(".xlf") ? decodeXml : decodeText;
    return decode(bytes, path);
  } catch (error) {
    if (systemCode(error) === "ENOENT") return null;
    throw explain(error, path);
  }
}

/** How many UTF-16 code units UTF-8 bytes are: continuing bytes are none, a character of four bytes is two. */
function characterCount(bytes: Uint8Array): number {
  let count = 0;
  for (const byte of bytes) count += (byte & 0xc0) === 0x80 ? 0 : byte >= 0xf0 ? 2 : 1;
  return count;
}

function tooLarge(path: string, size: number, most: number): VisavisError {
  const characters = most > maxCharacters ? `, and ${maxCharacters / 1_000_000} million characters` : "";
  return new VisavisError({
    code: "input-too-large",
    message: `${path}: ${Math.round(size / 1_000_000)} MB; the limit is ${most / 1_000_000} MB${characters}`,
    hint: "Split the file into several stories.",
    file: path,
  });
}

/**
 * Writes a file whole or not at all: to a temporary file beside it, then renamed over it. Nothing is written when the
 * content is already there; the answer says whether anything was. Throws `workspace-write`, and `workspace-path` where
 * a folder on the way is a link that leads out of `root`.
 */
export function writeText(root: string, path: string, content: string): boolean {
  return writeUnless(join(root, path), { path, content, check: () => refuseWayOut(root, path) });
}

/** Writes a file anywhere, called `path` in messages; otherwise like `writeText`. */
export function writeTextAt(full: string, path: string, content: string): boolean {
  return writeUnless(full, { path, content, check: () => undefined });
}

interface Writing {
  readonly path: string;
  readonly content: string;
  /** Throws when nothing may be written there. */
  readonly check: () => void;
}

function writeUnless(full: string, { path, content, check }: Writing): boolean {
  const bytes = Buffer.from(content, "utf8");
  try {
    if (holds(full, bytes)) return false;
    check();
    mkdirSync(dirname(full), { recursive: true });
    replaceFile(full, bytes);
    return true;
  } catch (error) {
    throw explain(error, path);
  }
}

const temporarySuffix = ".visavis-tmp";

/** A name for a temporary file of ours, in the folder of the file that it is to become. */
export function temporaryFor(full: string): string {
  return join(dirname(full), `.${randomUUID()}${temporarySuffix}`);
}

/** True for the path of a temporary file of ours: one that outlives its process is half-written. */
export function isLeftover(path: string): boolean {
  return path.endsWith(temporarySuffix);
}

function replaceFile(full: string, bytes: Buffer): void {
  const temporary = temporaryFor(full);
  try {
    writeFileSync(temporary, bytes, { flag: "wx" });
    renameSync(temporary, full);
  } catch (error) {
    rmSync(temporary, { force: true });
    throw error;
  }
}

function holds(full: string, bytes: Buffer): boolean {
  const stat = statSync(full, { throwIfNoEntry: false });
  return stat?.size === bytes.length && readFileSync(full).equals(bytes);
}

/** Waits until files, and their names in their folders, are on the disk: they then outlive a power cut. */
export function flushFiles(root: string, paths: readonly string[]): void {
  const full = paths.map((path) => join(root, path)).filter((path) => statSync(path, { throwIfNoEntry: false }));
  for (const path of [...full, ...new Set(full.map((file) => dirname(file)))]) {
    try {
      const descriptor = openSync(path, "r");
      try {
        fsyncSync(descriptor);
      } finally {
        closeSync(descriptor);
      }
    } catch (error) {
      // Windows has no such thing for folders.
      if (!["EPERM", "EISDIR", "EACCES"].includes(systemCode(error))) throw explain(error, path);
    }
  }
}

/** Removes a file that is ours. Throws `workspace-path`, `workspace-write`. */
export function removeFile(root: string, path: string): void {
  refuseWayOut(root, path);
  try {
    rmSync(join(root, path), { force: true });
  } catch (error) {
    throw explain(error, path);
  }
}

/** The stamp where there is no file. */
export const noFile = "-";

/** What tells two versions of a file apart without reading it; `-` when there is no file. */
export function stampOf(root: string, path: string): string {
  try {
    const stat = statSync(join(root, path), { throwIfNoEntry: false });
    return stat ? `${stat.size}:${stat.mtimeMs}:${stat.ctimeMs}:${stat.ino}` : noFile;
  } catch (error) {
    throw explain(error, path);
  }
}

/** The files below a folder, relative to `root`, sorted; none when there is no such folder. Links are left out. */
export function filesBelow(root: string, folder: string): readonly string[] {
  return isFolder(join(root, folder)) ? walk(root, slashed(normalize(folder))).sort() : [];
}

/** By hand: for ten thousand files a recursive `readdirSync`, and `relative` for each, take three times as long. */
function walk(root: string, folder: string): string[] {
  return readdirSync(join(root, folder), { withFileTypes: true }).flatMap((entry) => {
    const path = folder === "." ? entry.name : `${folder}/${entry.name}`;
    if (entry.isDirectory()) return walk(root, path);
    return entry.isFile() ? [path] : [];
  });
}

/** True when there is a folder at `path`. */
export function isFolder(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;
}
