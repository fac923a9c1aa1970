import { rmSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { buildStories, shortfall } from "../../src/run/run.ts";
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

test("a bundle of another story that is JSON no more stops the types, and says so", async () => {
  const job = await makeJob({ [path]: story, "source-content/miel.md": "# Le miel\n" });
  await job.run();
  writeFiles(job.root, { "locales/fr/miel.json": "<<<<<<< HEAD\n{}\n", [path]: `${story}\nUne phrase de plus.\n` });
  const run = buildStories({ root: job.root, stories: ["lait"], require: "translated", frozen: false });
  await expect(run).rejects.toMatchObject({ code: "input-invalid", file: "locales/fr/miel.json" });
});

test("all languages share one DeepL glossary", async () => {
  const terms = "source: fr\nterms:\n  - term: lait\n    en: milk\n    es: leche\n";
  const job = await makeJob({ [path]: story, "glossary.yml": terms });
  await job.run();
  expect(job.server.glossaries).toMatchObject([
    {
      dictionaries: [
        { target_lang: "en", entries: "lait\tmilk" },
        { target_lang: "es", entries: "lait\tleche" },
      ],
    },
  ]);
});

test("files of a story that is gone are told, and the types name it no more", async () => {
  const job = await makeJob({ [path]: story, "source-content/b.md": "Autre chose ici.\n" });
  await job.run();
  rmSync(join(job.root, path));
  writeFiles(job.root, { "visavis.yml": settings.replace("[en, es]", "[en]") });
  await job.run();
  const { build } = await job.run();
  expect(build?.orphans).toEqual([
    "editions/en/lait.md",
    "editions/es/b.md",
    "editions/es/lait.md",
    "locales/en/lait.json",
    "locales/es/b.json",
    "locales/es/lait.json",
    "locales/fr/lait.json",
    "translations/en/lait.xlf",
    "translations/es/b.xlf",
    "translations/es/lait.xlf",
  ]);
  expect(readFile(job.root, "locales/i18next.d.ts")).not.toContain("lait");
});

test("after a story is deleted a frozen build has nothing to write, even when only the types were left to change", async () => {
  const job = await makeJob({ [path]: story, "source-content/b.md": "Autre chose ici.\n" });
  await job.run();
  rmSync(join(job.root, path));
  expect((await job.run()).build?.changed).toEqual(["locales/i18next.d.ts"]);
  const frozen = await buildStories({ root: job.root, require: "translated", frozen: true });
  expect(frozen.changed).toEqual([]);
});

test("pseudo-translations have no findings", async () => {
  const job = await makeJob({ [path]: story, "visavis.yml": "targets: [ar]\nengines: [pseudo]\n" });
  expect((await job.run()).plan.targets["ar"]).toMatchObject({ send: 4, failed: 0 });
  expect((await status(job.root))["ar"]).toMatchObject({ findings: { error: 0, warning: 0 } });
});

test("a glossary that the settings name must be there", async () => {
  const job = await makeJob({ [path]: story, "visavis.yml": `${settings}glossary: words.yml\n` });
  await expect(job.run()).rejects.toMatchObject({ code: "input-missing", file: "words.yml" });
  expect(job.sent()).toEqual({});
});

test("an edition that was never approved does not outlive a build that asks for approval", async () => {
  const job = await makeJob({ [path]: story });
  await job.run();
  const edition = "editions/en/lait.md";
  expect(stamps(job.root)).toHaveProperty([edition]);
  const asked = { root: job.root, to: ["en"], require: "final" } as const;
  expect(await buildStories({ ...asked, frozen: true })).toMatchObject({ removed: [edition] });
  expect(stamps(job.root)).toHaveProperty([edition]);
  expect(await buildStories({ ...asked, frozen: false })).toMatchObject({ removed: [edition], missing: { en: 4 } });
  expect(stamps(job.root)).not.toHaveProperty([edition]);
  expect(await buildStories({ ...asked, frozen: false })).toMatchObject({ removed: [] });
});

test.each([
  { what: "a language that DeepL keeps no glossaries for", target: "ca", term: "llet", glossaries: true },
  { what: "a service without glossaries", target: "es", term: "leche", glossaries: false },
])("terms are enforced in the texts for $what", async ({ target, term, glossaries }) => {
  const files = {
    [path]: story,
    "visavis.yml": `targets: [${target}]\nengines: [deepl]\n`,
    "glossary.yml": `source: fr\nterms:\n  - term: lait\n    ${target}: ${term}\n`,
  };
  const job = await makeJob(files, { glossaries });
  const result = await job.run();
  expect(shortfall(result)).toBeNull();
  expect(job.server.glossaries).toEqual([]);
  expect(job.sent()[target]).toContain('Le prix du <x id="k0"/> monte encore.');
  expect(readFile(job.root, `translations/${target}/lait.xlf`)).toContain(term);
});

test("variants of a language share DeepL's glossary for it", async () => {
  const job = await makeJob({
    [path]: story,
    "visavis.yml": "targets: [en-GB, en-US]\nengines: [deepl]\n",
    "glossary.yml": "source: fr\nterms:\n  - term: lait\n    en: milk\n",
  });
  await job.run();
  expect(job.server.glossaries).toMatchObject([{ dictionaries: [{ target_lang: "en", entries: "lait\tmilk" }] }]);
  expect(job.server.calls.map(({ form }) => form.get("glossary_id"))).toEqual(["g1", "g1"]);
});
