import { spawnSync } from "node:child_process";
import { chmodSync, mkdirSync, readdirSync, readFileSync, statSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { getuid } from "node:process";
import { expect, test } from "vitest";
import { filesBelow, readText, stampOf, writeText } from "../../src/workspace/files.ts";
import { makeFolder } from "../run/workspaces.ts";

function refusal(work: () => unknown): unknown {
  try {
    return work();
  } catch (error) {
    return error;
  }
}

test("a file is written with its folders, and nothing else is left there", () => {
  const root = makeFolder();
  expect(writeText(root, "a/b/c.txt", "été\n")).toBe(true);
  expect(readText(root, "a/b/c.txt")).toBe("été\n");
  expect(readdirSync(join(root, "a/b"))).toEqual(["c.txt"]);
});

test("what is there already is not written again", () => {
  const root = makeFolder({ "a.txt": "été" });
  const before = stampOf(root, "a.txt");
  expect(writeText(root, "a.txt", "été")).toBe(false);
  expect(stampOf(root, "a.txt")).toBe(before);
  expect(writeText(root, "a.txt", "eté")).toBe(true);
  expect(stampOf(root, "a.txt")).not.toBe(before);
});

test("a missing file is null, and its stamp is -", () => {
  const root = makeFolder({ "a.txt": "" });
  expect(readText(root, "b.txt")).toBeNull();
  expect([stampOf(root, "b.txt"), stampOf(root, "b/c.txt")]).toEqual(["-", "-"]);
  expect(filesBelow(root, "none")).toEqual([]);
});

test("a file of 21 MB is refused before it is read", () => {
  const root = makeFolder({ "big.txt": "x".repeat(21_000_000) });
  expect(refusal(() => readText(root, "big.txt"))).toMatchObject({
    code: "input-too-large",
    message: expect.stringContaining("21 MB"),
  });
});

test("each obstacle is named with what mends it, and what was there stays", () => {
  const root = makeFolder({ file: "old", "folder/inside": "old" });
  symlinkSync("/nowhere/at/all", join(root, "dangling"));
  symlinkSync("loop", join(root, "loop"));
  for (const path of ["file/below.txt", "folder", "dangling/below.txt", "loop/below.txt", `${"x".repeat(300)}.txt`]) {
    const refused = refusal(() => writeText(root, path, "new"));
    expect(refused, path).toMatchObject({ code: "workspace-write", file: path, hint: expect.stringMatching(/\w/u) });
  }
  expect(readdirSync(root).toSorted()).toEqual(["dangling", "file", "folder", "loop"]);
  expect(readFileSync(join(root, "file"), "utf8")).toBe("old");
});

test.skipIf(getuid?.() === 0)("a folder that may not be written in is named", () => {
  const root = makeFolder({ "locked/a.txt": "old" });
  chmodSync(join(root, "locked"), 0o500);
  const refused = refusal(() => writeText(root, "locked/a.txt", "new"));
  chmodSync(join(root, "locked"), 0o700);
  expect(refused).toMatchObject({ code: "workspace-write", message: expect.stringContaining("permission denied") });
});

test("nothing is written through a link that leads out, be it the last folder or the first", () => {
  const outside = makeFolder();
  const root = makeFolder({ "locales/keep": "" });
  symlinkSync(outside, join(root, "locales/en"));
  symlinkSync(outside, join(root, "editions"));
  for (const path of ["locales/en/a.json", "editions/en/a.md", "../a.txt"]) {
    expect(refusal(() => writeText(root, path, "new"))).toMatchObject({ code: "workspace-path", file: path });
  }
  expect(readdirSync(outside)).toEqual([]);
});

test("a link inside the workspace is followed", () => {
  const root = makeFolder({ "real/keep": "" });
  symlinkSync(join(root, "real"), join(root, "linked"));
  writeText(root, "linked/a.txt", "new");
  expect(readText(root, "real/a.txt")).toBe("new");
});

/** Writes in a process that may write files of 4 KiB at most: the same failure half-way as a full disk. */
test("a file that does not fit is not half-written, and no temporary one is left", () => {
  const root = makeFolder({ "a.txt": "old" });
  const files = join(import.meta.dirname, "../../src/workspace/files.ts");
  const script = `
    process.on("SIGXFSZ", () => {});
    const { writeText } = await import(${JSON.stringify(files)});
    try { writeText(${JSON.stringify(root)}, "a.txt", "x".repeat(100_000)); }
    catch (error) { console.log(error.code, error.message); }`;
  const limited = ["-c", `ulimit -f 4; exec "$0" --input-type=module -e "$1"`, process.execPath, script];
  const { stdout } = spawnSync("bash", limited, { encoding: "utf8" });
  expect(stdout).toContain("workspace-write a.txt: ");
  expect(readdirSync(root)).toEqual(["a.txt"]);
  expect(readText(root, "a.txt")).toBe("old");
});

function tinyDisk(root: string, options: string): boolean {
  mkdirSync(join(root, "disk"), { recursive: true });
  return spawnSync("mount", ["-t", "tmpfs", "-o", options, "tmpfs", join(root, "disk")]).status === 0;
}

function onDisk(options: string, work: (root: string) => void): boolean {
  const root = makeFolder();
  if (!tinyDisk(root, options)) return false;
  try {
    work(root);
  } finally {
    spawnSync("umount", [join(root, "disk")]);
  }
  return true;
}

test("a full disk is named; the old file stays whole", (context) => {
  const isMounted = onDisk("size=64k", (root) => {
    writeFileSync(join(root, "disk/a.txt"), "old");
    const refused = refusal(() => writeText(root, "disk/a.txt", "x".repeat(200_000)));
    expect(refused).toMatchObject({ code: "workspace-write", message: "disk/a.txt: no space left on the device" });
    expect(readdirSync(join(root, "disk"))).toEqual(["a.txt"]);
    expect(statSync(join(root, "disk/a.txt")).size).toBe(3);
  });
  context.skip(!isMounted, "only root can mount a small disk");
});

test("a read-only file system is named", (context) => {
  const isMounted = onDisk("ro", (root) => {
    expect(refusal(() => writeText(root, "disk/a.txt", "x"))).toMatchObject({
      code: "workspace-write",
      message: expect.stringContaining("read-only"),
    });
  });
  context.skip(!isMounted, "only root can mount a read-only disk");
});
