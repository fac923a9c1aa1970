import { renameSync, rmSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { withProject } from "../../src/run/project.ts";
import { storyReports } from "../../src/run/reports.ts";
import { buildStories, shortfall } from "../../src/run/run.ts";
import { statusOf, type TargetStatus } from "../../src/run/status.ts";
import { makeFolder, makeJob, readFile, settings, stamps, writeFiles } from "./workspaces.ts";

const first = "Le prix du lait monte encore.";
const second = "La Commission ouvre une vaste enquête.";
const third = "Les éleveurs attendent une réponse claire.";
const path = "source-content/lait.md";
const story = `# Le marché du lait\n\n${first} ${second}\n\n${third}\n`;

async function status(root: string): Promise<Readonly<Record<string, TargetStatus>>> {
  return await withProject({ root, write: false }, async (project) => statusOf(project, await storyReports(project)));
}

/** What a reviewer does in a CAT tool: another target, approved. */
function approve(root: string, file: string, { target, by }: { target: string; by: string }): void {
  const content = readFile(root, file);
  const line = content.split("\n").findIndex((text) => text.includes(`<target>${target}</target>`));
  expect(line, `${target} stands in ${file}`).toBeGreaterThan(0);
  const lines = content.split("\n");
  lines[line] = `<target>${by}</target>`;
  lines[line - 2] = (lines[line - 2] ?? "").replace('state="translated"', 'state="reviewed"');
  writeFiles(root, { [file]: lines.join("\n") });
}

test("the first run sends every sentence once, the second sends and writes nothing", async () => {
  const job = await makeJob({ [path]: story });
  const result = await job.run();
  expect(shortfall(result)).toBeNull();
  const all = ["Le marché du lait", first, second, third];
  expect(job.sent()).toEqual({ en: all, es: all });
  expect(result.plan.targets["en"]).toMatchObject({ engine: "deepl", segments: 4, known: 0, send: 4, failed: 0 });
  const before = stamps(job.root);
  expect(Object.keys(before)).toEqual(
    expect.arrayContaining(["translations/en/lait.xlf", "locales/es/lait.json", "editions/en/lait.md"]),
  );
  const again = await job.run();
  expect(job.sent()).toEqual({});
  expect(again.plan.targets["en"]).toMatchObject({ segments: 4, known: 4, send: 0, characters: 0 });
  expect(stamps(job.root)).toEqual(before);
});

test("without its cache a run sends and writes nothing either", async () => {
  const job = await makeJob({ [path]: story });
  await job.run();
  job.sent();
  const before = stamps(job.root);
  rmSync(join(job.root, ".visavis"), { recursive: true });
  await job.run();
  expect(job.sent()).toEqual({});
  expect(stamps(job.root)).toEqual(before);
});

test("of a story in which one sentence changed, that sentence is sent", async () => {
  const job = await makeJob({ [path]: story });
  await job.run();
  job.sent();
  const edited = "La Commission ouvre une très vaste enquête.";
  writeFiles(job.root, { [path]: story.replace(second, edited) });
  const { plan } = await job.run();
  expect(job.sent()).toEqual({ en: [edited], es: [edited] });
  expect(plan.targets["es"]).toMatchObject({ near: 1, send: 1, characters: edited.length });
});

test("of a paragraph inserted at the top, that paragraph is sent", async () => {
  const job = await makeJob({ [path]: story });
  await job.run();
  job.sent();
  writeFiles(job.root, { [path]: story.replace("lait\n\n", "lait\n\nUne page se tourne.\n\n") });
  await job.run();
  expect(job.sent()).toEqual({ en: ["Une page se tourne."], es: ["Une page se tourne."] });
});

test("a sentence that stands in several stories is sent once in each language", async () => {
  const files = Object.fromEntries(["a", "b", "c"].map((id) => [`source-content/${id}.md`, `${first}\n`]));
  const job = await makeJob(files);
  const { plan } = await job.run();
  expect(job.sent()).toEqual({ en: [first], es: [first] });
  expect(plan.targets["en"]).toMatchObject({ segments: 3, known: 2, send: 1 });
  expect(plan.stories.map(({ targets }) => targets["en"]?.send)).toEqual([1, 0, 0]);
});

test("what a reviewer wrote is never overwritten; when its source changes the old pair is kept", async () => {
  const job = await makeJob({ [path]: story });
  await job.run();
  const file = "translations/en/lait.xlf";
  approve(job.root, file, { target: `EN-US:${first}`, by: "Milk is dearer again." });
  approve(job.root, file, { target: `EN-US:${second}`, by: "The Commission starts a wide inquiry." });
  writeFiles(job.root, { [path]: story.replace("enquête", "nouvelle enquête") });
  await job.run();
  expect(readFile(job.root, file)).toContain("<target>Milk is dearer again.</target>");
  expect(readFile(job.root, file)).toMatch(/visavis:previous-reviewed[\s\S]*starts a wide inquiry/u);
  expect(readFile(job.root, "locales/en/lait.json")).toContain("Milk is dearer again.");
  expect((await status(job.root))["en"]).toMatchObject({ states: { reviewed: 1, translated: 3 }, stale: 1, edited: 1 });
});

test("what a reviewer writes while the engine is at work is kept", async () => {
  const job = await makeJob({ [path]: story });
  await job.run();
  writeFiles(job.root, { [path]: `${story}\nUne dernière phrase.\n` });
  const file = "translations/en/lait.xlf";
  let isReviewed = false;
  await job.run({
    onProgress: () => {
      if (!isReviewed) approve(job.root, file, { target: `EN-US:${first}`, by: "Milk is dearer again." });
      isReviewed = true;
    },
  });
  expect(readFile(job.root, file)).toContain("<target>Milk is dearer again.</target>");
  expect(readFile(job.root, file)).toContain("EN-US:Une dernière phrase.");
});

test("a story that is edited while the engine is at work is not taken for done", async () => {
  const job = await makeJob({ [path]: story });
  await job.run({ onProgress: () => writeFiles(job.root, { [path]: `${story}\nUne dernière phrase.\n` }) });
  await job.run();
  expect(job.sent()["en"]).toContain("Une dernière phrase.");
});

test("a renamed story finds its sentences, also without the cache", async () => {
  const job = await makeJob({ [path]: story });
  await job.run();
  job.sent();
  renameSync(join(job.root, path), join(job.root, "source-content/beurre.md"));
  rmSync(join(job.root, ".visavis"), { recursive: true });
  await job.run();
  expect(job.sent()).toEqual({});
  expect(readFile(job.root, "translations/en/beurre.xlf")).toContain(`<target>EN-US:${third}</target>`);
});

test("a translation file that was removed is made again, not remembered", async () => {
  const job = await makeJob({ [path]: story });
  await job.run();
  job.sent();
  rmSync(join(job.root, "translations/en/lait.xlf"));
  await job.run();
  expect(job.sent()["en"]).toHaveLength(4);
});

test("--to restricts what is sent and written, story names do too, each counted once", async () => {
  const job = await makeJob({ [path]: story, "source-content/b.md": "Autre chose ici.\n" });
  const { plan } = await job.run({ to: ["es"], stories: ["b", "b.md"] });
  expect(job.sent()).toEqual({ es: ["Autre chose ici."] });
  expect(plan.targets).toMatchObject({ es: { segments: 1, send: 1 } });
  expect(Object.keys(stamps(job.root)).filter((file) => file.startsWith("translations"))).toEqual([
    "translations/es/b.xlf",
  ]);
});

test("a plan that is too dear is refused before anything is sent or written", async () => {
  const job = await makeJob({ [path]: story });
  const before = stamps(job.root);
  await expect(job.run({ maxCharacters: 10 })).rejects.toMatchObject({ code: "budget-exceeded" });
  expect(job.sent()).toEqual({});
  expect(stamps(job.root)).toEqual(before);
  const characters = `Le marché du lait${first}${second}${third}`.length;
  expect((await job.run({ maxCharacters: 2 * characters })).failures).toEqual([]);
});

test("a dry run tells the plan, sends nothing and writes nothing", async () => {
  const job = await makeJob({ [path]: story });
  const before = stamps(job.root);
  const { plan } = await job.run({ dryRun: true });
  expect(plan.targets["en"]).toMatchObject({ send: 4, requests: 1 });
  expect(job.sent()).toEqual({});
  expect(stamps(job.root)).toEqual(before);
});

test("a language that fails falls short, the others are complete, and the next run sends only the rest", async () => {
  const job = await makeJob({ [path]: story, "visavis.yml": settings.replace("[en, es]", "[en, it]") });
  const result = await job.run();
  expect(result.plan.targets).toMatchObject({ en: { failed: 0 }, it: { failed: 4 } });
  expect(shortfall(result)).toMatchObject({ code: "incomplete" });
  expect(shortfall(result)?.message).toContain("it (4)");
  expect((await status(job.root))["it"]).toMatchObject({ states: { initial: 4 } });
  expect(readFile(job.root, "locales/en/lait.json")).toContain(first);
  job.sent();
  await job.run();
  expect(job.sent()).toEqual({});
});

test("when the quota runs out, what came back is kept and the refusal is told", async () => {
  const job = await makeJob({ [path]: story }, { quota: 150 });
  const result = await job.run();
  expect(shortfall(result)).toMatchObject({ code: "engine-quota" });
  const kept = Object.values(await status(job.root)).reduce((sum, { states }) => sum + states.translated, 0);
  const lost = Object.values(result.plan.targets).reduce((sum, { failed }) => sum + failed, 0);
  expect(kept + lost).toBe(8);
  expect(kept).toBeGreaterThan(0);
});

test("an aborted run keeps paid replies for the next one", async () => {
  const job = await makeJob({ [path]: story, "source-content/b.md": "Autre chose ici.\n" });
  const abort = new AbortController();
  const failure = job.run({ signal: abort.signal, onProgress: () => abort.abort() });
  await failure.catch((error: unknown) => expect(error).toBeInstanceOf(Error));
  const paid = Object.values(job.sent()).flat().length;
  expect(paid).toBeGreaterThan(0);
  await job.run({ stories: ["b"] });
  await job.run();
  expect(shortfall(await job.run())).toBeNull();
});

test("a pseudo-translation is never counted as one, and is made again by a real engine", async () => {
  const job = await makeJob({ [path]: story });
  const result = await job.run({ engine: "pseudo" });
  expect(result.plan.targets["en"]).toMatchObject({ engine: "pseudo", send: 4, failed: 0 });
  expect((await status(job.root))["en"]).toMatchObject({ states: { initial: 4, translated: 0 } });
  await job.run();
  expect(job.sent()["en"]).toHaveLength(4);
  expect((await status(job.root))["en"]).toMatchObject({ states: { initial: 0, translated: 4 } });
});

test("reports are the same from the cache and made afresh", async () => {
  const job = await makeJob({ [path]: story.replace("encore.", "de 12 %.") });
  await job.run();
  const file = "translations/en/lait.xlf";
  writeFiles(job.root, { [file]: readFile(job.root, file).replace("EN-US:Le prix du lait monte de 12", "Milk 13") });
  const fresh = await status(job.root);
  expect(fresh["en"]?.findings.error ?? 0).toBeGreaterThan(0);
  await job.run();
  const cached = await status(job.root);
  rmSync(join(job.root, ".visavis"), { recursive: true });
  expect(await status(job.root)).toEqual(cached);
  expect(cached).toEqual(fresh);
});

test("a frozen build says what would change and writes nothing", async () => {
  const job = await makeJob({ [path]: story });
  await job.run();
  const frozen = { root: job.root, require: "translated", frozen: true } as const;
  expect((await buildStories(frozen)).changed).toEqual([]);
  writeFiles(job.root, { [path]: story.replace("Le marché", "Un marché") });
  const before = stamps(job.root);
  expect((await buildStories(frozen)).changed).toContain("locales/fr/lait.json");
  expect(stamps(job.root)).toEqual(before);
});

test.each(["translations/en", "locales/es", "editions"])("nothing is written through a link: %s", async (link) => {
  const outside = makeFolder({ "keep.txt": "" });
  const job = await makeJob({ [path]: story, "translations/keep": "", "locales/keep": "" });
  symlinkSync(outside, join(job.root, link));
  await expect(job.run()).rejects.toMatchObject({ code: "workspace-path", file: expect.stringContaining(link) });
  expect(Object.keys(stamps(outside))).toEqual(["keep.txt"]);
});
