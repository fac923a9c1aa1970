import { randomUUID } from "node:crypto";
import { closeSync, fstatSync, mkdirSync, openSync, readSync, renameSync, rmSync, writeSync } from "node:fs";
import { join } from "node:path";
import { VisavisError } from "../../errors.ts";
import type { Lng } from "../../model.ts";
import type { Statements } from "../sqlite.ts";

/** Tables made of some sentences of a language: those with ids from `first` to `last`. */
export interface Part {
  readonly name: string;
  readonly first: number;
  readonly last: number;
  readonly sentences: number;
}

/** The tables that near matches are looked up in, as bytes; made again when they are lost. */
export interface PartTable {
  /** The parts of a language that were made under this salt, in order of their ids. */
  readonly parts: (lng: Lng, salt: string) => readonly Part[];
  /** The bytes of a part, or null when they are not there. */
  readonly readPart: (part: Part) => ArrayBuffer | null;
  /** Adds a part; with `alone`, in the place of all others of the language. */
  readonly addPart: (part: NewPart, bytes: readonly Uint8Array[]) => Part;
}

interface NewPart extends Omit<Part, "name"> {
  readonly lng: Lng;
  readonly salt: string;
  readonly alone: boolean;
}

/** Where the bytes of parts are kept. */
export interface PartStore {
  readonly read: (name: string) => ArrayBuffer | null;
  readonly write: (name: string, bytes: readonly Uint8Array[]) => void;
  readonly remove: (name: string) => void;
}

/** The table of parts on these statements. */
export function partTable(statement: Statements, store: PartStore): PartTable {
  return {
    parts: (lng, salt) =>
      statement("SELECT * FROM parts WHERE lng = ? AND salt = ? ORDER BY first")
        .all(lng, salt)
        .map(({ name, first, last, sentences }) => ({
          name: String(name),
          first: Number(first),
          last: Number(last),
          sentences: Number(sentences),
        })),
    readPart: ({ name }) => store.read(name),
    addPart: ({ lng, salt, alone, first, last, sentences }, bytes) => {
      const name = `${randomUUID()}.near`;
      store.write(name, bytes);
      const old = alone ? statement("SELECT name FROM parts WHERE lng = ?").all(lng) : [];
      if (alone) statement("DELETE FROM parts WHERE lng = ?").run(lng);
      statement("INSERT INTO parts VALUES (?, ?, ?, ?, ?, ?)").run(name, lng, salt, first, last, sentences);
      for (const row of old) store.remove(String(row["name"]));
      return { name, first, last, sentences };
    },
  };
}

/** Parts as files of a folder. */
export function partFiles(folder: string): PartStore {
  return {
    read: (name) => readWhole(join(folder, name)),
    write: (name, bytes) => {
      try {
        writePart(folder, name, bytes);
      } catch (cause) {
        throw new VisavisError({
          code: "workspace-write",
          message: `.visavis/near cannot be written: ${cause instanceof Error ? cause.message : String(cause)}`,
          hint: "Free some space, or give this user the right to write there, then search again.",
          file: ".visavis/near",
          cause,
        });
      }
    },
    remove: (name) => rmSync(join(folder, name), { force: true }),
  };
}

function writePart(folder: string, name: string, bytes: readonly Uint8Array[]): void {
  mkdirSync(folder, { recursive: true });
  const path = join(folder, name);
  const descriptor = openSync(`${path}.new`, "wx");
  try {
    for (const piece of bytes) writeWhole(descriptor, piece);
  } finally {
    closeSync(descriptor);
  }
  renameSync(`${path}.new`, path);
}

/** One call writes at most 2 GB. */
function writeWhole(descriptor: number, bytes: Uint8Array): void {
  for (let done = 0; done < bytes.length;) done += writeSync(descriptor, bytes, done);
}

/** The file's bytes in an array of their own, read in one go: 150 MB for a million sentences. */
function readWhole(path: string): ArrayBuffer | null {
  const descriptor = openIfThere(path);
  if (descriptor === null) return null;
  try {
    const bytes = new Uint8Array(fstatSync(descriptor).size);
    let done = 0;
    for (let read = -1; read !== 0 && done < bytes.length; done += read)
      read = readSync(descriptor, bytes, done, bytes.length - done, null);
    return done === bytes.length ? bytes.buffer : null;
  } finally {
    closeSync(descriptor);
  }
}

function openIfThere(path: string): number | null {
  try {
    return openSync(path, "r");
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "ENOENT") return null;
    throw error;
  }
}

/** Parts that go with the process. */
export function partsInMemory(): PartStore {
  const parts = new Map<string, ArrayBuffer>();
  return {
    read: (name) => parts.get(name) ?? null,
    write: (name, bytes) => {
      const whole = new Uint8Array(bytes.reduce((sum, piece) => sum + piece.length, 0));
      let done = 0;
      for (const piece of bytes) {
        whole.set(piece, done);
        done += piece.length;
      }
      parts.set(name, whole.buffer);
    },
    remove: (name) => void parts.delete(name),
  };
}
