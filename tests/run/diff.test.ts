import { execFileSync } from "node:child_process";
import { expect, test } from "vitest";
import { diffStories } from "../../src/run/diff.ts";
import { makeJob, path, readFile, story, writeFiles } from "./workspaces.ts";

test("a translation file that is broken at the commit counts as none there", async () => {
  const job = await makeJob({ [path]: story });
  await job.run();
  const file = "translations/en/lait.xlf";
  const sound = readFile(job.root, file);
  writeFiles(job.root, { [file]: `<<<<<<< HEAD\n${sound}` });
  for (const words of [
    ["init", "-q"],
    ["add", "-A"],
    ["commit", "-qm", "broken"],
  ]) {
    execFileSync("git", ["-C", job.root, "-c", "user.name=a", "-c", "user.email=a@example.org", ...words]);
  }
  writeFiles(job.root, { [file]: sound });
  const { items } = await diffStories({ root: job.root, to: ["en"] });
  expect(items.map(({ change }) => change)).toEqual(["new", "new", "new", "new"]);
});
