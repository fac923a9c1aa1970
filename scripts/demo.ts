/**
 * `npm run demo`: the main job on the house's own stories, in a scratch workspace. English comes from the committed,
 * reviewed translations; Spanish and Catalan are translated live, by DeepL when `DEEPL_AUTH_KEY` is set, else Apertium.
 */
import { spawnSync } from "node:child_process";
import { cpSync, existsSync, mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { ensureApertium } from "./setup.ts";

const say = (line: string): void => console.log(line);
const command = resolve("bin/visavis.js");
const workspace = mkdtempSync(join(tmpdir(), "visavis-demo-"));
for (const path of ["source-content", "translations/en", "glossary.yml", "visavis.yml"]) {
  if (existsSync(path)) cpSync(path, join(workspace, path), { recursive: true });
}

const hasKey = (process.env["DEEPL_AUTH_KEY"] ?? "") !== "";
const hasApertium = ensureApertium(say);
if (!hasKey && !hasApertium) say("Going on without an engine: Spanish and Catalan will be reported as incomplete.\n");

/** Runs the command line in the scratch workspace, shown as a user would type it. */
function visavis(...words: readonly string[]): number {
  say(`\n$ visavis ${words.join(" ")}`);
  return spawnSync("node", [command, ...words], { cwd: workspace, stdio: "inherit" }).status ?? 1;
}

say(`Workspace: ${workspace}`);
const plan = visavis("run", "--dry-run");
const first = visavis("run", "--fail-on", "never");
const diff = visavis("diff", "--format", "markdown", "--out", "review.md");
say(`
In ${workspace}
  translations/<lng>/*.xlf   the translation files (XLIFF 2.1): the truth, and what people edit
  locales/<lng>/*.json       locale bundles for i18next
  editions/<lng>/*           translated editions of the stories that are complete
  review.md                  what to look at, as for a pull request

Once more: nothing changed, so nothing is sent.`);
const second = visavis("run", "--fail-on", "never");

// Without any engine, incomplete languages are what the demo has said to expect.
const expected = !hasKey && !hasApertium ? [0, 4] : [0];
process.exitCode =
  [plan, diff].every((code) => code === 0) && [first, second].every((code) => expected.includes(code)) ? 0 : 1;
