import { existsSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname } from "node:path";
import { expect, test } from "vitest";
import { changeInScratchFile } from "../../src/workspace/scratch-file.ts";

test("a text is changed where nobody else can read it, and nothing stays", async () => {
  let seen = "";
  const changed = await changeInScratchFile("éa\n", async (path) => {
    seen = path;
    expect(path.startsWith(tmpdir())).toBe(true);
    expect(statSync(path).mode & 0o777).toBe(0o600);
    expect(statSync(dirname(path)).mode & 0o777).toBe(0o700);
    await Promise.resolve(writeFileSync(path, readFileSync(path, "utf8").toUpperCase()));
  });
  expect(changed).toBe("ÉA\n");
  expect(existsSync(dirname(seen))).toBe(false);
});

test("nothing stays either when the editor fails, or takes the file away", async () => {
  let seen = "";
  const failing = changeInScratchFile("a", async (path) => await Promise.reject(new Error((seen = path))));
  await expect(failing).rejects.toThrow(/visavis-/u);
  expect(existsSync(dirname(seen))).toBe(false);
  expect(await changeInScratchFile("a", async (path) => await Promise.resolve(rmSync(path)))).toBe("");
});
