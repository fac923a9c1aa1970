import { execFileSync } from "node:child_process";
import { mkdirSync, readFileSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { beforeAll, expect, test } from "vitest";
import { put, settings, story, temporaryFolder, text } from "../cli/visavis.ts";

const repository = fileURLToPath(new URL("../..", import.meta.url));
const modules = join(repository, "node_modules");

let files: readonly string[];
/** A project that has the packed package, and its dependencies beside it, as npm lays them out. */
let project: string;

beforeAll(() => {
  project = temporaryFolder();
  const words = ["pack", "--json", "--ignore-scripts", "--pack-destination", project];
  const [packed] = JSON.parse(execFileSync("npm", words, { cwd: repository, encoding: "utf8", stdio: "pipe" })) as {
    filename: string;
    files: { path: string }[];
  }[];
  files = packed?.files.map(({ path }) => path) ?? [];
  mkdirSync(join(project, "node_modules"));
  execFileSync("tar", ["-xzf", join(project, packed?.filename ?? ""), "-C", join(project, "node_modules")]);
  execFileSync("mv", [join(project, "node_modules/package"), join(project, "node_modules/visavis")]);
  const manifest = JSON.parse(text(repository, "package.json")) as { dependencies: Record<string, string> };
  for (const name of [...Object.keys(manifest.dependencies), "@types/node"]) {
    mkdirSync(join(project, "node_modules", name, ".."), { recursive: true });
    symlinkSync(join(modules, name), join(project, "node_modules", name));
  }
  writeFileSync(join(project, "package.json"), '{ "type": "module" }\n');
  put(project, "ws/visavis.yml", settings);
  put(project, "ws/source-content/plainte.md", story);
});

function node(...words: readonly string[]): string {
  return execFileSync(process.execPath, words, { cwd: project, encoding: "utf8", stdio: "pipe" });
}

test("the tarball holds what is needed and nothing else", () => {
  const roots = new Set(files.map((path) => path.split("/")[0] ?? "").toSorted());
  expect([...roots]).toEqual(["LICENSE", "README.md", "bin", "dist", "docs", "package.json", "templates"]);
  expect(files.filter((path) => path.startsWith("docs/") && !path.startsWith("docs/schemas/"))).toEqual([]);
  // The pages of the review and of its report are built; all else is compiled.
  const isPage = (path: string): boolean => /^dist\/(?:review-app|report)\/.*\.(?:html|css|js)$/u.test(path);
  expect(files.filter((path) => path.startsWith("dist/") && !isPage(path) && !/\.(?:d\.ts|js)$/u.test(path))).toEqual(
    [],
  );
  expect(files.filter((path) => /test|bench|\.tmp\.|\.map$|(?<!\.d)\.ts$/u.test(path))).toEqual([]);
  for (const path of [
    "bin/visavis.js",
    "dist/index.js",
    "dist/index.d.ts",
    "dist/review-app/index.html",
    "dist/report/report.css",
    "dist/report/report.js",
    "docs/schemas/inspect.schema.json",
    "templates/visavis.yml",
  ]) {
    expect(files).toContain(path);
  }
});

test("its command works where it is installed", () => {
  const bin = "node_modules/visavis/bin/visavis.js";
  expect(node(bin, "--version").trim()).toBe(
    (JSON.parse(readFileSync(join(repository, "package.json"), "utf8")) as { version: string }).version,
  );
  expect(node(bin, "init", "neu")).toContain("wrote visavis.yml");
  expect(node(bin, "run", "--cwd", "neu", "--engine", "pseudo", "--fail-on", "never")).toContain("sent to pseudo");
});

const script = `import { buildStories, initWorkspace, runMainJob, statusStories, VisavisError, type TargetStatus } from "visavis";

const root = "ws";
const result = await runMainJob({
  root,
  environment: { variable: () => undefined },
  signal: new AbortController().signal,
  engine: "pseudo",
  build: "translated",
});
const sent: number | undefined = result.plan.targets["es"]?.send;
const status: Readonly<Record<string, TargetStatus>> = await statusStories({ root });
const frozen = await buildStories({ root, require: "translated", frozen: true });
let code = "none";
try {
  initWorkspace(root);
} catch (error) {
  if (error instanceof VisavisError) code = error.code;
}
console.log(JSON.stringify({ sent, initial: status["es"]?.states.initial, changed: frozen.changed, code }));
`;

test("its library works from a script, and type-checks", () => {
  put(project, "use.ts", script);
  expect(JSON.parse(node("use.ts"))).toEqual({ sent: 6, initial: 6, changed: [], code: "usage" });
  const options = {
    strict: true,
    module: "nodenext",
    target: "es2024",
    noEmit: true,
    types: ["node"],
    exactOptionalPropertyTypes: true,
  };
  put(project, "tsconfig.json", JSON.stringify({ compilerOptions: options, files: ["use.ts"] }));
  execFileSync(join(modules, ".bin/tsc"), ["-p", "tsconfig.json"], { cwd: project, stdio: "pipe" });
  put(project, "use.ts", script.replace("sent: number", "sent: string"));
  expect(() =>
    execFileSync(join(modules, ".bin/tsc"), ["-p", "tsconfig.json"], { cwd: project, stdio: "pipe" }),
  ).toThrow();
});
