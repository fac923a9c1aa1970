import { execFileSync } from "node:child_process";
import { describe, expect, test } from "vitest";
import { renderApproval } from "../../src/cli/render/approval.ts";
import { approveStories, type ApproveOptions } from "../../src/run/approve.ts";
import { decide, edit, on, segmentsIn } from "./reviser.ts";
import { first, makeJob, path, second, settings, stamps, story, third, writeFiles } from "./workspaces.ts";

const file = "translations/en/lait.xlf";
const quiet = `${settings}checks: { untranslated: warning, language: off }\n`;
const at = "2026-11-20T18:50:57Z";

async function workspace(more: Readonly<Record<string, string>> = {}): Promise<string> {
  const job = await makeJob({ [path]: story, "visavis.yml": quiet, ...more });
  await job.run();
  return job.root;
}

function statesIn(root: string, place = file): Readonly<Record<string, string>> {
  return Object.fromEntries(segmentsIn(root, place).map(({ source, state }) => [source, state]));
}

const approve = async (root: string, options: Partial<ApproveOptions>) =>
  await approveStories({ root, state: "final", by: "Camille", at, ...options });

test("a story is approved in every language, twice is once", async () => {
  const root = await workspace();
  const done = await approve(root, { stories: ["lait"] });
  const counts = { approved: 4, already: 0, missing: 0, refused: 0 };
  expect(done).toEqual({ by: "Camille", state: "final", targets: { en: counts, es: counts }, refused: [] });
  expect(new Set(Object.values(statesIn(root)))).toEqual(new Set(["final"]));
  const before = stamps(root);
  const again = await approve(root, { stories: ["lait"], at: "2026-11-21T00:00:00Z" });
  expect(again.targets["en"]).toEqual({ approved: 0, already: 4, missing: 0, refused: 0 });
  expect(stamps(root)).toEqual(before);
});

describe("what is approved is chosen", () => {
  test.each<readonly [string, Partial<ApproveOptions>, readonly string[]]>([
    ["by query", { where: 'source~"commission"' }, [second]],
    ["by query and language", { where: "findings>=0", to: ["es"] }, []],
    ["by section", { section: "lede", where: "source~prix" }, [first]],
    ["by nothing that holds", { where: "origin=person" }, []],
  ])("%s", async (_, options, sources) => {
    const root = await workspace();
    await approve(root, { state: "reviewed", ...options });
    const reviewed = Object.entries(statesIn(root)).filter(([, state]) => state === "reviewed");
    expect(reviewed.map(([source]) => source)).toEqual(sources);
  });

  test("by segment", async () => {
    const root = await workspace();
    const segment = segmentsIn(root, file).find(({ source }) => source === third)?.id;
    await approve(root, { segment, state: "reviewed" });
    expect(statesIn(root)[third]).toBe("reviewed");
  });

  test("or it is refused: all, an unknown section, a query that cannot be read", async () => {
    const root = await workspace();
    const before = stamps(root);
    await expect(approve(root, {})).rejects.toMatchObject({ code: "usage" });
    await expect(approve(root, { section: "nulle-part" })).rejects.toMatchObject({ code: "usage" });
    await expect(approve(root, { segment: "s-0" })).rejects.toMatchObject({ code: "usage" });
    await expect(approve(root, { where: "finding=none-such" })).rejects.toMatchObject({ code: "usage" });
    await expect(approve(root, { stories: ["beurre"] })).rejects.toMatchObject({ code: "story-unknown" });
    expect(stamps(root)).toEqual(before);
  });
});

test("errors hold a sentence back from final, unless it is forced; reviewed is open to it", async () => {
  const root = await workspace({ "visavis.yml": `${settings}checks: { untranslated: error, language: off }\n` });
  await decide(root, [on(root, first, edit(first))]);
  const held = await approve(root, { where: "source~prix", to: ["en"] });
  expect(held.targets["en"]).toMatchObject({ approved: 0, refused: 1 });
  expect(held.refused).toMatchObject([{ story: "lait", target: "en", refusal: "findings" }]);
  expect(renderApproval(held, { dryRun: false, columns: 80 })).toMatch(/Refused:\nlait {2}en {2}s-[0-9a-f]+\n {2}\S/u);
  expect((await approve(root, { where: "source~prix", to: ["en"], state: "reviewed" })).refused).toEqual([]);
  await approve(root, { where: "source~prix", to: ["en"], force: true });
  expect(statesIn(root)[first]).toBe("final");
});

test("with four eyes nobody makes final what they wrote", async () => {
  const root = await workspace({ "visavis.yml": `${quiet}review: { fourEyes: true }\n` });
  await decide(root, [on(root, first, edit("Milk is dearer again."))]);
  const mine = await approve(root, { stories: ["lait"], to: ["en"] });
  expect(mine.targets["en"]).toEqual({ approved: 3, already: 0, missing: 0, refused: 1 });
  expect(mine.refused).toMatchObject([{ refusal: "four-eyes" }]);
  const hers = await approve(root, { stories: ["lait"], to: ["en"], by: "Zoé" });
  expect(hers.targets["en"]).toMatchObject({ approved: 1, refused: 0 });
});

test("a dry run says what it would do, and writes nothing", async () => {
  const root = await workspace();
  const before = stamps(root);
  const plan = await approve(root, { stories: ["lait"], dryRun: true });
  expect(plan.targets["en"]).toMatchObject({ approved: 4 });
  expect(stamps(root)).toEqual(before);
  expect(renderApproval(plan, { dryRun: true, columns: 80 })).toContain(
    "8 sentences would be final; nothing was written.",
  );
});

test("a sentence without a translation is missing, not approved", async () => {
  const root = await workspace();
  writeFiles(root, { [path]: `${story}\nUne phrase de plus.\n` });
  expect((await approve(root, { stories: ["lait"] })).targets["en"]).toMatchObject({ approved: 4, missing: 1 });
});

test("who approves is git's user, where nobody else is named", async () => {
  const root = await workspace();
  execFileSync("git", ["-C", root, "init", "-q"]);
  execFileSync("git", ["-C", root, "config", "user.name", "Zoé Roy"]);
  expect(await approve(root, { stories: ["lait"], by: undefined })).toMatchObject({ by: "Zoé Roy" });
  await expect(approve(root, { stories: ["lait"], by: " " })).rejects.toMatchObject({ code: "usage" });
});
