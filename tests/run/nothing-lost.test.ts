import { renameSync, rmSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { shortfall } from "../../src/run/run.ts";
import { startOpenAi } from "../servers/openai.ts";
import {
  approve,
  first,
  makeFolder,
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

test("what was reviewed stays reviewed when its story is renamed and edited", async () => {
  const job = await makeJob({ [path]: story });
  await job.run();
  approve(job.root, "translations/en/lait.xlf", { target: `EN-US:${first}`, by: "Milk is dearer again." });
  approve(job.root, "translations/en/lait.xlf", { target: `EN-US:${second}`, by: "The Commission starts an inquiry." });
  rmSync(join(job.root, path));
  writeFiles(job.root, { "source-content/sub/beurre.md": story.replace("enquête", "nouvelle enquête") });
  await job.run();
  const renamed = readFile(job.root, "translations/en/sub/beurre.xlf");
  expect(renamed).toContain("<target>Milk is dearer again.</target>");
  expect(renamed).toMatch(/visavis:previous-reviewed[\s\S]*starts an inquiry/u);
  expect((await status(job.root))["en"]).toMatchObject({ states: { reviewed: 1, translated: 3 }, stale: 1 });
});

test("of a story that is gone only the sentences come to a new one that shares few with it", async () => {
  const job = await makeJob({ [path]: story });
  await job.run();
  approve(job.root, "translations/en/lait.xlf", { target: `EN-US:${first}`, by: "Milk is dearer again." });
  rmSync(join(job.root, path));
  writeFiles(job.root, { "source-content/beurre.md": `${first} Le beurre suit. Et puis la crème. Tout monte.\n` });
  await job.run();
  const states = (await status(job.root))["en"]?.states;
  expect(states).toMatchObject({ reviewed: 1, translated: 3 });
  expect(readFile(job.root, "translations/en/beurre.xlf")).toContain("<target>Milk is dearer again.</target>");
});

test("a translation file that was removed is made again, not remembered", async () => {
  const job = await makeJob({ [path]: story });
  await job.run();
  job.sent();
  rmSync(join(job.root, "translations/en/lait.xlf"));
  await job.run();
  expect(job.sent()["en"]).toHaveLength(4);
});

test("what only a removed story said is forgotten with its file", async () => {
  const job = await makeJob({ "source-content/a.md": `${first}\n` });
  await job.run();
  rmSync(join(job.root, "source-content/a.md"));
  rmSync(join(job.root, "translations"), { recursive: true });
  writeFiles(job.root, { "source-content/b.md": `${first}\n` });
  job.sent();
  await job.run();
  expect(job.sent()).toEqual({ en: [first], es: [first] });
});

test("when the quota runs out, what came back is kept and the refusal is told", async () => {
  const job = await makeJob({ [path]: story }, { quota: 150 });
  const result = await job.run();
  const lacking = Object.entries(result.plan.targets).flatMap(([target, { failed }]) =>
    failed > 0 ? `${target} (${failed})` : [],
  );
  expect(shortfall(result)).toMatchObject({
    code: "engine-quota",
    message: expect.stringContaining(`${lacking.join(", ")}; DeepL's quota`) as string,
  });
  const kept = Object.values(await status(job.root)).reduce((sum, { states }) => sum + states.translated, 0);
  const lost = Object.values(result.plan.targets).reduce((sum, { failed }) => sum + failed, 0);
  expect(kept + lost).toBe(8);
  expect(kept).toBeGreaterThan(0);
});

test("what a second engine has translated in place of the first is told, with the reason", async () => {
  const model = await startOpenAi();
  const llm = `llm: { baseUrl: "${model.url}", model: small }\n`;
  const job = await makeJob(
    { "visavis.yml": settings.replace("[deepl]", "[deepl, llm]") + llm, [path]: story },
    { quota: 0 },
  );
  const { substitutions } = await job.run();
  await model.close();
  const both = { engine: "llm", insteadOf: "deepl", sentences: 4, error: { code: "engine-quota" } };
  expect(substitutions.toSorted((one, other) => one.target.localeCompare(other.target))).toMatchObject([
    { target: "en", ...both },
    { target: "es", ...both },
  ]);
  expect((await job.run()).substitutions).toEqual([]);
});

test("replies under other terms that could not be written outlast a run that does not want them", async () => {
  const job = await makeJob({ "visavis.yml": settings.replace("[en, es]", "[es]"), [path]: story });
  await job.run();
  writeFiles(job.root, { "glossary.yml": "source: fr\nterms:\n  - { term: lait, es: leche }\n" });
  const [folder, aside] = [join(job.root, "translations/es"), join(job.root, "translations/aside")];
  const onProgress = (): void => {
    renameSync(folder, aside);
    writeFiles(job.root, { "translations/es": "in the way of the folder" });
  };
  job.sent();
  await expect(job.run({ stale: true, onProgress })).rejects.toThrow();
  expect(job.sent()["es"]).toContain(first);
  rmSync(folder);
  renameSync(aside, folder);
  writeFiles(job.root, { "source-content/neuf.md": "Une phrase neuve.\n" });
  await job.run();
  expect(job.sent()).toEqual({ es: ["Une phrase neuve."] });
  await job.run({ stale: true });
  expect(job.sent()).toEqual({});
});

test("an engine that is busy at the very start is asked again, and not passed over for the next", async () => {
  const job = await makeJob({ "visavis.yml": settings.replace("[deepl]", "[deepl, pseudo]"), [path]: story });
  job.server.failAt("GET /v2/languages", { type: "status", status: 503 }, { type: "reset" });
  const result = await job.run();
  expect(result.unusable).toEqual([]);
  expect(shortfall(result)).toBeNull();
  expect(job.sent()).toMatchObject({ en: [expect.anything(), first, second, third] });
});

test("a service that stays away is given up, and the reason is told", async () => {
  const job = await makeJob({ [path]: story });
  await job.server.close();
  expect(shortfall(await job.run())).toMatchObject({
    code: "incomplete",
    message: expect.stringMatching(/en \(4\), es \(4\); DeepL at .* cannot be reached/u) as string,
  });
});

test("what came back before an interruption is not sent again", async () => {
  const job = await makeJob({ [path]: story });
  const abort = new AbortController();
  await job.run({ signal: abort.signal, onProgress: () => abort.abort() }).catch((error: unknown) => error);
  const paid = Object.entries(await status(job.root)).filter(([, { states }]) => states.translated === 4);
  expect(paid.length).toBeGreaterThan(0);
  job.sent();
  expect(shortfall(await job.run())).toBeNull();
  const sent = Object.keys(job.sent());
  for (const [target] of paid) expect(sent).not.toContain(target);
});

test("replies that were paid for and could not be written are not sent again, whatever runs in between", async () => {
  const files = Object.fromEntries(["a", "b", "c"].map((id) => [`source-content/${id}.md`, `Phrase de ${id}.\n`]));
  const job = await makeJob({ ...files, locales: "a file in the way" });
  await expect(job.run()).rejects.toMatchObject({ code: "workspace-write" });
  expect(job.sent()["en"]).toHaveLength(3);
  rmSync(join(job.root, "locales"));
  await job.run({ stories: ["a"] });
  await job.run();
  expect(job.sent()).toEqual({});
  expect(readFile(job.root, "translations/en/c.xlf")).toContain("<target>EN-US:Phrase de c.</target>");
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

test.each(["translations/en", "locales/es", "editions"])("nothing is written through a link: %s", async (link) => {
  const outside = makeFolder({ "keep.txt": "" });
  const job = await makeJob({ [path]: story, "translations/keep": "", "locales/keep": "" });
  symlinkSync(outside, join(job.root, link));
  await expect(job.run()).rejects.toMatchObject({ code: "workspace-path", file: expect.stringContaining(link) });
  expect(Object.keys(stamps(outside))).toEqual(["keep.txt"]);
});

test("an interruption leaves bundles and editions as they were", async () => {
  const job = await makeJob({ [path]: story });
  await job.run();
  const outputs = (): unknown =>
    Object.entries(stamps(job.root)).filter(([file]) => /^(?:locales|editions)/u.test(file));
  const before = outputs();
  writeFiles(job.root, { [path]: story.replaceAll(".", " !") });
  const abort = new AbortController();
  const interrupted = job.run({ signal: abort.signal, onProgress: () => abort.abort() });
  await expect(interrupted).rejects.toMatchObject({ name: "AbortError" });
  expect(outputs()).toEqual(before);
});
