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

test("each sentence says where it stands, in both files as they are now", async () => {
  const job = await makeJob({ [path]: story });
  await job.run();
  writeFiles(job.root, { [path]: `${story.replace("Le prix", "Hier, le prix")}\nUne phrase de plus.\n` });
  const { items } = await diffStories({ root: job.root, to: ["en"] });
  const places = items.map(({ source, place }) => [
    source,
    place.source?.line,
    readFile(job.root, "translations/en/lait.xlf")
      .split("\n")
      .slice((place.translation.line ?? 0) - 1)[1]
      ?.replace(/<[^>]*>/gu, "")
      .trim(),
  ]);
  expect(places).toEqual([
    ["Le marché du lait", 1, "Le marché du lait"],
    ["Hier, le prix du lait monte encore.", 3, "Le prix du lait monte encore."],
    ["La Commission ouvre une vaste enquête.", 3, "La Commission ouvre une vaste enquête."],
    ["Les éleveurs attendent une réponse claire.", 5, "Les éleveurs attendent une réponse claire."],
    ["Une phrase de plus.", 7, undefined],
  ]);
});
