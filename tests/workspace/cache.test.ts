import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { expect, onTestFinished, test } from "vitest";
import { openCache, type Cache } from "../../src/workspace/cache.ts";
import type { MemoryEntry, StoredEntry } from "../../src/workspace/memory-table.ts";
import { stampOf } from "../../src/workspace/files.ts";
import { makeFolder } from "../run/workspaces.ts";

const file = ".visavis/cache.sqlite";

function open(root: string, write = true): Cache {
  const cache = openCache(root, { write });
  onTestFinished(() => cache.close());
  return cache;
}

const unknown = { model: null, terms: null, unknownWords: [] } as const;
const known = { origin: "deepl", model: "m-1", terms: "-", unknownWords: ["un, deux", "trois"] } as const;

function entry(target: string, touched = false): MemoryEntry {
  const state = touched ? "final" : "translated";
  return {
    key: "k",
    context: null,
    target,
    ...known,
    state,
    touched,
    machine: !touched,
    date: "2026-11-20",
    domain: "cloud",
  };
}

/** The first entry of the sentence; `context` is that of the one that asks. */
function recall(cache: Cache, lng = "en", context = "a b"): StoredEntry | null {
  return cache.recall(lng, { key: "k", context }, 1)[0] ?? null;
}

function index(cache: Cache, path: string, ...entries: readonly MemoryEntry[]): void {
  cache.index({ path, lng: "en", stamp: "1" }, entries);
}

test("what was kept is there when the cache is opened again", () => {
  const root = makeFolder();
  const cache = openCache(root, { write: true });
  cache.saveReport("a", { inputs: "i", outputs: "o", report: "{}" });
  index(cache, "t/en/a.xlf", entry("One."));
  cache.close();
  const again = open(root);
  expect(again.reports().get("a")).toEqual({ inputs: "i", outputs: "o", report: "{}" });
  expect(again.indexed("t/en/a.xlf")).toBe("1");
  const { key, context, ...kept } = entry("One.");
  expect(recall(again)).toEqual({ ...kept, path: "t/en/a.xlf", inContext: false });
  expect([key, context]).toEqual(["k", null]);
  expect(recall(again, "es")).toBeNull();
});

test("git does not see it", () => {
  const root = makeFolder();
  open(root);
  expect(readFileSync(join(root, ".visavis/.gitignore"), "utf8")).toBe("*\n");
});

test("what a person approved is preferred, between files and in one", () => {
  const cache = open(makeFolder());
  index(cache, "t/en/a.xlf", entry("Approved.", true), entry("Machine."));
  index(cache, "t/en/b.xlf", entry("Other."));
  expect(recall(cache)?.target).toBe("Approved.");
  index(cache, "t/en/a.xlf");
  expect(recall(cache)?.target).toBe("Other.");
});

test("of several targets the one between equal neighbours comes first, then one that a person approved", () => {
  const cache = open(makeFolder());
  index(cache, "t/en/a.xlf", { ...entry("Here."), context: "a b" }, { ...entry("There."), context: "c d" });
  index(cache, "t/en/b.xlf", entry("Approved.", true));
  index(cache, "t/en/c.xlf", entry("Last."));
  const all = cache.recall("en", { key: "k", context: "a b" }, 10);
  expect(all.map(({ target, inContext }) => [target, inContext])).toEqual([
    ["Here.", true],
    ["Approved.", false],
    ["Last.", false],
    ["There.", false],
  ]);
  expect(recall(cache, "en", "c d")?.target).toBe("There.");
  expect(recall(cache, "en", "c b")?.target).toBe("Approved.");
  expect(cache.places("en", "k", 10)).toEqual(["t/en/a.xlf", "t/en/b.xlf", "t/en/c.xlf"]);
});

test("what is not known of a target stays unknown", () => {
  const cache = open(makeFolder());
  index(cache, "t/en/a.xlf", { ...entry("One."), ...unknown, date: null, domain: null });
  expect(recall(cache)).toMatchObject({ ...unknown, date: null, domain: null });
  index(cache, "t/en/a.xlf", { ...entry("One."), model: "", terms: "" });
  expect(recall(cache)).toMatchObject({ model: "", terms: "" });
});

test("the files of a folder are those below it, not of one whose name begins like it", () => {
  const cache = open(makeFolder());
  for (const path of ["t/en/a.xlf", "t/en/sub/b.xlf", "t/en-GB/a.xlf", "t/e%/a.xlf"]) index(cache, path);
  expect(cache.indexedBelow("t/en")).toEqual(["t/en/a.xlf", "t/en/sub/b.xlf"]);
});

test("changes made together are made all or not at all", () => {
  const cache = open(makeFolder());
  const failing = (): void => {
    cache.together(() => {
      index(cache, "t/en/a.xlf", entry("One."));
      throw new Error("half-way");
    });
  };
  expect(failing).toThrow("half-way");
  expect(recall(cache)).toBeNull();
  cache.together(() => index(cache, "t/en/a.xlf", entry("One.")));
  expect(recall(cache)?.target).toBe("One.");
});

test.each([
  ["no database", "this is no database at all, but long enough to be read as one"],
  ["a header and nothing else", `SQLite format 3\0${"\u0001".repeat(84)}`],
  ["empty", ""],
])("a cache file that is %s is made anew", (_, content) => {
  const root = makeFolder({ [file]: content });
  const cache = open(root);
  index(cache, "t/en/a.xlf", entry("One."));
  expect(recall(cache)?.target).toBe("One.");
});

test("a cache of another version is made anew", () => {
  const root = makeFolder();
  mkdirSync(join(root, ".visavis"));
  const old = new DatabaseSync(join(root, file));
  old.exec("CREATE TABLE memory (old TEXT); PRAGMA user_version = 999");
  old.close();
  const cache = open(root);
  index(cache, "t/en/a.xlf", entry("One."));
  expect(recall(cache)?.target).toBe("One.");
});

test("damage inside is told with the file to remove", () => {
  const root = makeFolder();
  const cache = openCache(root, { write: true });
  for (let number = 0; number < 300; number++) index(cache, `t/en/${number}.xlf`, entry("x".repeat(100)));
  cache.close();
  const bytes = readFileSync(join(root, file));
  bytes.fill(0x55, 4096);
  writeFileSync(join(root, file), bytes);
  const damaged = open(root);
  expect(() => recall(damaged)).toThrow(
    expect.objectContaining({ code: "workspace-write", hint: expect.stringContaining("Remove .visavis/cache.sqlite") }),
  );
});

test("a command that only reads changes nothing on disk, and still learns", () => {
  const root = makeFolder();
  const reading = open(root, false);
  index(reading, "t/en/a.xlf", entry("One."));
  expect(recall(reading)?.target).toBe("One.");
  expect(stampOf(root, ".visavis")).toBe("-");
  index(open(root), "t/en/a.xlf", entry("One."), { ...entry("Two."), key: "other" });
  const again = open(root, false);
  index(again, "t/en/a.xlf", entry("Three."));
  expect(recall(again)?.target).toBe("Three.");
  expect(recall(open(root))?.target).toBe("One.");
});

test("a language that had no pair has those that this process, or another one, puts in", () => {
  const root = makeFolder();
  const [cache, other] = [open(root), open(root)];
  expect(recall(cache)).toBeNull();
  index(cache, "translations/en/a.xlf", entry("own"));
  expect(recall(cache)?.target).toBe("own");
  expect(recall(cache, "es")).toBeNull();
  other.index({ path: "translations/es/a.xlf", lng: "es", stamp: "1" }, [entry("of another")]);
  expect(cache.indexed("translations/es/a.xlf")).toBe("1");
  expect(recall(cache, "es")?.target).toBe("of another");
});
