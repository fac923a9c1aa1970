import { expect, test } from "vitest";
import type { Decision, DecisionOutcome, PlacedDecision, ReviewSegment } from "../../src/model.ts";
import { parseXliff } from "../../src/formats/xliff/parse.ts";
import { withProject } from "../../src/run/project.ts";
import { reviseStories, type Reviser } from "../../src/run/revise.ts";
import {
  first,
  makeJob,
  path,
  readFile,
  second,
  settings,
  stamps,
  status,
  story,
  third,
  writeFiles,
} from "./workspaces.ts";

const file = "translations/en/lait.xlf";
const english = (source: string): string => `EN-US:${source}`;

async function decide(
  root: string,
  decisions: readonly PlacedDecision[],
  more: Partial<Reviser> = {},
): Promise<readonly DecisionOutcome[]> {
  const reviser = { by: "Camille", at: "2026-11-20T18:50:57Z", ...more };
  return await withProject({ root, write: true, lock: null }, async (project) =>
    reviseStories(project, decisions, reviser),
  );
}

/** A decision on the English of a French sentence. */
function on(root: string, source: string, decision: Decision): PlacedDecision {
  const { sections } = parseXliff(readFile(root, file), { path: file, story: "lait" });
  const found = sections.flatMap(({ units }) => units.flatMap(({ segments }) => segments));
  const segment = found.find((one) => one.source === source)?.id ?? "none";
  return { story: "lait", target: "en", segment, stamp: null, decision };
}

const edit = (text: string): Decision => ({ type: "edit", text, state: "reviewed" });

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
