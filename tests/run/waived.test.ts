import { expect, test } from "vitest";
import { checkStories } from "../../src/run/check.ts";
import { diffStories } from "../../src/run/diff.ts";
import { decide, edit, on } from "./reviser.ts";
import { first, makeJob, path, settings, status, story, writeFiles } from "./workspaces.ts";

const rule = "untranslated";

test("a warning that a person lets stand counts nowhere, and is shown as waived", async () => {
  const checks = `checks: { untranslated: warning, language: off, "stale-terms": off }\n`;
  const job = await makeJob({ [path]: story, "visavis.yml": `${settings}${checks}` });
  await job.run();
  await decide(job.root, [on(job.root, first, edit(first))]);
  const before = await checkStories({ root: job.root });
  await decide(job.root, [on(job.root, first, { type: "waive", rule, reason: "Un nom." })]);
  const { findings, summary } = await checkStories({ root: job.root });
  const warnings = before.summary["en"]?.warning ?? 0;
  expect(warnings).toBeGreaterThan(0);
  expect(summary["en"]).toEqual({ error: 0, warning: warnings - 1, waived: 1 });
  expect(findings.filter(({ waiver }) => waiver !== null)).toMatchObject([
    { rule, target: "en", waiver: { reason: "Un nom.", by: "Camille" } },
  ]);
  expect((await status(job.root))["en"]?.findings).toEqual(summary["en"]);
  const { items } = await diffStories({ root: job.root, all: true });
  expect(items.filter(({ target, source }) => target === "en" && source === first)).toEqual([]);
});

test("an error stands, whatever the file says of it", async () => {
  const job = await makeJob({ [path]: story, "visavis.yml": `${settings}checks: { untranslated: warning }\n` });
  await job.run();
  await decide(job.root, [on(job.root, first, edit(first))]);
  await decide(job.root, [on(job.root, first, { type: "waive", rule, reason: "Un nom." })]);
  writeFiles(job.root, { "visavis.yml": `${settings}checks: { untranslated: error }\n` });
  const { findings, summary } = await checkStories({ root: job.root, to: ["en"] });
  expect(summary["en"]).toMatchObject({ waived: 0 });
  expect(findings.filter(({ waiver }) => waiver !== null)).toEqual([]);
  const [refused] = await decide(job.root, [on(job.root, first, { type: "waive", rule, reason: "Un nom." })]);
  expect(refused).toMatchObject({ type: "refused", refusal: "findings" });
});
