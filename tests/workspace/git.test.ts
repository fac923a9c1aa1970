import { execFileSync } from "node:child_process";
import { existsSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, onTestFinished, test, vi } from "vitest";
import { changedFiles, committedFile, filesAt, hasCommits, lastCommitWith } from "../../src/workspace/git.ts";
import { makeFolder } from "../run/workspaces.ts";

function git(root: string, ...parameters: readonly string[]): void {
  execFileSync("git", ["-C", root, "-c", "user.name=t", "-c", "user.email=t@example.org", ...parameters]);
}

function repository(files: Readonly<Record<string, string>>): string {
  const root = makeFolder(files);
  git(root, "init", "-q", "-b", "main");
  git(root, "add", "-A");
  git(root, "commit", "-q", "--no-gpg-sign", "-m", "first");
  return root;
}

test("files are as they were at the commit, whatever their names", () => {
  const names = ["a.xlf", "sub/é b.xlf", "-x.xlf", '"q".xlf', "100%.xlf", "x blob 5", "main:y.xlf", "[a]*.xlf"];
  const root = repository(Object.fromEntries(names.map((name) => [name, `content of ${name}\n`])));
  for (const name of names) writeFileSync(join(root, name), "new");
  const found = filesAt(root, "main", ["missing.xlf", ...names.slice(0, 3), "x blob 7", ...names.slice(3)]);
  expect([...found]).toEqual(names.map((name) => [name, `content of ${name}\n`]));
});

test("a folder, or a name of two lines, does not shift the answers for others", () => {
  const root = repository({ "folder/a": "a", "b.xlf": "b", "c\nd": "cd", d: "d" });
  const found = filesAt(root, "HEAD", ["folder", "c\nd", "b.xlf", "d"]);
  expect([...found]).toEqual([
    ["b.xlf", "b"],
    ["d", "d"],
  ]);
});

test("paths are those of the workspace, also when it is a folder of the repository", () => {
  const root = repository({ "a.xlf": "above", "work/a.xlf": "inside", "work/empty.xlf": "" });
  expect([...filesAt(join(root, "work"), "HEAD", ["a.xlf", "empty.xlf"])]).toEqual([
    ["a.xlf", "inside"],
    ["empty.xlf", ""],
  ]);
});

test("a byte order mark is left out, as when a file is read", () => {
  const root = repository({ "a.xlf": "\uFEFF<xliff/>" });
  expect(filesAt(root, "HEAD", ["a.xlf"]).get("a.xlf")).toBe("<xliff/>");
});

test.each(["none", "HEAD~9", "--output=stolen", "--all", "", "a b", "HEAD:a.xlf", "x\0y", "x\ny"])(
  "the ref %j names no commit",
  (ref) => {
    const root = repository({ "a.xlf": "a" });
    expect(() => filesAt(root, ref, ["a.xlf"])).toThrow(expect.objectContaining({ code: "usage" }));
    expect(existsSync(join(root, "stolen"))).toBe(false);
  },
);

test("a branch, a tag and HEAD~1 name commits", () => {
  const root = repository({ "a.xlf": "one" });
  git(root, "tag", "v1");
  writeFileSync(join(root, "a.xlf"), "two");
  git(root, "commit", "-qam", "second", "--no-gpg-sign");
  const at = (ref: string): string | undefined => filesAt(root, ref, ["a.xlf"]).get("a.xlf");
  expect([at("main"), at("v1"), at("HEAD~1")]).toEqual(["two", "one", "one"]);
});

test("a folder without commits has none", () => {
  const root = makeFolder({ "a.xlf": "" });
  expect(hasCommits(root)).toBe(false);
  git(root, "init", "-q");
  expect(hasCommits(root)).toBe(false);
  rmSync(join(root, ".git"), { recursive: true });
  expect(() => filesAt(root, "HEAD", [])).toThrow(expect.objectContaining({ code: "usage" }));
});

test("a repository of another user is told of, not taken for one without commits", () => {
  const root = repository({ "a.xlf": "a" });
  // git's own switch for its tests: whoever owns the folder, it is somebody else.
  vi.stubEnv("GIT_TEST_ASSUME_DIFFERENT_OWNER", "1");
  onTestFinished(() => void vi.unstubAllEnvs());
  const refused = expect.objectContaining({ code: "usage", hint: expect.stringContaining("safe.directory") });
  expect(() => hasCommits(root)).toThrow(refused);
  expect(() => filesAt(root, "HEAD", ["a.xlf"])).toThrow(refused);
});

test("the files of a folder that are not as they were committed, whatever their names, and what was committed", () => {
  const root = repository({ "x/é [a]*.xlf": "one", "x/b.xlf": "two", "y/c.xlf": "three" });
  for (const path of ["x/é [a]*.xlf", "y/c.xlf", "x/new.xlf"]) writeFileSync(join(root, path), "new");
  expect([...changedFiles(root, "x")]).toEqual(["x/é [a]*.xlf"]);
  expect(committedFile(root, "x/é [a]*.xlf")).toBe("one");
  expect(committedFile(root, "x/new.xlf")).toBeNull();
});

test("a folder below the top of its repository has its own paths", () => {
  const root = repository({ "inner/x/a.xlf": "one" });
  writeFileSync(join(root, "inner/x/a.xlf"), "new");
  expect([...changedFiles(join(root, "inner"), "x")]).toEqual(["x/a.xlf"]);
  expect(committedFile(join(root, "inner"), "x/a.xlf")).toBe("one");
});

test("the newest commit whose version is accepted", () => {
  const root = repository({ "a.xlf": "sound" });
  for (const content of ["broken", "broken again"]) {
    writeFileSync(join(root, "a.xlf"), content);
    git(root, "commit", "-qam", content, "--no-gpg-sign");
  }
  const first = execFileSync("git", ["-C", root, "rev-parse", "--short", "HEAD~2"], { encoding: "utf8" }).trim();
  expect(lastCommitWith(root, "a.xlf", (content) => content === "sound")).toMatchObject({ commit: first });
  expect(lastCommitWith(root, "a.xlf", () => false)).toBeNull();
  expect(lastCommitWith(root, "none.xlf", () => true)).toBeNull();
});

test("without a repository nothing has changed, and nothing was committed", () => {
  const root = makeFolder({ "a.xlf": "one" });
  expect(changedFiles(root, ".")).toEqual(new Set());
  expect([committedFile(root, "a.xlf"), lastCommitWith(root, "a.xlf", () => true)]).toEqual([null, null]);
});
