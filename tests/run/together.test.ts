import { execFile } from "node:child_process";
import { join } from "node:path";
import { promisify } from "node:util";
import { expect, test } from "vitest";
import { finishStory } from "../../src/run/finish.ts";
import { withProject } from "../../src/run/project.ts";
import { projectRecall } from "../../src/run/recall.ts";
import { reviseStory } from "../../src/run/revise.ts";
import { inputStamp } from "../../src/run/stamps.ts";
import { viewStory } from "../../src/run/view.ts";
import { decide, edit, on, segmentsIn } from "./reviser.ts";
import { approve, first, makeJob, path, readFile, second, story, third, writeFiles } from "./workspaces.ts";

const file = "translations/en/lait.xlf";
const english = (source: string): string => `EN-US:${source}`;

test("two processes that edit one file, sentence by sentence, lose nothing of each other's", async () => {
  const sentences = Array.from({ length: 16 }, (_, at) => `Phrase numéro ${at} du récit.`);
  const job = await makeJob({ [path]: `${sentences.join("\n\n")}\n` });
  await job.run();
  const script = join(import.meta.dirname, "reviser-process.ts");
  const started = ["Camille", "Zoé"].map((by, turn) =>
    promisify(execFile)(process.execPath, [script, job.root, by, String(turn)]),
  );
  await Promise.all(started);
  expect(segmentsIn(job.root, file).map(({ target }) => target)).toEqual(
    sentences.map((_, at) => `${at % 2 === 0 ? "Camille" : "Zoé"} ${at}.`),
  );
});

test("calls that overlap in one process lose nothing of each other's", async () => {
  const job = await makeJob({ [path]: story });
  await job.run();
  const edits = [first, second, third].map((source) => on(job.root, source, edit(`By hand: ${source}`)));
  await Promise.all(edits.map(async (one) => decide(job.root, [one])));
  const targets = segmentsIn(job.root, file).map(({ target }) => target);
  for (const source of [first, second, third]) expect(targets).toContain(`By hand: ${source}`);
});

test("what a CAT tool writes between reading and writing is noticed: other segments merge, the same one is refused", async () => {
  const job = await makeJob({ [path]: story });
  await job.run();
  const shown = await decide(
    job.root,
    [first, third].map((source) => on(job.root, source, { type: "state", state: "translated" })),
  );
  const [own, other] = shown.map(({ segment }) => segment);
  let reads = 0;
  const outcomes = await withProject({ root: job.root, write: true, lock: null }, async (project) => {
    const [found] = project.files;
    if (!found || !own || !other) throw new RangeError("there is a story");
    const decideOn = (segment: typeof own, text: string) =>
      ({ story: "lait", target: "en", segment: segment.id, stamp: segment.stamp, decision: edit(text) }) as const;
    const decisions = [decideOn(own, "Mine."), decideOn(other, "Mine too.")];
    const choose = (): typeof decisions => {
      if (reads++ === 0) approve(job.root, file, { target: english(third), by: "Another tool's." });
      return decisions;
    };
    return reviseStory(project, { file: found, decide: choose }, { by: "Camille", at: "2026-11-20T18:50:57Z" });
  });
  expect(reads).toBe(2);
  expect(outcomes).toMatchObject([{ type: "done" }, { type: "refused", refusal: "changed" }]);
  expect(segmentsIn(job.root, file).map(({ target }) => target)).toEqual(
    expect.arrayContaining(["Mine.", "Another tool's."]),
  );
});

test("what somebody writes while a run fills a story in is kept", async () => {
  const job = await makeJob({ [path]: story });
  await job.run();
  writeFiles(job.root, { [path]: `${story}\nUne dernière phrase.\n` });
  let fills = 0;
  await withProject({ root: job.root, write: true }, async (project) => {
    const [found] = project.files;
    if (!found) throw new RangeError("there is a story");
    const recall = projectRecall(project, null);
    const stamp = inputStamp(project, found);
    const view = await viewStory(project, found, recall);
    await finishStory(
      project,
      { file: found, stamp, view },
      {
        find: () => {
          if (fills++ === 0) approve(job.root, file, { target: english(first), by: "Milk is dearer again." });
          return null;
        },
        recall,
        renew: () => false,
        signal: new AbortController().signal,
        onStory: async () => undefined,
      },
    );
  });
  expect(fills).toBeGreaterThan(1);
  expect(readFile(job.root, file)).toContain("<target>Milk is dearer again.</target>");
});

test("edits while a run is at work are kept, and so is what the run brings", async () => {
  const job = await makeJob({ [path]: story });
  await job.run();
  writeFiles(job.root, { [path]: `${story}\nUne dernière phrase.\n` });
  const edits: Promise<unknown>[] = [];
  await job.run({
    onProgress: () => edits.push(decide(job.root, [on(job.root, first, edit("Milk is dearer again."))])),
  });
  await Promise.all(edits);
  expect(edits.length).toBeGreaterThan(0);
  const targets = segmentsIn(job.root, file).map(({ target }) => target);
  expect(targets).toEqual(expect.arrayContaining(["Milk is dearer again.", english("Une dernière phrase.")]));
});
