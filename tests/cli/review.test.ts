import { chmodSync, existsSync } from "node:fs";
import { join } from "node:path";
import type { ChildProcess } from "node:child_process";
import { expect, test } from "vitest";
import { put, settings, temporaryFolder, text, visavis, workspace } from "./visavis.ts";

test("nobody reviews without a name", async () => {
  const env = { HOME: temporaryFolder(), GIT_CONFIG_NOSYSTEM: "1" };
  const { code, stdout, stderr } = await visavis(workspace(), ["review"], { env });
  expect([code, stdout]).toEqual([2, ""]);
  expect(stderr).toContain("--as");
});

test("a workspace without a story says what to do", async () => {
  const root = temporaryFolder();
  put(root, "visavis.yml", settings);
  put(root, "source-content/notes.ods", "no story");
  const { code, stdout, stderr } = await visavis(root, ["review", "--as", "Marie"]);
  expect([code, stdout]).toEqual([2, ""]);
  expect(stderr).toContain("source-content/ holds no story");
  expect(stderr).toContain("visavis run");
});

test.skipIf(process.platform !== "linux")(
  "--open gives the address to the browser, and no shell reads it",
  async () => {
    const root = workspace();
    const tools = temporaryFolder();
    const opened = join(tools, "opened");
    put(tools, "xdg-open", `#!/bin/sh\nprintf '%s' "$*" > '${opened}.new'\nmv '${opened}.new' '${opened}'\n`);
    chmodSync(join(tools, "xdg-open"), 0o755);
    const env = { PATH: `${tools}:${process.env["PATH"]}` };
    const running: ChildProcess[] = [];
    const review = visavis(root, ["review", "--as", "Marie", "--open"], {
      env,
      started: (child) => running.push(child),
    });
    await expect.poll(() => existsSync(opened), { timeout: 10_000 }).toBe(true);
    running[0]?.kill("SIGINT");
    const { stdout } = await review;
    expect(stdout.trim()).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/\?token=[\w-]{32}$/u);
    expect(text(tools, "opened")).toBe(stdout.trim());
  },
);
