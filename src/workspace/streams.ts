import {
  closeSync,
  mkdirSync,
  openSync,
  readdirSync,
  readSync,
  renameSync,
  rmdirSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { open } from "node:fs/promises";
import { dirname, join } from "node:path";
import { VisavisError } from "../errors.ts";
import { explain, temporaryFor } from "./files.ts";
import { refuseWayOut } from "./paths.ts";

const chunkSize = 262_144;

/** The bytes of a file anywhere, called `path` in messages, part by part. Throws `input-missing`, `workspace-write`. */
export async function* readChunks(full: string, path: string): AsyncGenerator<Uint8Array, void, undefined> {
  const file = await open(full).catch((error: unknown) => {
    throw refusal(error, path);
  });
  try {
    for (;;) {
      const { bytesRead, buffer } = await file.read(new Uint8Array(chunkSize), 0, chunkSize).catch((error: unknown) => {
        throw refusal(error, path);
      });
      if (bytesRead === 0) return;
      yield buffer.subarray(0, bytesRead);
    }
  } finally {
    await file.close();
  }
}

/** Like `readChunks`, for a file of the workspace and where nothing else can happen in the meantime. */
export function* readChunksSync(root: string, path: string): Generator<Uint8Array, void, undefined> {
  const descriptor = openAt(join(root, path), path);
  try {
    for (;;) {
      const chunk = new Uint8Array(chunkSize);
      const length = readSync(descriptor, chunk, 0, chunkSize, null);
      if (length === 0) return;
      yield chunk.subarray(0, length);
    }
  } catch (error) {
    throw refusal(error, path);
  } finally {
    closeSync(descriptor);
  }
}

function openAt(full: string, path: string): number {
  try {
    return openSync(full, "r");
  } catch (error) {
    throw refusal(error, path);
  }
}

function refusal(error: unknown, path: string): unknown {
  if (!(error instanceof Error) || !("code" in error) || error.code !== "ENOENT") return explain(error, path);
  return new VisavisError({
    code: "input-missing",
    message: `${path}: there is no such file`,
    hint: "Check the name; paths are relative to the workspace's folder.",
    file: path,
    cause: error,
  });
}

/** A file that is written, and stands beside the one that it is to become. `commit` or `discard` it. */
export interface StagedFile {
  readonly path: string;
  /** How the file that it is to become compares with it. */
  readonly present: "none" | "same" | "other";
  readonly commit: () => void;
  /** Leaves nothing behind, not even a folder that was made for it; after `commit` there is nothing to do. */
  readonly discard: () => void;
}

/** Where a staged file goes: `full`, called `path` in messages; inside `root`, where there is one. */
export interface StagePlace {
  readonly full: string;
  readonly path: string;
  readonly root: string | null;
}

/**
 * Writes a file of any size part by part beside its place. When the parts end in an error nothing is left of it. Throws
 * `workspace-write`, `workspace-path`.
 */
export async function stageFile(place: StagePlace, parts: AsyncIterable<string>): Promise<StagedFile> {
  const { full, path, root } = place;
  if (root !== null) refuseWayOut(root, path);
  const temporary = temporaryFor(full);
  let made: string | undefined;
  const discard = (): void => {
    rmSync(temporary, { force: true });
    if (made !== undefined && readdirSync(dirname(full)).length === 0) rmdirSync(dirname(full));
  };
  try {
    made = mkdirSync(dirname(full), { recursive: true });
    await writeParts(temporary, parts);
    return { path, present: compare(full, temporary), commit: () => replace(temporary, place), discard };
  } catch (error) {
    discard();
    throw explain(error, path);
  }
}

async function writeParts(temporary: string, parts: AsyncIterable<string>): Promise<void> {
  const descriptor = openSync(temporary, "wx");
  try {
    for await (const part of parts) writeFileSync(descriptor, part);
  } finally {
    closeSync(descriptor);
  }
}

function replace(temporary: string, { full, path }: StagePlace): void {
  try {
    renameSync(temporary, full);
  } catch (error) {
    rmSync(temporary, { force: true });
    throw explain(error, path);
  }
}

function compare(full: string, temporary: string): StagedFile["present"] {
  const present = statSync(full, { throwIfNoEntry: false });
  if (present === undefined) return "none";
  if (!present.isFile() || present.size !== statSync(temporary).size) return "other";
  const others = readChunksSync(dirname(temporary), temporary.slice(dirname(temporary).length + 1));
  for (const chunk of readChunksSync(dirname(full), full.slice(dirname(full).length + 1))) {
    const other = others.next().value ?? new Uint8Array();
    if (!Buffer.from(chunk).equals(other)) return "other";
  }
  return "same";
}
