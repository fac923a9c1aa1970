import { spawnSync } from "node:child_process";
import {
  chmodSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { openCache } from "../../src/workspace/cache.ts";
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

test("what is made of a story may be larger than any story: its translations stay readable", () => {
  const root = makeFolder({ "made.xlf": "x".repeat(21_000_000) });
  expect(readText(root, "made.xlf", "made")).toHaveLength(21_000_000);
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

test("a folder that may not be written in is named", () => {
  const root = makeFolder({ "locked/a.txt": "old" });
  chmodSync(root, 0o711);
  chmodSync(join(root, "locked"), 0o500);
  // Root may write anywhere: the process becomes nobody once it has loaded what it needs.
  const stdout = writeIn(root, {
    path: "locked/a.txt",
    before: "if (process.getuid() === 0) { process.setgid(65534); process.setuid(65534); }",
  });
  chmodSync(join(root, "locked"), 0o700);
  expect(stdout).toContain("workspace-write locked/a.txt: permission denied");
  expect(readText(root, "locked/a.txt")).toBe("old");
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

/** Writes 100 KB in a process of its own; answers what it says of its failure. */
function writeIn(root: string, { path, before, limit = "unlimited" }: Record<string, string>): string {
  const files = join(import.meta.dirname, "../../src/workspace/files.ts");
  const script = `
    const { writeText } = await import(${JSON.stringify(files)});
    ${before}
    try { writeText(${JSON.stringify(root)}, ${JSON.stringify(path)}, "x".repeat(100_000)); }
    catch (error) { console.log(error.code, error.message); }`;
  const limited = ["-c", `ulimit -f ${limit}; exec "$0" --input-type=module -e "$1"`, process.execPath, script];
  return spawnSync("bash", limited, { encoding: "utf8" }).stdout;
}

test("a file that does not fit is not half-written, and no temporary one is left", () => {
  const root = makeFolder({ "a.txt": "old" });
  const stdout = writeIn(root, { path: "a.txt", before: 'process.on("SIGXFSZ", () => {});', limit: "4" });
  expect(stdout).toContain("workspace-write a.txt: ");
  expect(readdirSync(root)).toEqual(["a.txt"]);
  expect(readText(root, "a.txt")).toBe("old");
});

/** Runs a test on a small disk of its own; there is none where this user may not mount one. */
function onDisk(name: string, options: string, work: (root: string) => void): void {
  const probe = mkdtempSync(join(tmpdir(), "visavis-disk-"));
  const isMountable = mount(probe, options);
  umount(probe);
  rmSync(probe, { recursive: true });
  if (!isMountable) return;
  test(name, () => {
    const root = makeFolder({ "disk/under": "" });
    mount(join(root, "disk"), options);
    try {
      work(root);
    } finally {
      umount(join(root, "disk"));
    }
  });
}

function mount(folder: string, options: string): boolean {
  return spawnSync("mount", ["-t", "tmpfs", "-o", options, "tmpfs", folder]).status === 0;
}

function umount(folder: string): void {
  spawnSync("umount", [folder]);
}

onDisk("a full disk is named; the old file stays whole", "size=64k", (root) => {
  writeFileSync(join(root, "disk/a.txt"), "old");
  const refused = refusal(() => writeText(root, "disk/a.txt", "x".repeat(200_000)));
  expect(refused).toMatchObject({ code: "workspace-write", message: "disk/a.txt: no space left on the device" });
  expect(readdirSync(join(root, "disk"))).toEqual(["a.txt"]);
  expect(readText(root, "disk/a.txt")).toBe("old");
});

onDisk("a read-only file system is named", "ro", (root) => {
  expect(refusal(() => writeText(root, "disk/a.txt", "x"))).toMatchObject({
    code: "workspace-write",
    message: expect.stringContaining("read-only"),
  });
});

onDisk("a cache that finds no space says so, and lets go of what it had begun", "size=300k", (root) => {
  mkdirSync(join(root, "disk/.visavis"));
  const cache = openCache(join(root, "disk"), { write: true });
  const known = { model: null, terms: null, unknownWords: [], context: null, date: null, domain: null };
  const made = { origin: "deepl", state: "translated", touched: false, machine: true } as const;
  const entry = { key: "k", target: "x".repeat(50_000), ...made, ...known };
  const fill = (): void => {
    for (let number = 0; number < 20; number++) {
      cache.together(() => cache.index({ path: `t/en/${number}.xlf`, lng: "en", stamp: "1" }, [entry]));
    }
  };
  expect(fill).toThrow(
    expect.objectContaining({ code: "workspace-write", message: expect.stringMatching(/no space|device/u) }),
  );
  cache.close();
});
