import { existsSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type DeeplServer, startDeepl } from "../servers/deepl.ts";
import {
  documentOf,
  expectReadable,
  type Outcome,
  put,
  story,
  temporaryFolder,
  text,
  tree,
  visavis,
  workspace,
} from "./visavis.ts";

let server: DeeplServer;
let env: Record<string, string>;
/** A workspace after a run; tests that change it make their own. */
let done: string;
let first: Outcome;

beforeAll(async () => {
  server = await startDeepl();
  env = { DEEPL_AUTH_KEY: server.key, DEEPL_SERVER_URL: server.url };
  done = workspace();
  first = await visavis(done, ["run"], { env });
});
afterAll(async () => await server.close());

const writing = [
  "locales/i18next.d.ts",
  "locales/es/plainte.json",
  "editions/es/plainte.md",
  "translations/es/plainte.xlf",
];

test("run writes translations, bundles and editions and says what to look at", () => {
  expect(first).toMatchObject({ code: 0, stderr: "" });
  expect(first.stdout).toContain("es  Spanish");
  expect(first.stdout).toContain("6 sentences sent to deepl");
  expect(first.stdout).toContain("6 translations nobody has looked at: visavis diff --to es");
  expectReadable(first);
  expect(writing.filter((path) => !existsSync(join(done, path)))).toEqual([]);
  expect(JSON.parse(text(done, "locales/es/plainte.json"))).toMatchObject({ title: "ES:La plainte" });
});

test("a second run sends nothing and writes nothing", async () => {
  const root = workspace();
  await visavis(root, ["run"], { env });
  const [before, calls] = [userFiles(root), server.calls.length];
  const again = await visavis(root, ["run", "--json"], { env });
  expect(again.code).toBe(0);
  const { targets, build } = documentOf(again, "run");
  expect(targets).toMatchObject({ es: { segments: 6, known: 6, send: 0, requests: 0, failed: 0 } });
  expect(build).toEqual({ changed: [], removed: [], missing: {}, orphans: [] });
  expect(server.calls.length).toBe(calls);
  expect(userFiles(root)).toEqual(before);
});

function userFiles(root: string): unknown {
  return Object.entries(tree(root)).filter(([path]) => !path.startsWith(".visavis/"));
}

const commands: readonly (readonly [words: readonly string[], shape: string])[] = [
  [["status"], "status"],
  [["check"], "check"],
  [["diff"], "diff"],
  [["build", "--frozen"], "build"],
  [["run", "--dry-run"], "run"],
  [["translate", "--dry-run"], "translate"],
  [["doctor"], "doctor"],
  [["inspect", "source-content/plainte.md"], "inspect"],
];

test.each(commands)(
  "%j writes nothing; for people plain text of 80 columns, for programs one document",
  async (words, shape) => {
    const before = tree(done);
    // One after the other: of two connections that close at once neither is the last, and SQLite's -wal file stays.
    const outcome = await visavis(done, words, { env });
    const json = await visavis(done, [...words, "--json"], { env });
    expect(outcome.code).toBe(0);
    expectReadable(outcome);
    expect(json).toMatchObject({ code: 0, stderr: "" });
    documentOf(json, shape);
    expect(tree(done)).toEqual(before);
  },
);

test("an engine that there is not is told also when there is nothing to send", async () => {
  const outcome = await visavis(done, ["run", "--engine", "deepel", "--json"], { env });
  expect(outcome.code).toBe(2);
  expect(documentOf(outcome, "error")).toMatchObject({ error: { code: "engine-unknown" } });
});

test("a workspace that was never run is left without a cache by what only reads", async () => {
  const root = workspace();
  const before = tree(root);
  await Promise.all([["status"], ["diff"], ["run", "--dry-run"]].map((words) => visavis(root, words, { env })));
  expect(tree(root)).toEqual(before);
});

test("--dry-run sends nothing and plans what the run then does", async () => {
  const root = workspace();
  const calls = server.calls.length;
  const plan = documentOf(await visavis(root, ["translate", "--dry-run", "--json"], { env }), "translate");
  expect(server.calls.length).toBe(calls);
  const done = documentOf(await visavis(root, ["translate", "--json"], { env }), "translate");
  expect({ ...done, used: plan["used"] }).toEqual(plan);
  expect(plan["used"]).toMatchObject({ requests: 0, characters: 0 });
  expect(done["used"]).toMatchObject({ requests: 2 });
  expect(plan["targets"]).toMatchObject({ es: { engine: "deepl", segments: 6, send: 6, requests: 1, failed: 0 } });
  expect(server.calls.length).toBe(calls + 2);
});

test("--to and story ids choose what is done", async () => {
  const root = workspace({ "source-content/autre.txt": "Une autre histoire. Elle est courte.\n" });
  const outcome = await visavis(root, ["run", "plainte", "--to", "es", "--json"], { env });
  expect(outcome.code).toBe(0);
  expect(documentOf(outcome, "run")).toMatchObject({ stories: [{ id: "plainte", targets: { es: { failed: 0 } } }] });
  expect(Object.keys(tree(root)).filter((path) => path.startsWith("translations/"))).toEqual([
    "translations/es/plainte.xlf",
  ]);
});

test("pseudo-translations count as none, and are not released", async () => {
  const root = workspace();
  const pseudo = await visavis(root, ["translate", "--engine", "pseudo", "--quiet"]);
  expect(pseudo.code).toBe(0);
  const { targets } = documentOf(await visavis(root, ["status", "--json"]), "status");
  expect(targets).toMatchObject({ es: { states: { initial: 6, translated: 0 } } });
  const build = await visavis(root, ["build", "--require", "reviewed", "--json"]);
  expect(build.code).toBe(4);
  expect(documentOf(build, "build")).toMatchObject({ missing: { es: 6, de: 6 } });
  const real = documentOf(await visavis(root, ["translate", "--json"], { env }), "translate");
  expect(real["targets"]).toMatchObject({ es: { send: 6, failed: 0 } });
});

test("--quiet leaves data alone and silences messages", async () => {
  const loud = await visavis(done, ["diff", "--out", "loud.md", "--format", "markdown"]);
  const quiet = await visavis(done, ["diff", "--out", "quiet.md", "--format", "markdown", "--quiet"]);
  expect(loud).toMatchObject({ code: 0, stdout: "", stderr: "wrote loud.md: 12 sentences to look at\n" });
  expect(quiet).toMatchObject({ code: 0, stdout: "", stderr: "" });
  expect(text(done, "quiet.md")).toBe(text(done, "loud.md"));
  expect(text(done, "loud.md")).toContain("## Translations to review");
});

test("check reports in the formats of build servers", async () => {
  const root = workspace({ "visavis.yml": "targets: [es]\nengines: [deepl]\n" });
  await visavis(root, ["translate"], { env });
  const xlf = text(root, "translations/es/plainte.xlf");
  put(root, "translations/es/plainte.xlf", xlf.replace("ES:Microsoft a déposé une plainte.", "Puso puso 3 quejas"));
  const outcomes = await Promise.all(
    ["json", "sarif", "junit", "github"].map(
      async (format) => await visavis(root, ["check", "--format", format, "--fail-on", "warning"]),
    ),
  );
  expect(outcomes.map(({ code, stderr }) => [code, stderr])).toEqual(outcomes.map(() => [3, ""]));
  const [json, sarif, junit, github] = outcomes.map(({ stdout }) => stdout);
  const { findings } = JSON.parse(json ?? "") as { findings: { line: number; rule: string }[] };
  const numbers = findings.find(({ rule }) => rule === "numbers");
  const line = text(root, "translations/es/plainte.xlf")
    .split("\n")
    .findIndex((row) => row.includes("Puso puso"));
  expect(Math.abs((numbers?.line ?? 0) - line)).toBeLessThanOrEqual(4);
  const log = JSON.parse(sarif ?? "") as { version: string; runs: { results: unknown[] }[] };
  expect([log.version, log.runs[0]?.results.length]).toEqual(["2.1.0", findings.length]);
  expect(junit).toContain(`<testsuites tests="${findings.length}" failures="${findings.length}">`);
  expect(github).toContain(`::warning file=translations/es/plainte.xlf,line=${numbers?.line},title=numbers::`);
  expect((await visavis(root, ["check", "--fail-on", "never"])).code).toBe(0);
});

test("init makes a workspace that works, once", async () => {
  const root = temporaryFolder();
  const made = await visavis(root, ["init", "neu", "--json"]);
  expect(documentOf(made, "init")).toMatchObject({
    written: ["glossary.yml", "source-content/premiers-pas.md", "visavis.yml"],
  });
  expect((await visavis(join(root, "neu"), ["run", "--engine", "pseudo", "--fail-on", "never"])).code).toBe(0);
  const before = tree(root);
  expect((await visavis(root, ["init", "neu"])).code).toBe(2);
  expect(tree(root)).toEqual(before);
});

test("import writes a clean story that is understood the same way", async () => {
  const root = workspace();
  put(root, "brut.txt", "Un titre\n\nPremière phrase. Deuxième phrase.\n\n• un point\n• un autre\n");
  const outcome = await visavis(root, ["import", "brut.txt"]);
  expect(outcome.code).toBe(0);
  expectReadable(outcome);
  const sections = async (file: string): Promise<unknown> =>
    documentOf(await visavis(root, ["inspect", file, "--json"]), "inspect")["sections"];
  const withoutLines = (value: unknown): string => JSON.stringify(value).replaceAll(/"line":\d+/gu, "");
  expect(withoutLines(await sections("source-content/brut.md"))).toBe(withoutLines(await sections("brut.txt")));
  expect((await visavis(root, ["import", "brut.txt"])).code).toBe(2);
  put(root, "autre.txt", "Un autre titre\n\nUne phrase.\n");
  const { imported } = documentOf(await visavis(root, ["import", "autre.txt", "--json"]), "import");
  expect(imported).toMatchObject([{ path: "source-content/autre.md", inspection: { title: "Un autre titre" } }]);
});

test.each([
  ["a file that there is not", "nichts.txt", "input-missing"],
  ["a name that differs by case only", "PLAINTE.txt", "story-duplicate"],
  ["two files of one name", "sub/brut.html", "story-duplicate"],
  ["a name that no story can have", "a:b.txt", "input-invalid"],
  ["a hidden file", ".brut.txt", "input-invalid"],
])("import writes all or nothing: %s", async (_, name, code) => {
  const root = workspace();
  for (const path of ["brut.txt", "PLAINTE.txt", "sub/brut.html", "a:b.txt", ".brut.txt"])
    put(root, path, "<p>Une phrase.</p>\n");
  const before = tree(root);
  const outcome = await visavis(root, ["import", "brut.txt", name, "--json"]);
  expect(outcome.code).toBe(2);
  expect(documentOf(outcome, "error")).toMatchObject({ error: { code } });
  expect(tree(root)).toEqual(before);
});

test("diff compares with a commit", async () => {
  const root = workspace();
  const { execFileSync } = await import("node:child_process");
  const git = (...words: string[]): unknown =>
    execFileSync("git", ["-C", root, "-c", "user.name=a", "-c", "user.email=a@b", ...words]);
  await visavis(root, ["run"], { env });
  git("init", "-q");
  git("add", ".");
  git("commit", "-qm", "first");
  expect(await visavis(root, ["diff"])).toMatchObject({ code: 0, stdout: "", stderr: "nothing to look at\n" });
  put(root, "source-content/plainte.md", story.replace("a lu la plainte", "a lu toute la plainte"));
  await visavis(root, ["run"], { env });
  const { items } = documentOf(await visavis(root, ["diff", "--json", "--to", "es", "--since", "HEAD"]), "diff");
  expect(items).toMatchObject([
    {
      change: "edited",
      previousSource: "Le juge a lu la plainte !",
      source: "Le juge a lu toute la plainte !",
      previousText: "ES:Le juge a lu la plainte !",
      text: "ES:Le juge a lu toute la plainte !",
    },
  ]);
  expect((await visavis(root, ["diff", "--since", "nirgends"])).code).toBe(2);
});
