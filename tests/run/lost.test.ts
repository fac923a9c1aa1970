import { execFileSync } from "node:child_process";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import type { LocatedFinding } from "../../src/model.ts";
import { checkStories } from "../../src/run/check.ts";
import { diffStories } from "../../src/run/diff.ts";
import { decide, on, segmentsIn } from "./reviser.ts";
import {
  approve,
  type Job,
  makeJob,
  path,
  readFile,
  second,
  settings,
  status,
  story,
  third,
  writeFiles,
} from "./workspaces.ts";

const file = "translations/en/lait.xlf";
const linked = "Le **lait** [monte](https://example.org/).";
const quiet = `${settings.replace("[en, es]", "[en]")}checks: { untranslated: warning, language: off }\n`;

function git(root: string, ...parameters: readonly string[]): void {
  execFileSync("git", ["-C", root, "-c", "user.name=t", "-c", "user.email=t@example.org", ...parameters]);
}

/** A workspace whose translations a person has approved, and somebody has committed. */
async function committed(): Promise<Job> {
  const job = await makeJob({ [path]: `${story}\n${linked}\n`, "visavis.yml": quiet });
  await job.run();
  for (const { target } of segmentsIn(job.root, file)) {
    if (target !== null && !/[\uE000-\uF8FF]/u.test(target)) approve(job.root, file, { target, by: `${target} Yes.` });
  }
  const content = readFile(job.root, file).replaceAll('state="translated"', 'state="reviewed"');
  writeFiles(job.root, { [file]: content.replaceAll('state="reviewed"', 'state="final"'), ".gitignore": ".visavis\n" });
  await job.run();
  git(job.root, "init", "-q");
  git(job.root, "add", "-A");
  git(job.root, "commit", "-q", "--no-gpg-sign", "-m", "first");
  job.sent();
  return job;
}

/** Saves the file as another tool has made it. */
function saved(root: string, change: (content: string) => string): void {
  const content = readFile(root, file);
  const changed = change(content);
  expect(changed).not.toBe(content);
  writeFiles(root, { [file]: changed });
}

const idOf = (root: string, source: string): string =>
  segmentsIn(root, file).find((segment) => segment.source === source)?.id ?? "none";

const segmentPattern = (id: string): RegExp => new RegExp(` *<segment id="${id}".*?</segment>\n`, "su");

async function findings(root: string): Promise<readonly LocatedFinding[]> {
  return (await checkStories({ root })).findings;
}

describe("a sentence that another tool has lost comes back from the last commit", () => {
  const broken: readonly (readonly [string, (content: string, id: string) => string])[] = [
    ["its segment is gone", (content, id) => content.replace(segmentPattern(id), "")],
    ["its source is another", (content) => content.replace(`<source>${second}`, "<source>La Commission ouvre.")],
    [
      "its whole unit is gone, with its sections",
      (content) => content.replace(/ *<group id="g-lede".*?<\/group>\n/su, ""),
    ],
  ];

  test.each(broken)("%s", async (_, change) => {
    const { root, run, sent } = await committed();
    const before = readFile(root, file);
    saved(root, (content) => change(content, idOf(root, second)));
    const found = await findings(root);
    expect(found).toContainEqual(
      expect.objectContaining({ rule: "lost-target", severity: "error", expected: expect.stringContaining("Yes.") }),
    );
    const { items } = await diffStories({ root });
    expect(items.map(({ change: kind }) => kind)).toEqual(found.map(() => "finding"));
    await run({ build: "final" });
    expect(sent()).toEqual({});
    expect(readFile(root, file)).toBe(before);
    expect(await findings(root)).toEqual([]);
  });

  test("without the inline codes that it had in source and target", async () => {
    const { root, run, sent } = await committed();
    const before = readFile(root, file);
    saved(root, (content) =>
      content.replace(/<\/?pc\b[^>]*>/gu, "").replace(/ *<originalData>.*<\/originalData>\n/su, ""),
    );
    expect((await findings(root)).map(({ rule }) => rule)).toEqual(["lost-target"]);
    await run();
    expect(sent()).toEqual({});
    expect(readFile(root, file)).toBe(before);
  });

  test("not when its source was edited in the story, or it has left it", async () => {
    const { root, run } = await committed();
    writeFiles(root, { [path]: story.replace(second, "La Commission n'ouvre rien.").replace(third, "") });
    expect(await findings(root)).toEqual([]);
    await run();
    expect(segmentsIn(root, file).map(({ source }) => source)).not.toContain(second);
    writeFiles(root, { [path]: story });
    expect(await findings(root)).toEqual([]);
  });

  test("not without a commit: it is translated again", async () => {
    const { root, run, sent } = await makeJob({ [path]: story, "visavis.yml": quiet });
    await run();
    sent();
    saved(root, (content) => content.replace(segmentPattern(idOf(root, second)), ""));
    expect((await findings(root)).filter(({ rule }) => rule === "lost-target")).toEqual([]);
    await run();
    expect(sent()).toEqual({ en: [second] });
  });
});

test("what somebody has emptied is translated again, and the old text is shown until then", async () => {
  const { root, run, sent } = await committed();
  const id = idOf(root, second);
  saved(root, (content) =>
    content.replace(segmentPattern(id), (segment) =>
      segment.replace(/ *<target>.*\n/u, "").replace(/state="final" subState="[^"]*"/u, 'state="initial"'),
    ),
  );
  const [found, ...others] = await findings(root);
  expect(others).toEqual([]);
  expect(found).toMatchObject({ rule: "lost-target", severity: "warning", segment: id, expected: expect.any(String) });
  await run();
  expect(sent()).toEqual({ en: [second] });
  const [item] = (await diffStories({ root })).items;
  expect(item).toMatchObject({
    change: "edited",
    segment: id,
    previousText: expect.stringContaining("Yes."),
    state: "translated",
  });
});

describe("what another tool has broken is approved no more", () => {
  test.each<readonly [string, (content: string) => string, string]>([
    ["a code is missing", (content) => content.replace(/(<target>.*?)<pc[^>]*>([^<]*)<\/pc>/u, "$1$2"), "inline-codes"],
    [
      "the target is empty",
      (content) => content.replace(/<target>[^<]* Yes\.<\/target>/u, "<target/>"),
      "untranslated",
    ],
    [
      "the target is blank",
      (content) => content.replace(/<target>[^<]* Yes\.<\/target>/u, "<target> \u00A0</target>"),
      "untranslated",
    ],
  ])("%s", async (_, change, rule) => {
    const { root, run, sent } = await committed();
    expect((await status(root))["en"]?.states).toMatchObject({ final: 5, translated: 0 });
    saved(root, change);
    expect((await status(root))["en"]?.states).toMatchObject({ final: 4, translated: 1 });
    expect((await findings(root)).map((finding) => finding.rule)).toContain(rule);
    const [item] = (await diffStories({ root })).items;
    expect(item?.previousText).not.toBe(item?.text);
    const { build } = await run({ build: "final" });
    expect(build?.missing).toEqual({ en: 1 });
    expect(sent()).toEqual({});
  });

  test("but where codes are no error here, they hold nothing back", async () => {
    const { root } = await committed();
    writeFiles(root, { "visavis.yml": quiet.replace("checks: {", "checks: { inline-codes: warning,") });
    saved(root, (content) => content.replace(/(<target>.*?)<pc[^>]*>([^<]*)<\/pc>/u, "$1$2"));
    expect((await status(root))["en"]?.states).toMatchObject({ translated: 0, reviewed: 1, final: 4 });
  });
});

describe("what was approved and has another target since the last commit, in the same state", () => {
  const change = (content: string): string => content.replace(" Yes.</target>", " Maybe.</target>");
  const statesOf = (root: string): readonly string[] =>
    segmentsIn(root, file).map(({ state, origin }) => `${state} ${origin}`);

  test("was edited by a tool that knows no states: a person's, and no more than reviewed", async () => {
    const { root, run, sent } = await committed();
    saved(root, change);
    expect((await status(root))["en"]?.states).toMatchObject({ reviewed: 1, final: 4 });
    const { build } = await run({ build: "final" });
    expect(build?.missing).toEqual({ en: 1 });
    expect(statesOf(root)).toContain("reviewed person");
    expect(sent()).toEqual({});
    // Once it is committed, whoever sets `final` has approved it.
    git(root, "commit", "-qam", "edited", "--no-gpg-sign");
    saved(root, (content) => content.replace('state="reviewed"', 'state="final"'));
    expect((await status(root))["en"]?.states).toMatchObject({ reviewed: 0, final: 5 });
  });

  test("or in visavis: then it is what was decided there", async () => {
    const { root, run } = await committed();
    const { source = "" } = segmentsIn(root, file).find(({ target }) => target?.endsWith("Yes.")) ?? {};
    const [outcome] = await decide(root, [on(root, source, { type: "edit", text: "Mine.", state: "final" })]);
    expect(outcome).toMatchObject({ type: "done" });
    await run();
    expect((await status(root))["en"]?.states).toMatchObject({ final: 5 });
    expect(segmentsIn(root, file)).toContainEqual(expect.objectContaining({ target: "Mine.", state: "final" }));
  });
});

describe("a file that cannot be read", () => {
  test("is refused with the commit that has the last sound version, and stays as it is", async () => {
    const { root, run } = await committed();
    saved(root, (content) => content.replace("</unit>", ""));
    git(root, "commit", "-qam", "broken", "--no-gpg-sign");
    const before = readFile(root, file);
    await expect(run()).rejects.toMatchObject({
      code: "xliff-invalid",
      line: expect.any(Number),
      hint: expect.stringMatching(/last sound version .* git checkout [0-9a-f]+ -- 'translations\/en\/lait\.xlf'/u),
    });
    expect(readFile(root, file)).toBe(before);
    const commit = execFileSync("git", ["-C", root, "rev-parse", "--short", "HEAD~1"], { encoding: "utf8" }).trim();
    await expect(run()).rejects.toMatchObject({ hint: expect.stringContaining(`git checkout ${commit} `) });
  });

  test("is refused without, where no commit has one", async () => {
    const { run } = await makeJob({ [path]: story, "visavis.yml": quiet, [file]: "<xliff" });
    await expect(run()).rejects.toMatchObject({ hint: expect.not.stringContaining("sound version") });
  });
});

test("a file that was saved as UTF-16 is read, and written as UTF-8 again", async () => {
  const { root, run, sent } = await committed();
  const before = readFile(root, file);
  const utf16 = Buffer.from(`\uFEFF${before.replace("UTF-8", "UTF-16")}`, "utf16le");
  writeFileSync(join(root, file), utf16);
  await run();
  expect(sent()).toEqual({});
  expect(readFile(root, file)).toBe(before);
});
