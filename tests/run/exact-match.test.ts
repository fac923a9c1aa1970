import { expect, test } from "vitest";
import { translated } from "./memories.ts";
import {
  first,
  makeJob,
  path,
  readFile,
  second,
  settings as jobSettings,
  story,
  third,
  writeFiles,
} from "./workspaces.ts";

/** A workspace after its first run, and the sentences that a run with these files and settings then sends into English. */
async function sentAfterwards(files: Readonly<Record<string, string>>, memory: string): Promise<readonly string[]> {
  const job = await makeJob({ [path]: story });
  await job.run();
  job.sent();
  writeFiles(job.root, { ...files, "visavis.yml": `${jobSettings}memory: ${memory}\n` });
  await job.run();
  const sent = (job.sent()["en"] ?? []).map((text) => text.replace(/<[^>]*>/gu, ""));
  await job.run();
  expect(job.sent()).toEqual({});
  return sent;
}

test("an equal sentence that counts for too little is sent once; one that alignment keeps, or that still counts for enough, is not", async () => {
  const added = `${story}\nFin.\n`;
  const copy = { [path]: added, "source-content/copie.md": story };
  const sent = await sentAfterwards(copy, "{ penalties: { otherStory: 2 } }");
  expect(sent).toEqual(expect.arrayContaining([first, second, third, "Fin."]));
  expect(await sentAfterwards(copy, "{ use: 98, penalties: { otherStory: 2 } }")).toEqual(["Fin."]);
});

test("with memory.use 101 an equal sentence between other neighbours is sent", async () => {
  const copies = { "source-content/copie.md": story, "source-content/seule.md": `${third}\n` };
  expect(await sentAfterwards(copies, "{ use: 101 }")).toEqual([third]);
});

test("of two targets for an equal sentence the one between equal neighbours is taken", async () => {
  const [before, after, both] = ["Avant tout.", "Après tout.", "Le prix du lait monte."];
  const job = await makeJob({
    ...translated("a", [
      [before, "Before."],
      [both, "Here."],
      [after, "After."],
    ]),
    ...translated("z", [
      [after, "Later."],
      [both, "There.", { state: "final", touched: true, origin: "person" }],
    ]),
    "source-content/a.md": `${before} ${both} ${after}\n`,
    "source-content/copie.md": `${before} ${both} ${after}\n`,
    "source-content/z.md": `${after} ${both}\n`,
    "source-content/seule.md": `${both}\n`,
  });
  await job.run({ to: ["en"] });
  expect(readFile(job.root, "translations/en/copie.xlf")).toContain("<target>Here.</target>");
  expect(readFile(job.root, "translations/en/seule.xlf")).toContain("<target>There.</target>");
});
