import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmdirSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { afterAll, describe, expect, test } from "vitest";
import { filesBelow } from "../../src/workspace/files.ts";
import { openJournal } from "../../src/workspace/journal.ts";
import { makeFolder } from "../run/workspaces.ts";
import { file, open, options, reply, request } from "./journals.ts";

/** The files of the journal with their bytes. */
function bytes(root: string): readonly (readonly [string, string])[] {
  return filesBelow(root, ".visavis").map((path) => [path, readFileSync(join(root, path), "latin1")]);
}

describe("a command that only reads", () => {
  test("makes nothing where there is nothing", () => {
    const root = makeFolder();
    const journal = open(root, { write: false });
    expect([journal.recall("k"), journal.isEmpty(), journal.jobs(), journal.spending("2026-01-01")]).toEqual([
      null,
      true,
      [],
      [],
    ]);
    expect(filesBelow(root, ".")).toEqual([]);
  });

  test("reads what is there, also beside a run that writes, and changes nothing", () => {
    const root = makeFolder();
    const writing = openJournal(root, options);
    writing.keep(request(reply("k")));
    const beside = openJournal(root, { ...options, write: false });
    expect(beside.recall("k")?.text).toBe("Texto k");
    writing.keep(request(reply("next")));
    expect(beside.jobs()).toHaveLength(2);
    beside.close();
    writing.close();
    const before = bytes(root);
    const reading = openJournal(root, { ...options, write: false });
    expect(reading.spending("2026-11-20")).toMatchObject([{ requests: 2 }]);
    expect(() => reading.keep(request(reply("no")))).toThrow(expect.objectContaining({ code: "workspace-write" }));
    expect(() => reading.forget(["es k"])).toThrow(expect.objectContaining({ code: "workspace-write" }));
    reading.close();
    expect(bytes(root)).toEqual(before);
  });

  test("finds the file empty that a killed run was just making", () => {
    const root = makeFolder({ [file]: "" });
    expect(open(root, { write: false }).isEmpty()).toBe(true);
    expect(readFileSync(join(root, file), "utf8")).toBe("");
    open(root).keep(request(reply("k")));
    expect(open(root, { write: false }).isEmpty()).toBe(false);
  });
});

/** A journal with many replies, damaged within. */
function damagedWithin(): Buffer {
  const root = makeFolder();
  const journal = openJournal(root, options);
  journal.keep(request(...Array.from({ length: 300 }, (_, number) => reply(String(number)))));
  journal.close();
  const content = readFileSync(join(root, file));
  return content.fill(0x55, 4096);
}

describe.each([
  ["no database", () => Buffer.from("this is no database at all, but long enough to be read as one".repeat(9))],
  ["a header and nothing else", () => Buffer.from(`SQLite format 3\0${"\u0001".repeat(84)}`)],
  ["damaged within", damagedWithin],
])("a journal that is %s", (_, content) => {
  test("is kept under another name, and the next run starts a new one", () => {
    const root = makeFolder({ [file]: "" });
    const damaged = content();
    for (const number of [1, 2]) {
      writeFileSync(join(root, file), damaged);
      const name = `.visavis/journal-damaged-${number}.sqlite`;
      expect(() => openJournal(root, options)).toThrow(
        expect.objectContaining({
          code: "workspace-write",
          message: `.visavis/journal.sqlite is damaged; it is kept as ${name}, and nothing was sent`,
          hint: expect.stringContaining("Run the same command again"),
        }),
      );
      expect(readFileSync(join(root, name)).equals(damaged)).toBe(true);
      const journal = openJournal(root, options);
      expect(journal.isEmpty()).toBe(true);
      journal.keep(request(reply("k")));
      journal.close();
    }
  });
});

test("what SQLite has not yet put into a file that is no database is kept beside it", () => {
  const root = makeFolder({ [file]: "overwritten by something else", [`${file}-wal`]: "the last replies" });
  expect(() => openJournal(root, options)).toThrow(expect.objectContaining({ code: "workspace-write" }));
  expect(bytes(root)).toEqual([
    [".visavis/journal-damaged-1.sqlite", "overwritten by something else"],
    [".visavis/journal-damaged-1.sqlite-wal", "the last replies"],
  ]);
});

test("damage that a reading command meets is told, and the file stays as it is", () => {
  const content = "this is no database at all, but long enough to be read as one".repeat(9);
  const root = makeFolder({ [file]: content });
  expect(() => openJournal(root, { ...options, write: false })).toThrow(
    expect.objectContaining({ code: "workspace-write", message: ".visavis/journal.sqlite: it is no database" }),
  );
  expect(bytes(root)).toEqual([[file, content]]);
});

test.each([true, false])("a journal of a newer program is left as it is (write: %s)", (write) => {
  const root = makeFolder();
  mkdirSync(join(root, ".visavis"));
  const newer = new DatabaseSync(join(root, file));
  newer.exec(
    "CREATE TABLE replies (text TEXT, more TEXT); INSERT INTO replies VALUES ('paid', ''); PRAGMA user_version = 999",
  );
  newer.close();
  const before = bytes(root);
  expect(() => openJournal(root, { ...options, write })).toThrow(
    expect.objectContaining({ code: "workspace-write", message: expect.stringContaining("of version 999") }),
  );
  expect(bytes(root)).toEqual(before);
});

test("a place where it cannot be is told before anything is paid", () => {
  const root = makeFolder({ ".visavis": "a file" });
  expect(() => openJournal(root, options)).toThrow(
    expect.objectContaining({ code: "workspace-write", message: expect.stringContaining("cannot be written") }),
  );
  const other = makeFolder();
  mkdirSync(join(other, file), { recursive: true });
  expect(() => openJournal(other, options)).toThrow(expect.objectContaining({ code: "workspace-write" }));
  expect(() => openJournal(other, { ...options, write: false })).toThrow(
    expect.objectContaining({ code: "workspace-write" }),
  );
});

const mounted: string[] = [];
afterAll(() => {
  for (const folder of mounted) {
    spawnSync("umount", [folder]);
    rmdirSync(folder);
  }
});

/** A disk of its own; null where this user may not mount one. */
function disk(size: string): string | null {
  const folder = mkdtempSync(join(tmpdir(), "visavis-disk-"));
  if (spawnSync("mount", ["-t", "tmpfs", "-o", `size=${size}`, "visavis-test", folder]).status !== 0) return null;
  mounted.push(folder);
  return folder;
}

describe.skipIf(disk("64k") === null)("disks (needs the right to mount)", () => {
  test("on a read-only disk what is there can be read, and a run is refused", () => {
    const root = disk("4m") ?? "";
    const journal = openJournal(root, options);
    journal.keep(request(reply("k")));
    journal.close();
    spawnSync("mount", ["-o", "remount,ro", root]);
    const before = bytes(root);
    expect(open(root, { write: false }).recall("k")?.text).toBe("Texto k");
    expect(() => openJournal(root, options)).toThrow(expect.objectContaining({ code: "workspace-write" }));
    expect(bytes(root)).toEqual(before);
  });

  test("a disk that fills up is told; what was kept before stays, and there is room again later", () => {
    const root = disk("256k") ?? "";
    const journal = open(root);
    const long = "x".repeat(2000);
    let kept = 0;
    const fill = (): void => {
      for (; kept < 1000; kept++) journal.keep(request(reply(String(kept), { text: long })));
    };
    expect(fill).toThrow(
      expect.objectContaining({
        code: "workspace-write",
        message: ".visavis/journal.sqlite: no space left on the device",
        hint: expect.stringContaining("Free some space"),
      }),
    );
    expect([journal.jobs().length, journal.spending("2026-11-20")[0]?.requests]).toEqual([kept, kept]);
    spawnSync("mount", ["-o", "remount,size=4m", root]);
    journal.keep(request(reply("again")));
    expect([kept > 0, journal.jobs().length]).toEqual([true, kept + 1]);
  });
});
