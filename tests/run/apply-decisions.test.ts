import { join } from "node:path";
import { expect, test } from "vitest";
import { type Application, applyDecisions } from "../../src/run/apply-decisions.ts";
import { diffStories } from "../../src/run/diff.ts";
import type { FiledDecision } from "../../src/model.ts";
import { decide, edit, on } from "./reviser.ts";
import { first, makeFolder, makeJob, path, readFile, second, stamps, story, third, writeFiles } from "./workspaces.ts";

type Decided = FiledDecision["decision"];

const file = "translations/en/lait.xlf";
const coded = story.replace(third, "Les **éleveurs** attendent `npm ci`.");
const at = "2026-11-20T18:50:57Z";

/** Decisions on the sentences of the report as it is now, by words of their source. */
async function filed(
  root: string,
  decisions: readonly (readonly [string, Decided])[],
): Promise<readonly FiledDecision[]> {
  const { items } = await diffStories({ root, to: ["en"], all: true });
  return decisions.map(([words, decision]) => {
    const item = items.find(({ source }) => source?.includes(words));
    if (!item) throw new RangeError(`no sentence has ${words}`);
    return { story: item.story, target: item.target, segment: item.segment, stamp: item.stamp ?? "none", decision };
  });
}

async function apply(root: string, decisions: readonly FiledDecision[], by = "Zoé"): Promise<Application> {
  const elsewhere = makeFolder({ "decisions.json": JSON.stringify({ version: 1, decisions }) });
  const full = join(elsewhere, "decisions.json");
  return await applyDecisions({ root, file: { path: "decisions.json", full }, by, at });
}

const results = ({ decisions }: Application): readonly string[] =>
  decisions.map(({ result, refusal }) => (refusal === null ? result : `${result}: ${refusal}`));

const edited = (text: string): Decided => ({ type: "edit", text, state: "reviewed" });

test("texts get their codes again; one that lacks a code of its sentence, or has another, is refused", async () => {
  const job = await makeJob({ [path]: coded });
  await job.run();
  const written = readFile(job.root, file);
  const wrong = ["Farmers await ‹npm ci›.", "‹1›Farmers‹/1› await it.", "‹1›Farmers‹/1› ‹2›await‹/2› ‹npm ci›."];
  for (const text of wrong) {
    const refused = await apply(job.root, await filed(job.root, [["éleveurs", edited(text)]]));
    expect(results(refused)).toEqual(["refused: codes"]);
    expect(refused.decisions[0]?.message).not.toBe("");
  }
  expect(readFile(job.root, file)).toBe(written);
  const right = await filed(job.root, [["éleveurs", edited("‹npm ci› is what ‹1›farmers‹/1› await.")]]);
  expect(results(await apply(job.root, right))).toEqual(["done"]);
  expect(readFile(job.root, file)).toMatch(/<target><ph [^>]*\/> is what <pc [^>]*>farmers<\/pc> await\.<\/target>/u);
});

test("a text whose codes are gone with an edit of the source is a change, not a mistake of who wrote it", async () => {
  const job = await makeJob({ [path]: coded });
  await job.run();
  const decisions = await filed(job.root, [["éleveurs", edited("‹1›Farmers‹/1› await ‹npm ci›.")]]);
  writeFiles(job.root, { [path]: coded.replace("`npm ci`", "la suite") });
  await job.run();
  expect(results(await apply(job.root, decisions))).toEqual(["refused: changed"]);
});

test("taken in twice, whatever was decided is in effect once, and nobody else's doing counts as one's own", async () => {
  const job = await makeJob({ [path]: story });
  await job.run();
  const decisions = await filed(job.root, [
    [first, edited("Milk is dearer again.")],
    [first, { type: "comment", text: "So it is." }],
    [second, { type: "state", state: "reviewed" }],
  ]);
  expect(results(await apply(job.root, decisions))).toEqual(["done", "done", "done"]);
  const before = stamps(job.root);
  expect(results(await apply(job.root, decisions))).toEqual(["already", "already", "already"]);
  expect(stamps(job.root)).toEqual(before);
  expect(results(await apply(job.root, decisions, "Camille"))).toEqual([
    "already",
    "refused: changed",
    "refused: changed",
  ]);
  expect(stamps(job.root)).toEqual(before);
});

test("what changed since is left as it is, what is gone is said, and the rest is carried out", async () => {
  const job = await makeJob({ [path]: story });
  await job.run();
  const decisions = await filed(job.root, [
    [first, edited("Mine.")],
    [second, { type: "state", state: "reviewed" }],
    [third, { type: "comment", text: "Who?" }],
  ]);
  await decide(job.root, [on(job.root, first, edit("Theirs."))]);
  writeFiles(job.root, { [path]: story.replace(third, "Tout autre chose, dit le ministre.") });
  const elsewhere = decisions.map((decision) => ({ ...decision, story: "../lait" }));
  const nowhere = decisions.map((decision) => ({ ...decision, target: "de" }));
  expect(results(await apply(job.root, [...decisions, ...elsewhere.slice(1, 2), ...nowhere.slice(1, 2)]))).toEqual([
    "refused: changed",
    "done",
    "refused: gone",
    "refused: gone",
    "refused: gone",
  ]);
  expect(readFile(job.root, file)).toContain("Theirs.");
});

test("a source that was edited without another meaning keeps its translation and its approval", async () => {
  const job = await makeJob({ [path]: story });
  await job.run();
  await decide(job.root, [on(job.root, second, edit("The Commission starts an inquiry."))]);
  writeFiles(job.root, { [path]: story.replace("vaste enquête", "large enquête") });
  await job.run();
  const decisions = await filed(job.root, [["large", { type: "unchanged" }]]);
  expect(results(await apply(job.root, decisions))).toEqual(["done"]);
  expect(readFile(job.root, file)).toContain("<target>The Commission starts an inquiry.</target>");
  expect(results(await apply(job.root, decisions))).toEqual(["already"]);
});

test("a dry run says the same and writes nothing", async () => {
  const job = await makeJob({ [path]: story });
  await job.run();
  const decisions = await filed(job.root, [[first, edited("Milk is dearer again.")]]);
  writeFiles(job.root, { "decisions.json": JSON.stringify({ version: 1, decisions }) });
  const before = stamps(job.root);
  const full = join(job.root, "decisions.json");
  const tried = await applyDecisions({ root: job.root, file: { path: full, full }, by: "Zoé", at, dryRun: true });
  expect(tried).toMatchObject({ by: "Zoé", done: 1, already: 0, refused: 0 });
  expect(stamps(job.root)).toEqual(before);
});

test("a file that is not there is an error of its own", async () => {
  const job = await makeJob({ [path]: story });
  const nowhere = applyDecisions({
    root: job.root,
    file: { path: "no.json", full: join(job.root, "no.json") },
    by: "Z",
  });
  await expect(nowhere).rejects.toMatchObject({ code: "input-missing", message: "no.json: there is no such file" });
});
