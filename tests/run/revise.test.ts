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
import {
  approve,
  first,
  makeJob,
  path,
  readFile,
  second,
  settings,
  stamps,
  story,
  third,
  writeFiles,
} from "./workspaces.ts";

const file = "translations/en/lait.xlf";
const english = (source: string): string => `EN-US:${source}`;

test("an edit is in the file at once, with what it took the place of; the next run has nothing to do", async () => {
  const job = await makeJob({ [path]: story });
  await job.run();
  const [outcome] = await decide(job.root, [on(job.root, first, edit("Milk is dearer again."))]);
  expect(outcome).toMatchObject({
    type: "done",
    before: { target: english(first), state: "translated" },
    segment: { version: { target: "Milk is dearer again.", state: "reviewed", origin: "person" } },
  });
  const written = readFile(job.root, file);
  expect(written).toContain("<target>Milk is dearer again.</target>");
  expect(written).toMatch(
    /2026-11-20T18:50:57Z edited by "Camille", before by "deepl": "EN-US:Le prix du lait monte encore."<\/mda:meta>/u,
  );
  await job.run();
  job.sent();
  const before = stamps(job.root);
  await job.run();
  expect(stamps(job.root)).toEqual(before);
  expect(readFile(job.root, file)).toBe(written);
  expect(job.sent()).toEqual({});
});

test("what is undone is as it was, the pair beside an edited source too", async () => {
  const job = await makeJob({ [path]: story });
  await job.run();
  await decide(job.root, [on(job.root, second, edit("The Commission starts an inquiry."))]);
  writeFiles(job.root, { [path]: story.replace("enquête", "nouvelle enquête") });
  await job.run();
  const edited = second.replace("enquête", "nouvelle enquête");
  const written = readFile(job.root, file);
  const [done] = await decide(job.root, [on(job.root, edited, edit("A new one."))]);
  expect(readFile(job.root, file)).not.toContain("visavis:previous-reviewed");
  expect(readFile(job.root, file)).toContain("<target>The Commission starts an inquiry.</target>");
  if (done?.type !== "done") throw new RangeError("the edit is done");
  await decide(job.root, [on(job.root, edited, { type: "restore", version: done.before })]);
  const withoutHistory = (content: string): string => content.replace(/^.*(?:restored|edited) by "Camille".*\n/gmu, "");
  expect(withoutHistory(readFile(job.root, file))).toBe(withoutHistory(written));
});

test("the history of a sentence goes with it when its source is edited, and when it moves to another story", async () => {
  const job = await makeJob({ [path]: story });
  await job.run();
  await decide(job.root, [on(job.root, first, edit("Milk is dearer again."))]);
  await decide(job.root, [on(job.root, third, edit("Farmers want an answer."))]);
  const moved = `${third}\n`;
  writeFiles(job.root, {
    [path]: story.replace(moved, "").replace("encore", "toujours"),
    "source-content/prix.md": moved,
  });
  await job.run();
  const byCamille = /edited by "Camille", before by "deepl": "([^"]*)"/gu;
  const history = (place: string): readonly (string | undefined)[] =>
    [...readFile(job.root, place).matchAll(byCamille)].map(([, before]) => before);
  expect(history("translations/en/prix.xlf")).toEqual([english(third)]);
  expect(history(file)).toContain(english(first));
});

test("a run leaves a warning that somebody waived alone until the target changes", async () => {
  const job = await makeJob({ [path]: story, "visavis.yml": `${settings}checks: { untranslated: warning }\n` });
  await job.run();
  const [refused] = await decide(job.root, [on(job.root, first, { type: "waive", rule: "urls", reason: "Si." })]);
  expect(refused).toMatchObject({ type: "refused", refusal: "nothing" });
  const rule = "untranslated";
  await decide(job.root, [on(job.root, first, edit(first))]);
  const [done] = await decide(job.root, [on(job.root, first, { type: "waive", rule, reason: "Un titre." })]);
  expect(done?.segment?.findings.find((finding) => finding.rule === rule)?.waiver).toMatchObject({ by: "Camille" });
  await job.run();
  expect(readFile(job.root, file)).toContain("Un titre.");
  await decide(job.root, [on(job.root, first, edit("Milk is dearer again."))]);
  expect(readFile(job.root, file)).not.toContain("Un titre.");
});

test("decisions on a story or a language that is not there are refused, each in its place", async () => {
  const job = await makeJob({ [path]: story });
  await job.run();
  const place = on(job.root, first, edit("One."));
  const outcomes = await decide(job.root, [
    { ...place, story: "beurre" },
    place,
    { ...place, target: "de" },
    { ...place, segment: "s-none" },
  ]);
  expect(outcomes.map((outcome) => (outcome.type === "done" ? outcome.type : outcome.refusal))).toEqual([
    "gone",
    "done",
    "gone",
    "gone",
  ]);
});

test("with a dry run nothing is written", async () => {
  const job = await makeJob({ [path]: story });
  await job.run();
  const before = stamps(job.root);
  const [outcome] = await decide(job.root, [on(job.root, first, edit("One."))], { dryRun: true });
  expect(outcome?.type).toBe("done");
  expect(stamps(job.root)).toEqual(before);
});

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
