import { expect, test } from "vitest";
import { diffStories, renderDiff } from "../../src/run/diff.ts";
import { documentOf } from "../cli/visavis.ts";
import { approve, type Job, makeJob, readFile, stamps, writeFiles } from "./workspaces.ts";

const known = "La Commission ouvre une **vaste** enquête sur le marché du lait.";
const readable = "La Commission ouvre une vaste enquête sur le marché du lait.";
const near = known.replace("une", "cette");
const target = "The Commission opens a wide inquiry into the milk market.";

/** Two stories with like sentences, of which one is approved. */
async function makeHouse(): Promise<Job> {
  const files = { "source-content/ancien.md": `${readable}\n`, "source-content/neuf.md": `${near}\n` };
  const job = await makeJob({ "visavis.yml": "targets: [en]\nengines: [deepl]\n", ...files });
  await job.run({ stories: ["ancien"] });
  approve(job.root, "translations/en/ancien.xlf", { target: `EN-US:${readable}`, by: target });
  return job;
}

test("a sentence without a translation, or with a machine's, shows what else the memory has; nothing is written", async () => {
  const job = await makeHouse();
  const before = stamps(job.root);
  const open = await diffStories({ root: job.root, stories: ["neuf"] });
  expect(stamps(job.root)).toEqual(before);
  expect(open.items).toMatchObject([
    {
      state: "initial",
      similarity: null,
      alternatives: [{ type: "match", source: readable, target, state: "reviewed", story: "ancien" }],
    },
  ]);
  const [similarity] = open.items[0]?.alternatives.map((match) => match.similarity) ?? [];
  expect(renderDiff(open, { color: false, columns: 200 })).toMatch(
    new RegExp(
      `no translation\\n    source  .*\\n    memory  ${similarity} %(?:, repaired)?: .*wide.* \\(ancien\\)`,
      "u",
    ),
  );
  await job.run();
  const done = await diffStories({ root: job.root, stories: ["neuf"] });
  expect(done.items).toMatchObject([{ origin: "deepl", similarity: null, alternatives: [{ target }] }]);
  expect(renderDiff(done, "markdown")).toContain(`  - <em>memory</em> ${similarity} %`);
  // Codes are shown as everywhere in a diff.
  for (const { proposal } of [...open.items, ...done.items].flatMap(({ alternatives }) => alternatives))
    expect(proposal).not.toMatch(/[\uE000-\uF8FF]/u);
});

test("none beside what a person wrote, and none that stands there already", async () => {
  const job = await makeHouse();
  await job.run();
  const file = "translations/en/neuf.xlf";
  const content = readFile(job.root, file);
  writeFiles(job.root, { [file]: content.replace(/EN-US:La/u, "She, la") });
  const [touched] = (await diffStories({ root: job.root, stories: ["neuf"], all: true })).items;
  expect(touched?.alternatives ?? []).toEqual([]);
  // The edited sentence shows its old pair as what it was before.
  writeFiles(job.root, { [file]: content, "source-content/ancien.md": `${near.replaceAll("**", "")}\n` });
  const [edited] = (await diffStories({ root: job.root, stories: ["ancien"] })).items;
  expect(edited).toMatchObject({ change: "edited", previousText: target });
  expect(edited?.alternatives.map((match) => match.target)).not.toContain(target);
});

test("what is shown is as the schema says", async () => {
  const job = await makeHouse();
  const result = await diffStories({ root: job.root });
  expect(result.items.flatMap(({ alternatives }) => alternatives)).not.toEqual([]);
  documentOf({ stdout: JSON.stringify(result), stderr: "", code: 0 }, "diff");
});
