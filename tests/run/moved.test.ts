import { rmSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { approve, makeJob, readFile, status, writeFiles, type Job } from "./workspaces.ts";

const opening = "La Commission européenne ouvre une enquête sur les conditions de licence d’Azure.";
const heading = "Ce que reprochent les concurrents";
const claim = "Selon les plaignants, le surcoût atteint 20 % hors d’Azure.";
const answer = "L’éditeur conteste ces chiffres.";
const other = "Le marché du nuage croît encore.";

const withSection = (title: string, own: string): string =>
  `# ${title}\n\n${own}\n\n## ${heading}\n\n${claim} ${answer}\n`;
const without = (title: string, own: string): string => `# ${title}\n\n${own}\n`;

/** Two stories, the first with a section whose claim is reviewed, and what a paragraph of it became. */
async function reviewed(from: string, to: string): Promise<Job> {
  const job = await makeJob({
    [`source-content/${from}.md`]: withSection("Licences", opening),
    [`source-content/${to}.md`]: without("Nuage", other),
  });
  await job.run();
  approve(job.root, `translations/en/${from}.xlf`, { target: `EN-US:${claim}`, by: "Complainants speak of 20% more." });
  job.sent();
  return job;
}

const movedTo = (job: Job, from: string, to: string): void =>
  writeFiles(job.root, {
    [`source-content/${from}.md`]: without("Licences", opening),
    [`source-content/${to}.md`]: withSection("Nuage", other),
  });

test.each([
  ["a", "b"],
  ["b", "a"],
])("a section that moves from %s to %s takes its approval along, and is not sent again", async (from, to) => {
  const job = await reviewed(from, to);
  const segment = /<segment id="[^"]*" state="reviewed"/u;
  const before = segment.exec(readFile(job.root, `translations/en/${from}.xlf`))?.[0];
  movedTo(job, from, to);
  const result = await job.run();
  expect(job.sent()).toEqual({});
  expect(result.plan.targets["en"]).toMatchObject({ send: 0, failed: 0 });
  const file = readFile(job.root, `translations/en/${to}.xlf`);
  expect(file).toContain("<target>Complainants speak of 20% more.</target>");
  expect(segment.exec(file)?.[0]).toBe(before);
  expect((await status(job.root))["en"]?.states).toMatchObject({ reviewed: 1, translated: 6 });
  const again = await job.run();
  expect(again.plan.targets["en"]).toMatchObject({ send: 0 });
  expect(readFile(job.root, `translations/en/${to}.xlf`)).toBe(file);
});

test.each([
  ["a", "b"],
  ["b", "a"],
])("one that is cut from %s in one run and put into %s in a later one keeps it too", async (from, to) => {
  const job = await reviewed(from, to);
  writeFiles(job.root, { [`source-content/${from}.md`]: without("Licences", opening) });
  await job.run();
  rmSync(join(job.root, ".visavis"), { recursive: true });
  movedTo(job, from, to);
  await job.run();
  expect(job.sent()).toEqual({});
  expect((await status(job.root))["en"]?.states).toMatchObject({ reviewed: 1, translated: 6 });
});

test("what is copied is looked at again: it still stands where it was approved", async () => {
  const job = await reviewed("a", "b");
  writeFiles(job.root, { "source-content/b.md": withSection("Nuage", other) });
  await job.run();
  expect(job.sent()).toEqual({});
  expect(readFile(job.root, "translations/en/b.xlf")).toContain("<target>Complainants speak of 20% more.</target>");
  expect((await status(job.root))["en"]?.states).toMatchObject({ reviewed: 1, translated: 9 });
});

test("what one story has given up and another has not is copied from that one", async () => {
  const job = await reviewed("a", "b");
  writeFiles(job.root, { "source-content/c.md": withSection("Encore", other) });
  await job.run();
  approve(job.root, "translations/en/c.xlf", { target: "Complainants speak of 20% more.", by: "They say 20% more." });
  writeFiles(job.root, {
    "source-content/b.md": withSection("Nuage", other),
    "source-content/c.md": without("Encore", other),
  });
  await job.run();
  expect(readFile(job.root, "translations/en/b.xlf")).not.toContain('state="reviewed"');
});

test("what moves to one story and is copied into another is approved in both, whichever is written first", async () => {
  const job = await reviewed("b", "a");
  movedTo(job, "b", "a");
  writeFiles(job.root, { "source-content/c.md": `${withSection("Encore", other)}\nUne phrase neuve.\n` });
  await job.run();
  expect(job.sent()["en"]?.toSorted()).toEqual(["Encore", "Une phrase neuve."]);
  for (const id of ["a", "c"]) expect(readFile(job.root, `translations/en/${id}.xlf`)).toContain('state="reviewed"');
});

test("a sentence that is edited on its way keeps its old pair beside it", async () => {
  const job = await reviewed("a", "b");
  movedTo(job, "a", "b");
  writeFiles(job.root, { "source-content/b.md": withSection("Nuage", other).replace("20 %", "30 %") });
  await job.run();
  expect(job.sent()["en"]).toEqual([claim.replace("20 %", "30 %")]);
  expect(readFile(job.root, "translations/en/b.xlf")).toMatch(
    /visavis:previous-reviewed[\s\S]*Complainants speak of 20% more/u,
  );
});

test("a story that is cut in two keeps its approvals in both", async () => {
  const job = await reviewed("a", "b");
  approve(job.root, "translations/en/a.xlf", { target: `EN-US:${opening}`, by: "An inquiry opens." });
  rmSync(join(job.root, "source-content/a.md"));
  writeFiles(job.root, {
    "source-content/licences-1.md": without("Licences", opening),
    "source-content/licences-2.md": `# ${heading}\n\n${claim} ${answer}\n`,
  });
  await job.run();
  expect(job.sent()).toEqual({});
  expect((await status(job.root))["en"]?.states).toMatchObject({ reviewed: 2 });
});

test("a paragraph that goes and comes back, edited in between and with its story, is not sent again", async () => {
  const job = await reviewed("a", "b");
  writeFiles(job.root, { "source-content/a.md": without("Licences", opening) });
  await job.run();
  rmSync(join(job.root, "source-content/a.md"));
  await job.run();
  writeFiles(job.root, { "source-content/a.md": withSection("Licences", opening) });
  await job.run();
  expect(job.sent()).toEqual({});
  expect((await status(job.root))["en"]?.states).toMatchObject({ reviewed: 1, translated: 6 });
});

test.each([
  ["’", "'"],
  ["20 %", "20\u202F%"],
  ["20 %", "20%"],
  ["Selon les plaignants", "Selon  les\nplaignants"],
])("typesetting keeps the approval: %j, %j", async (one, by) => {
  const job = await reviewed("a", "b");
  writeFiles(job.root, { "source-content/a.md": withSection("Licences", opening).replaceAll(one, by) });
  await job.run();
  expect(job.sent()).toEqual({});
  expect((await status(job.root))["en"]?.states).toMatchObject({ reviewed: 1, translated: 6 });
});
