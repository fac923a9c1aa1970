import { mkdirSync, renameSync, rmSync } from "node:fs";
import { join } from "node:path";
import { afterEach, expect, test } from "vitest";
import { watchFiles } from "../../src/workspace/watch.ts";
import { put, temporaryFolder } from "../cli/visavis.ts";

let stop = new AbortController();
afterEach(() => stop.abort());

/** A folder that is watched, and what was told of it. */
function watchedFolder(): { readonly root: string; readonly told: string[] } {
  stop = new AbortController();
  const root = temporaryFolder();
  mkdirSync(join(root, "stories/old"), { recursive: true });
  const told: string[] = [];
  const watched = { root, folders: ["stories", "later"], files: ["settings.yml"] };
  watchFiles(watched, (paths) => told.push(...paths), stop.signal);
  return { root, told };
}

/** As programs write that never leave half a file. */
function replace(root: string, path: string, content: string): void {
  put(root, `${path}.new`, content);
  renameSync(join(root, `${path}.new`), join(root, path));
}

test("a file that is replaced is told of each time", async () => {
  const { root, told } = watchedFolder();
  for (const content of ["one", "two", "three"]) {
    told.splice(0);
    replace(root, "stories/old/a.md", content);
    await expect.poll(() => told).toContain("stories/old/a.md");
  }
});

test("folders that come later, go and come again are watched", async () => {
  const { root, told } = watchedFolder();
  put(root, "later/new/a.md", "one");
  await expect.poll(() => told.length).toBeGreaterThan(0);
  replace(root, "later/new/a.md", "two");
  await expect.poll(() => told).toContain("later/new/a.md");
  rmSync(join(root, "later/new"), { recursive: true });
  mkdirSync(join(root, "later/new"));
  await expect.poll(() => told.filter((path) => path === "later/new").length).toBeGreaterThan(0);
  told.splice(0);
  put(root, "later/new/b.md", "one");
  await expect.poll(() => told).toContain("later/new/b.md");
});

test("of the files beside the folders only those named are told of", async () => {
  const { root, told } = watchedFolder();
  put(root, "other.yml", "");
  replace(root, "settings.yml", "targets: [en]");
  await expect.poll(() => told).toEqual(["settings.yml"]);
});
