import * as fc from "fast-check";
import { rmSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import type { Match } from "../../src/model.ts";
import { diffStories } from "../../src/run/diff.ts";
import type { Matches } from "../../src/run/matches.ts";
import { nearTargets } from "../../src/run/near-targets.ts";
import { type Project, withProject } from "../../src/run/project.ts";
import { segmentKey } from "../../src/text/identity.ts";
import { match } from "../diff/build.ts";
import { approve, type Job, makeFolder, makeJob, readFile, stamps, writeFiles } from "./workspaces.ts";

const known = "La Commission ouvre une vaste enquête sur le marché du lait.";
const target = "The Commission opens a wide inquiry into the milk market.";
/** 90 % of it. */
const near = known.replace("une", "cette");

const price = "Le prix du lait monte de 25 % en mars.";

function settings(memory: string): string {
  return `source: fr\ntargets: [en]\nengines: [deepl]\nmemory: ${memory}\n`;
}

/** A workspace that knows and has approved the sentence, alone in its story. */
async function knowing(memory: string): Promise<Job> {
  const job = await makeJob({ "visavis.yml": settings(memory), "source-content/ancien.md": `${known}\n` });
  await job.run();
  approve(job.root, "translations/en/ancien.xlf", { target: `EN-US:${known}`, by: target });
  await job.run();
  job.sent();
  return job;
}

const translation = (job: Job): string => readFile(job.root, "translations/en/neuf.xlf");

const rows = [
  {
    what: "near enough",
    memory: "{ use: 85 }",
    content: near,
    mark: 'state="translated" subState="visavis:memory=90~-.',
  },
  { what: "exactly as near", memory: "{ use: 90 }", content: near, mark: "visavis:memory=90~-." },
  { what: "not near enough", memory: "{ use: 91 }", content: near, mark: "visavis:deepl" },
  { what: "near, where only equal ones are used", memory: "{ use: 100 }", content: near, mark: "visavis:deepl" },
  { what: "equal", memory: "{ use: 100 }", content: known, mark: "visavis:memory=100" },
  {
    what: "equal, between other neighbours, where these count",
    memory: "{ use: 101 }",
    content: `${known} Après.`,
    mark: "visavis:deepl",
  },
  { what: "equal, between equal neighbours", memory: "{ use: 101 }", content: known, mark: "visavis:memory=101" },
  {
    what: "equal, less a penalty",
    memory: "{ use: 100, penalties: { otherStory: 3 } }",
    content: `${known} Après.`,
    mark: "visavis:deepl",
  },
  {
    what: "equal, with a penalty and enough",
    memory: "{ use: 95, penalties: { otherStory: 3 } }",
    content: `${known} Après.`,
    mark: "visavis:memory=97",
  },
] as const;

test.each(rows)("$what: $memory", async ({ memory, content, mark }) => {
  const job = await knowing(memory);
  writeFiles(job.root, { "source-content/neuf.md": `${content}\n` });
  const { plan } = await job.run();
  const sentence = content === near ? near : known;
  const line = translation(job)
    .split("\n")
    .findIndex((text) => text.includes(`<source>${sentence}<`));
  expect(translation(job).split("\n")[line - 1]).toContain(mark);
  const isTaken = mark.includes("memory");
  expect(translation(job)).toContain(`<target>${isTaken ? target : `EN-US:${sentence}`}</target>`);
  expect((job.sent()["en"] ?? []).includes(sentence)).toBe(!isTaken);
  expect(plan.targets["en"]?.failed).toBe(0);
  const before = stamps(job.root);
  await job.run();
  rmSync(join(job.root, ".visavis"), { recursive: true });
  await job.run();
  expect(job.sent()).toEqual({});
  expect(stamps(job.root)).toEqual(before);
});

test("an edited sentence that is taken keeps its old pair beside it; a change makes it a person's", async () => {
  const job = await knowing("{ use: 85 }");
  const file = "translations/en/ancien.xlf";
  writeFiles(job.root, { "source-content/ancien.md": `${near}\n` });
  await job.run();
  expect(job.sent()).toEqual({});
  expect(readFile(job.root, file)).toMatch(
    /visavis:previous-reviewed[\s\S]*<source>La Commission ouvre cette[^]*inquiry/u,
  );
  expect(readFile(job.root, file)).toContain("visavis:memory=90");
  writeFiles(job.root, {
    [file]: readFile(job.root, file).replace(/(?<=<\/mtc:matches>[\s\S]*)opens a wide/u, "opens this wide"),
  });
  await job.run();
  expect(readFile(job.root, file)).toContain('subState="visavis:person');
  expect(job.sent()).toEqual({});
});

test("a target of the memory that other terms apply to by now is made again, as an engine's is", async () => {
  const job = await knowing("{ use: 85 }");
  const terms = (en: string): string => `source: fr\nterms:\n  - { term: enquête, en: ${en} }\n`;
  writeFiles(job.root, { "glossary.yml": terms("inquiry"), "source-content/neuf.md": `${near}\n` });
  await job.run();
  expect(translation(job)).toMatch(/visavis:memory=\d\d~[0-9a-f]{8}\./u);
  await job.run({ stale: true });
  expect(job.sent()).toEqual({});
  writeFiles(job.root, { "glossary.yml": terms("probe") });
  await job.run();
  expect(job.sent()).toEqual({});
  await job.run({ stale: true });
  expect(job.sent()["en"]).toHaveLength(1);
  expect(translation(job)).not.toContain("visavis:memory");
});

test("a number is put right, and the target says so", async () => {
  const job = await makeJob({ "visavis.yml": settings("{ use: 85 }"), "source-content/ancien.md": `${price}\n` });
  await job.run();
  const by = "The price of milk rises by 25 % in March.";
  approve(job.root, "translations/en/ancien.xlf", { target: `EN-US:${price}`, by });
  writeFiles(job.root, { "source-content/neuf.md": `${price.replace("25", "31")}\n` });
  job.sent();
  await job.run();
  expect(job.sent()).toEqual({});
  expect(translation(job)).toMatch(
    /subState="visavis:memory=9\dr~-\.[^]*<target>The price of milk rises by 31 % in March\.</u,
  );
  const [item] = (await diffStories({ root: job.root, stories: ["neuf"] })).items;
  expect(item).toMatchObject({ origin: "memory", repaired: true, alternatives: [] });
});

test("what is paid for and still in the journal is not taken from the memory", async () => {
  const reply = { key: "k", job: `en ${segmentKey(price, [])}`, text: "paid", model: null, unknownWords: [] };
  const found = [{ ...mended, repairs: [] }];
  expect(await takenOf(price, found)).not.toBeNull();
  expect(
    await takenOf(price, found, (project) => {
      const usage = { characters: 1, inputTokens: 0, outputTokens: 0 };
      project.journal().keep({ engine: "deepl", target: "en", usage, replies: [reply] });
    }),
  ).toBeNull();
});

test("the same in however many stories, whether they are kept in mind or read again", async () => {
  const job = await knowing("{ use: 85 }");
  const fresh = "Rien de tout cela ne se trouve ailleurs.";
  const stories = Array.from({ length: 70 }, (_, index) => `source-content/neuf-${index}.txt`);
  writeFiles(job.root, Object.fromEntries(stories.map((path) => [path, `${fresh} ${near}\n`])));
  await job.run({ build: null });
  expect(job.sent()["en"]).toEqual([fresh]);
  const marks = stories.map((path) => {
    const file = path.replace("source-content", "translations/en").replace(".txt", ".xlf");
    return [...readFile(job.root, file).matchAll(/subState="([^"]*)"/gu)].map(([, mark]) => mark).join(" ");
  });
  expect([...new Set(marks)]).toEqual([expect.stringMatching(/^visavis:deepl\S* visavis:memory=90\S*$/u)]);
});

const words = fc.constantFrom("vaste", "longue", "lente", "brève", "autre");
const anyStory = fc
  .array(fc.tuple(fc.constantFrom("marché du lait", "prix du pain"), words, fc.integer({ min: 1, max: 30 })), {
    minLength: 1,
    maxLength: 4,
  })
  .map((parts) =>
    parts
      .map(([what, how, number]) => `La Commission ouvre une ${how} enquête sur le ${what} en ${number} jours.`)
      .join(" "),
  );

test("whatever authors write, a second run sends nothing and changes nothing", async () => {
  const anyRun = fc.record({ a: anyStory, b: anyStory });
  await fc.assert(
    fc.asyncProperty(fc.array(anyRun, { minLength: 2, maxLength: 3 }), async (runs) => {
      const off = "checks: { language: off, untranslated: off, numbers: off }\nemit: []\n";
      const job = await makeJob({ "visavis.yml": settings("{ use: 85 }") + off });
      for (const { a, b } of runs) {
        writeFiles(job.root, { "source-content/a.txt": a, "source-content/b.txt": b });
        await job.run({ build: null });
        job.sent();
        const before = stamps(job.root);
        // Settings that say the same in other words make every story be looked at again.
        writeFiles(job.root, { "visavis.yml": `${readFile(job.root, "visavis.yml")}#\n` });
        await job.run({ build: null });
        expect(job.sent()).toEqual({});
        expect({ ...stamps(job.root), "visavis.yml": "" }).toEqual({ ...before, "visavis.yml": "" });
      }
    }),
    { numRuns: 5 },
  );
});

/** What is taken of these matches for a sentence in a workspace that takes those of 85 and more. */
async function takenOf(
  source: string,
  found: readonly Match[],
  prepare: (project: Project) => void = () => undefined,
): Promise<ReturnType<ReturnType<typeof nearTargets>>> {
  const root = makeFolder({ "visavis.yml": settings("{ use: 85 }"), "source-content/neuf.md": "Neuf.\n" });
  const matches: Matches = { of: () => found, best: () => null, close: () => undefined };
  const sentence = { source, codes: [], key: segmentKey(source, []), before: null, after: null };
  return await withProject({ root, write: true }, async (project) => {
    prepare(project);
    return await Promise.resolve(nearTargets(project, matches)("en", sentence, "neuf"));
  });
}

const old = match({ similarity: 97, proposal: "The price of milk rises by 20 % in March." });
const mended = { ...old, proposal: "The price of milk rises by 25 % in March." };

test("what was put right is marked; what has an error is not taken, and the next best is", async () => {
  expect(await takenOf(price, [old])).toBeNull();
  const repairs = [{ kind: "number", from: "20", to: "25" }] as const;
  expect(await takenOf(price, [{ ...mended, repairs }])).toMatchObject({
    target: mended.proposal,
    origin: "memory",
    match: { similarity: 97, repaired: true },
  });
  expect(await takenOf(price, [old, { ...mended, similarity: 90 }])).toMatchObject({
    match: { similarity: 90, repaired: false },
  });
  expect(await takenOf(price, [{ ...mended, similarity: 84 }])).toBeNull();
});

const ruling = "Le tribunal de commerce autorise le fournisseur américain à vendre ses services dans toute la région.";
const ruled = "The commercial court allows the American provider to sell its services throughout the region.";

test("what denies the sentence, or names somebody else, is not taken, however near it is", async () => {
  const near = { ...old, source: ruling, target: ruled, proposal: ruled, similarity: 90 };
  const named = (name: string): Pick<Match, "source" | "proposal"> => ({
    source: ruling.replace("fournisseur", name),
    proposal: ruled.replace("provider", name),
  });
  expect(await takenOf(ruling.replace("Le tribunal", "Ce tribunal"), [near])).not.toBeNull();
  expect(await takenOf(ruling.replace("autorise", "n’autorise pas"), [near])).toBeNull();
  expect(await takenOf(ruling, [{ ...near, source: ruling.replace("autorise", "n’autorise jamais") }])).toBeNull();
  expect(await takenOf(ruling.replace("fournisseur", "Google"), [{ ...near, ...named("Amazon") }])).toBeNull();
  expect(await takenOf(ruling.replace("fournisseur", "Amazon"), [{ ...near, ...named("Amazon") }])).not.toBeNull();
});
