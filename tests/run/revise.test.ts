import { expect, test } from "vitest";
import { withProject } from "../../src/run/project.ts";
import { projectRecall } from "../../src/run/recall.ts";
import type { Decision } from "../../src/model.ts";
import { reviewMemo } from "../../src/run/review/memo.ts";
import { reviseStories } from "../../src/run/revise.ts";
import { viewStory } from "../../src/run/view.ts";
import { decide, edit, on } from "./reviser.ts";
import { first, makeJob, path, readFile, second, settings, stamps, story, third, writeFiles } from "./workspaces.ts";

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

test("what is remembered of a story after a decision is what its files say", async () => {
  const job = await makeJob({ [path]: story });
  await job.run();
  writeFiles(job.root, { [path]: story.replace("encore", "toujours") });
  await job.run();
  await withProject({ root: job.root, write: true, lock: null }, async (project) => {
    const [found] = project.files;
    if (!found) throw new RangeError("there is a story");
    const decisions: readonly Decision[] = [
      edit("By hand."),
      { type: "comment", text: "Vraiment ?" },
      { type: "state", state: "reviewed" },
    ];
    const sources = [first.replace("encore", "toujours"), second, third];
    for (const [at, decision] of decisions.entries()) {
      const placed = on(job.root, sources[at] ?? "", decision);
      const outcomes = await reviseStories(project, [placed], { by: "Camille", at: "2026-11-20T18:50:57Z" });
      expect(outcomes).toMatchObject([{ type: "done" }]);
      const remembered = await reviewMemo(project).views.of(found, () => {
        throw new RangeError("the story is remembered");
      });
      const read = await viewStory(project, found, projectRecall(project, null));
      expect(remembered.translations).toEqual(read.translations);
    }
  });
});

test("with a dry run nothing is written", async () => {
  const job = await makeJob({ [path]: story });
  await job.run();
  const before = stamps(job.root);
  const [outcome] = await decide(job.root, [on(job.root, first, edit("One."))], { dryRun: true });
  expect(outcome?.type).toBe("done");
  expect(stamps(job.root)).toEqual(before);
});
