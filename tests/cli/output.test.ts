import { spawnSync } from "node:child_process";
import { closeSync, existsSync, openSync } from "node:fs";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type DeeplServer, startDeepl } from "../servers/deepl.ts";
import { bin, tree, visavis, workspace } from "./visavis.ts";

let server: DeeplServer;
let env: Record<string, string>;

beforeAll(async () => {
  server = await startDeepl();
  env = { DEEPL_AUTH_KEY: server.key, DEEPL_SERVER_URL: server.url };
});
afterAll(async () => await server.close());

describe("a reader that closes the pipe", () => {
  test("does not turn problems into success", async () => {
    const root = workspace({ "glossary.yml": 'source: fr\nterms:\n  - term: plainte\n    es: ""\n' });
    const outcome = await visavis(root, ["glossary", "lint"], { started: ({ stdout }) => stdout?.destroy() });
    expect(outcome.code).toBe(2);
  });

  test("of messages does not end the run", async () => {
    const root = workspace({ "visavis.yml": "targets: [es, en]\nengines: [deepl]\n" });
    const outcome = await visavis(root, ["translate"], {
      env,
      started: ({ stdout, stderr }) => [stdout, stderr].forEach((stream) => stream?.destroy()),
    });
    expect(outcome.code).toBe(0);
    expect(Object.keys(tree(root))).toContain("translations/es/plainte.xlf");
  });
});

test.skipIf(!existsSync("/dev/full"))("output that cannot be written is told as such, without a stack", () => {
  const full = openSync("/dev/full", "w");
  const { status, stderr } = spawnSync(process.execPath, [bin, "doctor"], {
    cwd: workspace(),
    stdio: ["ignore", full, "pipe"],
    encoding: "utf8",
  });
  closeSync(full);
  expect(status).toBe(2);
  expect(stderr).toMatch(/^error: the output cannot be written: ENOSPC/u);
  expect(stderr).not.toContain("    at ");
});
