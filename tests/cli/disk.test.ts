import { spawnSync } from "node:child_process";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type DeeplServer, startDeepl } from "../servers/deepl.ts";
import { documentOf, put, settings, story, temporaryFolder, tree, visavis, workspace } from "./visavis.ts";

let server: DeeplServer;
let env: Record<string, string>;
const mounted: string[] = [];

beforeAll(async () => {
  server = await startDeepl();
  env = { DEEPL_AUTH_KEY: server.key, DEEPL_SERVER_URL: server.url };
});
afterAll(async () => {
  for (const folder of mounted) spawnSync("umount", [folder]);
  await server.close();
});

/** A folder on a disk of its own; null where this user may not mount one. */
function disk(options: string): string | null {
  const folder = temporaryFolder();
  const { status } = spawnSync("mount", ["-t", "tmpfs", "-o", options, "visavis-test", folder]);
  if (status !== 0) return null;
  mounted.push(folder);
  return folder;
}

function userFiles(root: string): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(tree(root)).filter(([path]) => !path.startsWith(".visavis/")));
}

test.each(["translations", "locales", "editions", ".visavis"])(
  "a file in place of the folder %s: says so, exits 2, keeps the file",
  async (folder) => {
    const root = workspace({ [folder]: "something of the user's\n" });
    const outcome = await visavis(root, ["run", "--json"], { env });
    expect(outcome).toMatchObject({ code: 2, stderr: "" });
    const { error } = documentOf(outcome, "error") as { error: { code: string; message: string } };
    expect(error.code).toBe("workspace-write");
    expect(error.message).toContain(folder);
    expect(tree(root)[folder]).toBe("something of the user's\n");
  },
);

const probe = disk("size=1m");

describe.skipIf(probe === null)("disks (needs the right to mount)", () => {
  test("a read-only workspace: reading works, a run says what mends it", async () => {
    const root = disk("size=4m") ?? "";
    put(root, "visavis.yml", settings);
    put(root, "source-content/plainte.md", story);
    await visavis(root, ["run"], { env });
    put(root, "source-content/autre.md", "# Autre\n\nUne autre.\n");
    spawnSync("mount", ["-o", "remount,ro", root]);
    const before = tree(root);
    for (const words of [["status"], ["check"], ["diff"], ["build", "--frozen"], ["run", "--dry-run"]]) {
      expect([words, (await visavis(root, words, { env })).code]).toEqual([words, words[1] === "--frozen" ? 5 : 0]);
    }
    const outcome = await visavis(root, ["run"], { env });
    expect(outcome).toMatchObject({ code: 2, stdout: "" });
    expect(outcome.stderr).toMatch(/cannot be written.*\n {2}.*writable/u);
    expect(tree(root)).toEqual(before);
  });

  test("a disk that is full: no file is half-written, and the next run goes on", async () => {
    const root = disk("size=176k") ?? "";
    put(root, "visavis.yml", settings);
    for (let index = 0; index < 6; index++) {
      const lines = Array.from({ length: 20 }, (_, line) => `La phrase ${line} de l'histoire ${index} est là.`);
      put(root, `source-content/histoire-${index}.md`, `${lines.join("\n\n")}\n`);
    }
    const outcome = await visavis(root, ["run", "--json"], { env });
    expect(outcome.code).toBe(2);
    const { error } = documentOf(outcome, "error") as { error: { code: string; message: string; hint: string } };
    expect(error.code).toBe("workspace-write");
    expect(`${error.message} ${error.hint}`).toMatch(/(no space|full).*[Ff]ree some space/su);
    for (const [path, content] of Object.entries(userFiles(root))) {
      expect([path, path.includes("tmp")]).toEqual([path, false]);
      if (path.endsWith(".xlf")) expect(content.trimEnd().endsWith("</xliff>")).toBe(true);
    }
    spawnSync("mount", ["-o", "remount,size=4m", root]);
    expect((await visavis(root, ["run"], { env })).code).toBe(0);
    expect((await visavis(root, ["build", "--frozen"])).code).toBe(0);
  });
});
