import { symlinkSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { pathInside, storyFile } from "../../src/workspace/paths.ts";
import { listStories, selectStories } from "../../src/workspace/stories.ts";
import { makeFolder } from "../run/workspaces.ts";

const ids = (root: string, folder = "stories"): readonly string[] => listStories(root, folder).map(({ id }) => id);

test("stories are the texts below the folder, by id; hidden files, links and others are none", () => {
  const root = makeFolder({
    "stories/b.txt": "",
    "stories/a.md": "",
    "stories/sub/Été 2024.html": "",
    "stories/.hidden.md": "",
    "stories/.git/c.md": "",
    "stories/picture.png": "",
    "outside.md": "",
  });
  symlinkSync(join(root, "outside.md"), join(root, "stories/link.md"));
  symlinkSync(root, join(root, "stories/round"));
  expect(ids(root)).toEqual(["a", "b", "sub/Été 2024"]);
  expect(listStories(root, "stories")[2]?.path).toBe("stories/sub/Été 2024.html");
});

test("the folder may be written in any way, or be the workspace itself", () => {
  const root = makeFolder({ "stories/sub/a.md": "" });
  for (const folder of ["stories", "./stories", "stories/", "./stories/."])
    expect(ids(root, folder)).toEqual(["sub/a"]);
  expect(ids(root, ".")).toEqual(["stories/sub/a"]);
});

test.each([[["a.md", "a.txt"]], [["a.md", "A.html"]], [["é.md", "e\u0301.md"]], [["sub/a.md", "Sub/a.md"]]])(
  "%j are one story: refused",
  (names) => {
    const root = makeFolder(Object.fromEntries(names.map((name) => [`stories/${name}`, ""])));
    expect(() => ids(root)).toThrow(expect.objectContaining({ code: "story-duplicate" }));
  },
);

test.each(["a:b.md", "a\nb.md", "a\u0007.md", "a*.md", 'a".md', "a\\b.md", "<a>.md", "sub:x/a.md"])(
  "%j cannot be a story id",
  (name) => {
    const root = makeFolder({ [`stories/${name}`]: "" });
    expect(() => ids(root)).toThrow(expect.objectContaining({ code: "input-invalid", file: `stories/${name}` }));
  },
);

test("a content folder that is missing, or a file, is said so", () => {
  const root = makeFolder({ file: "" });
  for (const folder of ["none", "file"]) {
    expect(() => ids(root, folder)).toThrow(expect.objectContaining({ code: "input-missing", file: folder }));
  }
});

test("a story is named by id, by file name or by path; twice is once", () => {
  const stories = listStories(makeFolder({ "stories/a.md": "", "stories/sub/b.txt": "" }), "stories");
  const chosen = (...names: readonly string[]): readonly string[] => selectStories(stories, names).map(({ id }) => id);
  expect(chosen()).toEqual(["a", "sub/b"]);
  expect(chosen("sub/b", "sub/b.txt", "stories/sub/b.txt")).toEqual(["sub/b"]);
  expect(() => chosen("../a")).toThrow(
    expect.objectContaining({ code: "story-unknown", hint: expect.stringContaining("sub/b") }),
  );
});

test.each(["../x", "a/../../x", "/etc", "/etc/passwd"])("the path %s leads out", (path) => {
  const root = makeFolder();
  expect(() => pathInside(root, path)).toThrow(expect.objectContaining({ code: "workspace-path" }));
});

test("a link that leads out is refused, one that stays in is not", () => {
  const outside = makeFolder();
  const root = makeFolder({ "real/keep": "" });
  symlinkSync(outside, join(root, "out"));
  symlinkSync("real", join(root, "in"));
  for (const path of ["out", "out/deep/file"]) {
    expect(() => pathInside(root, path)).toThrow(expect.objectContaining({ code: "workspace-path" }));
  }
  for (const path of ["in/deep/file", "new/deep", ".", "..hidden"]) {
    expect(pathInside(root, path)).toBe(join(root, path));
  }
  expect(storyFile("locales", ["en", "sub/été"], ".json")).toBe("locales/en/sub/été.json");
});
