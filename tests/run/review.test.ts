import { describe, expect, test } from "vitest";
import { diffStories } from "../../src/run/diff.ts";
import { type Project, withProject } from "../../src/run/project.ts";
import { reviewOverview, reviewStory } from "../../src/run/review.ts";
import { lookUp } from "../../src/run/review/look-up.ts";
import { previewPage } from "../../src/run/review/preview.ts";
import { reviewSegments } from "../../src/run/review/rows.ts";
import { decide, edit, on } from "./reviser.ts";
import { first, makeJob, path, second, stamps, story, third, writeFiles } from "./workspaces.ts";

const glossary = `terms:
  - term: lait
    note: Pas la crème.
    en: milk
    es: leche
  - term: éleveurs
    en: farmers
    es: ganaderos
`;

const other =
  "---\ntitle: Le nuage\ndescription: Un résumé du nuage.\n---\n\n## Le prix du nuage\n\nUne **seule** phrase.\n";

async function makeHouse(files: Readonly<Record<string, string>> = {}) {
  const job = await makeJob({ [path]: story, "source-content/nuage.md": other, "glossary.yml": glossary, ...files });
  await job.run();
  const read = async <T>(work: (project: Project) => Promise<T>): Promise<T> =>
    await withProject({ root: job.root, write: false }, work);
  return { ...job, read };
}

describe("the overview", () => {
  test("counts what the rows of all stories say, from reports and without them", async () => {
    const { root, read } = await makeHouse();
    await decide(root, [on(root, first, edit("Milk costs more."))]);
    for (const known of [true, false]) {
      if (!known) writeFiles(root, { "visavis.yml": "source: fr\ntargets: [en, es]\nengines: [deepl]\n# other\n" });
      const [overview, rows] = await read(async (project) => [
        await reviewOverview(project),
        await reviewSegments(project, "en"),
      ]);
      expect(overview.source).toBe("fr");
      expect(overview.stories.map(({ story, title }) => [story, title])).toEqual([
        ["lait", "Le marché du lait"],
        ["nuage", "Le nuage"],
      ]);
      const total = overview.totals["en"];
      expect(total?.segments).toBe(rows.length);
      expect(total?.open).toBe(rows.filter(({ reasons }) => reasons.length > 0).length);
      expect(total?.findings).toEqual({
        error: rows.reduce((sum, { errors }) => sum + errors, 0),
        warning: rows.reduce((sum, { warnings }) => sum + warnings, 0),
      });
      expect(total?.states.reviewed).toBe(1);
      expect(overview.totals["es"]?.states.reviewed).toBe(0);
      expect(total?.changed).toBeGreaterThan(0);
      expect(overview.totals["es"]?.changed).toBe(0);
    }
  });

  test("is of the chosen stories and languages", async () => {
    const { root } = await makeHouse();
    const overview = await withProject({ root, write: false, stories: ["nuage"], to: ["es"] }, reviewOverview);
    expect(overview.stories.map(({ story, targets }) => [story, Object.keys(targets)])).toEqual([["nuage", ["es"]]]);
    expect(Object.keys(overview.totals)).toEqual(["es"]);
  });
});

describe("rows", () => {
  test("are the same from reports as from the stories themselves, and as the story under review", async () => {
    const { root, read, run } = await makeHouse();
    await decide(root, [
      on(root, first, edit("Milk costs 3 euros.")),
      on(root, second, { type: "comment", text: "Vérifier." }),
    ]);
    await run();
    await read(async (project) => {
      const known = await reviewSegments(project, "en");
      writeFiles(root, { "visavis.yml": "source: fr\ntargets: [en, es]\nengines: [deepl]\n# other\n" });
      const made = await read((fresh) => reviewSegments(fresh, "en"));
      expect(known).toEqual(made);
      expect(known.some(({ rules }) => rules.length > 0)).toBe(true);
      const stories = [await reviewStory(project, "lait", "en"), await reviewStory(project, "nuage", "en")];
      const segments = stories.flatMap(({ sections }) =>
        sections.flatMap(({ units }) => units.flatMap((unit) => unit.segments)),
      );
      expect(segments.map(({ id, stamp, reasons }) => ({ id, stamp, reasons }))).toEqual(
        known.map(({ segment, stamp, reasons }) => ({ id: segment, stamp, reasons })),
      );
    });
  });

  test("follow what others write while the project is open, and read only what changed", async () => {
    const { root, read } = await makeHouse();
    await read(async (project) => {
      const before = await reviewSegments(project, "en");
      const again = await reviewSegments(project, "en");
      expect(again.every((row, at) => row === before[at])).toBe(true);
      await decide(root, [on(root, first, edit("Milk costs more."))]);
      const after = await reviewSegments(project, "en");
      const changed = after.filter((row, at) => row.stamp !== before[at]?.stamp);
      expect(changed).toMatchObject([{ source: first, text: "Milk costs more.", state: "reviewed", origin: "person" }]);
      expect(after.filter(({ story }) => story === "nuage")).toEqual(before.filter(({ story }) => story === "nuage"));
      expect((await reviewOverview(project)).totals["en"]?.states.reviewed).toBe(1);
      writeFiles(root, { [path]: story.replace(third, "Les éleveurs attendent dix réponses.") });
      const edited = await reviewSegments(project, "en");
      expect(edited.filter(({ reasons }) => reasons.includes("source-changed"))).toHaveLength(1);
    });
  });

  test("and everything else that reads writes nothing", async () => {
    const { root, read } = await makeHouse();
    const before = stamps(root);
    await read(async (project) => {
      await reviewOverview(project);
      const [row] = await reviewSegments(project, "en");
      await previewPage(project, "lait", "en");
      await lookUp(project, { story: "lait", target: "en", segment: row?.segment ?? "" });
    });
    expect(stamps(root)).toEqual(before);
  });
});

describe("a story under review", () => {
  test("shows terms, notes and history, and is what diff shows", async () => {
    const { root, read } = await makeHouse();
    await decide(root, [
      on(root, first, edit("Milk costs more.")),
      on(root, first, { type: "comment", text: "Bien ?" }),
    ]);
    const found = await read((project) => reviewStory(project, "lait", "en"));
    expect(found).toMatchObject({ title: "Le marché du lait", file: "translations/en/lait.xlf", source: "fr" });
    const segments = found.sections.flatMap(({ units }) => units.flatMap((unit) => unit.segments));
    const segment = segments.find(({ source }) => source === first);
    expect(segment).toMatchObject({
      terms: [{ term: "lait", expected: "milk", note: "Pas la crème.", target: [{ start: 0, end: 4 }] }],
      notes: [{ text: "Bien ?", by: "Camille" }],
      reasons: [],
      version: { state: "reviewed", origin: "person" },
    });
    expect(segment?.history.map(({ did, by }) => [did, by])).toEqual([["edited", "Camille"]]);
    expect(segment?.changed).toBeGreaterThan(0);
    const { items } = await diffStories({ root, all: true, stories: ["lait"], to: ["en"] });
    const stampOf = new Map(segments.map(({ id, stamp }) => [id, stamp]));
    expect(items.length).toBeGreaterThan(0);
    for (const item of items) expect(item.stamp).toBe(stampOf.get(item.segment));
  });

  test("that is not there, or not in that language, is an error that says so", async () => {
    const { read } = await makeHouse();
    await expect(read((project) => reviewStory(project, "../lait", "en"))).rejects.toMatchObject({
      code: "story-unknown",
    });
    await expect(read((project) => reviewStory(project, "lait", "__proto__"))).rejects.toMatchObject({
      code: "language-unknown",
    });
  });
});

test("the preview is the page as it stands, untranslated sentences in their own language", async () => {
  const { root, read } = await makeHouse();
  writeFiles(root, { [path]: story.replace(third, `Une phrase neuve. ${third}`) });
  await decide(root, [on(root, first, edit("Milk <b>costs</b> more."))]);
  const page = await read((project) => previewPage(project, "lait", "en"));
  expect(page).toMatch(/^<article lang="en" dir="ltr"><h1><span data-segment="s-/u);
  expect(page).toContain("Milk &#x3C;b>costs&#x3C;/b> more.");
  expect(page).toMatch(
    /<span data-segment="s-\w+" data-untranslated="" lang="fr" dir="ltr">Une phrase neuve\.<\/span>/u,
  );
  const segments = await read((project) => reviewSegments(project, "en"));
  for (const row of segments.filter((one) => one.story === "lait")) {
    expect(page).toContain(`data-segment="${row.segment}"`);
  }
});

describe("a look-up", () => {
  test("checks what is being typed as a person's text, and says which terms are there", async () => {
    const { root, read } = await makeHouse();
    const place = { story: "lait", target: "en", segment: on(root, first, edit("")).segment };
    await read(async (project) => {
      const rules = async (text?: string) =>
        (await lookUp(project, place, { text }))?.findings.map(({ rule, severity }) => `${rule} ${severity}`);
      expect(await rules("Milk costs more again.")).toEqual([]);
      expect(await rules("The price rises again.")).toEqual(["terms error"]);
      expect(await rules("Milk costs 3 euros more.")).toEqual(["numbers warning"]);
      expect(await rules("")).toEqual([]);
      const found = await lookUp(project, place, { text: "More milk." });
      expect(found?.terms).toMatchObject([{ term: "lait", target: [{ start: 5, end: 9 }] }]);
    });
  });

  test("asks the memory for matches of the sentence as it stands", async () => {
    const { root, read } = await makeHouse();
    const place = { story: "lait", target: "en", segment: on(root, first, edit("")).segment };
    const asked: string[] = [];
    await read((project) =>
      lookUp(project, place, {
        text: "x",
        matches: {
          of: (target, { source, before, story }) => {
            asked.push(`${story} ${target} ${source} ${before}`);
            return [];
          },
          best: () => null,
          close: () => undefined,
        },
      }),
    );
    expect(asked).toEqual([expect.stringMatching(new RegExp(`^lait en ${first} [0-9a-f]{16}$`, "u"))]);
  });

  test("of a segment that has gone finds nothing; hostile drafts are checked like others", async () => {
    const { root, read } = await makeHouse();
    const place = { story: "lait", target: "en", segment: on(root, first, edit("")).segment };
    await read(async (project) => {
      expect(await lookUp(project, { ...place, segment: "__proto__" })).toBeNull();
      for (const text of ["\uD800", "\uE000\uE001", "\u202E<script>", "\0", "a".repeat(100_000)]) {
        expect((await lookUp(project, place, { text }))?.findings).toBeDefined();
      }
    });
  });
});
