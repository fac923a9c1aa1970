import { spawnSync } from "node:child_process";
import { cpSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { afterAll, describe, expect, test } from "vitest";
import { hasApertium } from "../../scripts/setup.ts";
import { consoleBlocks, type ShownCommand } from "./pages.ts";

const [first, second, ...others] = consoleBlocks(readFileSync("README.md", "utf8"));
const entry = pathToFileURL(resolve("src/cli/main.ts")).href;
const scratch = mkdtempSync(join(tmpdir(), "visavis-readme-"));
afterAll(() => rmSync(scratch, { recursive: true, force: true }));

/** Runs `$ visavis …` from the sources and gives what a terminal would show. */
function run(command: string, cwd: string): string {
  const words = command.replace(/\s+#.*$/u, "").split(/\s+/u);
  expect(words[0]).toBe("visavis");
  const script = `import { main } from ${JSON.stringify(entry)}; await main(process.argv.slice(1));`;
  // Both streams go to one pipe, in the order in which they were written.
  const { stdout } = spawnSync(
    "sh",
    ["-c", '"$@" 2>&1', "sh", process.execPath, "--input-type=module", "-e", script, "--", ...words.slice(1)],
    {
      cwd,
      encoding: "utf8",
      env: { PATH: process.env["PATH"], HOME: scratch, NO_COLOR: "1", CI: "true" },
    },
  );
  return stdout;
}

function workspace(name: string): string {
  const folder = join(scratch, name);
  cpSync("tests/docs/workspace", folder, { recursive: true });
  return folder;
}

function expectShown(commands: readonly ShownCommand[], cwd: string): void {
  expect(commands.length).toBeGreaterThan(0);
  for (const { command, output } of commands) expect(run(command, cwd).trim(), command).toBe(output);
}

test("the first screen shows what its commands print", () => {
  expectShown(first ?? [], workspace("first"));
});

describe.runIf(hasApertium())("the README, with apertium", () => {
  test("a run sends the sentence that was edited, and shows it as the page says", () => {
    const folder = workspace("second");
    rmSync(join(folder, "translations"), { recursive: true });
    cpSync("tests/docs/before", join(folder, "translations"), { recursive: true });
    expectShown(second ?? [], folder);
  });
});

test("every console block of the page is run", () => {
  expect(others).toEqual([]);
});
