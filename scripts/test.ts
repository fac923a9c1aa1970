/** `npm test`: gets the tools, builds, runs every suite, and names what could not run. With `CI=true` that is a failure. */
import { spawnSync } from "node:child_process";
import { readFileSync, rmSync } from "node:fs";
import { ensureApertium, ensureCatTools, missingTools } from "./setup.ts";

interface Results {
  readonly numPassedTests: number;
  readonly numFailedTests: number;
  readonly numPendingTests: number;
  readonly numTodoTests: number;
  readonly testResults: readonly {
    readonly name: string;
    readonly assertionResults: readonly { readonly status: string; readonly ancestorTitles: readonly string[] }[];
  }[];
}

const resultFile = "test-results.json";

ensureApertium((line) => console.error(line));
ensureCatTools((line) => console.error(line));
const build = spawnSync("node", ["scripts/build.ts"], { stdio: "inherit" });
if (build.status !== 0) process.exit(1);

rmSync(resultFile, { force: true });
const vitest = spawnSync(
  "vitest",
  ["run", "--reporter=default", "--reporter=json", `--outputFile=${resultFile}`, ...process.argv.slice(2)],
  { stdio: "inherit" },
);
const results = JSON.parse(readFileSync(resultFile, "utf8")) as Results;
// A file that does not even load fails without a failed test in it.
const failed = vitest.status === 0 ? 0 : Math.max(results.numFailedTests, 1);
const skipped = results.numPendingTests + results.numTodoTests;

for (const { name, assertionResults } of results.testResults) {
  const suites = new Set(
    assertionResults
      .filter(({ status }) => status !== "passed" && status !== "failed")
      .map((test) => test.ancestorTitles[0]),
  );
  for (const suite of suites) console.log(`not run: ${suite ?? "tests"} in ${name.replace(`${process.cwd()}/`, "")}`);
}
if (skipped > 0)
  for (const { name, command } of missingTools()) console.log(`${name} is missing; to get it: ${command}`);
console.log(`${results.numPassedTests} passed, ${failed} failed, ${skipped} skipped`);

const incomplete = skipped > 0 && process.env["CI"] === "true";
process.exitCode = vitest.status !== 0 || incomplete ? 1 : 0;
