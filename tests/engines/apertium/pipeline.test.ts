import { chmod, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { createApertium } from "../../../src/engines/apertium/apertium.ts";
import type { Engine } from "../../../src/engines/engine.ts";
import { translateTexts } from "../../contracts/request.ts";

/**
 * A stage that passes texts on in capitals, after as many milliseconds as they name, counts its starts, and dies, hangs
 * or says things again when it is told to.
 */
const program = `#!${process.execPath}
const fs = require("node:fs");
fs.appendFileSync(__dirname + "/pids", process.pid + "\\n");
let text = "";
process.stdin.on("data", (bytes) => {
  const parts = (text + bytes).split("\\0");
  text = parts.pop();
  for (const part of parts) {
    if (part.includes("DIE") || part.includes("die")) process.exit(1);
    if (/hang/iu.test(part)) continue;
    const said = part.replace(/swallow(?: ici|-y)/u, "PEUT-").toUpperCase() + "\\0";
    setTimeout(() => process.stdout.write(said), Number(/\\d+/u.exec(part)?.[0] ?? 0));
    if (part.includes("AGAIN")) setTimeout(() => process.stdout.write(said), 50);
  }
});
process.stdin.on("end", () => process.exit(0));
`;

let folder: string;
let engine: Engine;
const signal = new AbortController().signal;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "visavis-apertium-"));
  for (const name of ["lt-proc", "apertium-pretransfer"]) {
    await writeFile(join(folder, name), program);
    await chmod(join(folder, name), 0o755);
  }
  await writeFile(join(folder, "fr-es.mode"), "lt-proc $1 | apertium-pretransfer\n");
  engine = createApertium({ modesDir: folder, binDir: folder, timeoutMs: 1000, processes: 1 });
});

afterEach(async () => {
  await engine.close();
  await rm(folder, { recursive: true });
});

async function ask(...texts: string[]): Promise<readonly string[]> {
  return await translateTexts(engine, texts);
}

async function started(): Promise<readonly number[]> {
  return (await readFile(join(folder, "pids"), "utf8")).trim().split("\n").map(Number);
}

function alive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}

test("processes are kept between texts, white space and final stops stay", async () => {
  expect(await ask(" un.\n", "", "  ", "deux")).toEqual([" UN.\n", "", "  ", "DEUX"]);
  expect(await ask("trois")).toEqual(["TROIS"]);
  expect(await started()).toHaveLength(2);
});

test("a process that dies fails its text, and the next text starts anew", async () => {
  await expect(ask("die")).rejects.toMatchObject({ code: "engine-reply", retry: { afterMs: 0 } });
  expect(await ask("un")).toEqual(["UN"]);
});

test("a process killed from outside is started again", async () => {
  await ask("un");
  const [pid = 0] = await started();
  process.kill(pid, "SIGKILL");
  while (alive(pid)) await new Promise((resolve) => setTimeout(resolve, 5));
  await new Promise((resolve) => setTimeout(resolve, 20));
  expect(await ask("deux")).toEqual(["DEUX"]);
});

test("a pipeline that hangs fails in time, and the next text starts anew", async () => {
  await engine.close();
  engine = createApertium({ modesDir: folder, binDir: folder, timeoutMs: 300, processes: 1 });
  await expect(ask("hang")).rejects.toMatchObject({ code: "engine-timeout" });
  expect(await ask("un")).toEqual(["UN"]);
});

test("an abort ends what is under way", async () => {
  const controller = new AbortController();
  setTimeout(() => controller.abort(), 100);
  await expect(translateTexts(engine, ["hang"], { signal: controller.signal })).rejects.toMatchObject({
    name: "AbortError",
  });
  expect(await ask("un")).toEqual(["UN"]);
});

test("an abort ends the wait for a process that is busy, at once", async () => {
  const busy = ask("hang").catch((error: unknown) => error);
  const controller = new AbortController();
  const waiting = translateTexts(engine, ["un"], { signal: controller.signal });
  await new Promise((resolve) => setTimeout(resolve, 200));
  controller.abort();
  await expect(waiting).rejects.toMatchObject({ name: "AbortError" });
  expect(await Promise.race([busy, Promise.resolve("still waiting")])).toBe("still waiting");
  expect(await busy).toMatchObject({ code: "engine-timeout" });
});

test("close ends what is under way and what waits, and nothing starts after it", async () => {
  const all = Promise.allSettled([ask("hang"), ask("un"), ask("deux", "trois")]);
  await new Promise((resolve) => setTimeout(resolve, 100));
  await engine.close();
  expect((await all).map(({ status }) => status)).toEqual(["rejected", "rejected", "rejected"]);
  const pids = await started();
  expect(pids.filter(alive)).toEqual([]);
  expect(pids.length).toBeLessThanOrEqual(2);
});

test("a reply that is not to the text is never taken for one", async () => {
  const [first, second] = await ask("again", "un 200");
  expect(first).toBe("AGAIN");
  expect(second).toMatch(/^(?:UN 200)?$/u);
  expect(await ask("un")).toEqual(["UN"]);
});

test("the texts of a request are spread over all pipelines, and come back in their order", async () => {
  await engine.close();
  engine = createApertium({ modesDir: folder, binDir: folder, timeoutMs: 2000, processes: 3 });
  const texts = [60, 5, 30, 1, 20, 10, 2, 40, 3].map((ms) => `texte ${ms}`);
  expect(await ask(...texts)).toEqual(texts.map((text) => text.toUpperCase()));
  expect(await started()).toHaveLength(6);
});

test("what one text does to its pipeline costs the others nothing", async () => {
  expect(await ask("un", "die", "deux", "hang", "trois")).toEqual(["UN", "", "DEUX", "", "TROIS"]);
});

test("another installation's data is told apart", async () => {
  const variant = (): string => createApertium({ modesDir: folder }).variant;
  const before = variant();
  expect(variant()).toBe(before);
  await writeFile(join(folder, "a.bin"), "data");
  await writeFile(join(folder, "fr-es.mode"), `lt-proc ${folder}/a.bin | apertium-pretransfer\n`);
  const installed = variant();
  expect(installed).not.toBe(before);
  await writeFile(join(folder, "a.bin"), "newer data");
  expect(variant()).not.toBe(installed);
});

test("close leaves no process behind", async () => {
  await ask("un");
  await engine.close();
  expect((await started()).filter(alive)).toEqual([]);
});

test("more texts than processes wait their turn", async () => {
  const replies = await Promise.all(Array.from({ length: 10 }, (_, index) => ask(`texte ${index}`)));
  expect(replies.map(([text]) => text)).toEqual(Array.from({ length: 10 }, (_, index) => `TEXTE ${index}`));
  expect(await started()).toHaveLength(2);
});

test.each([
  ["no folder", { modesDir: "/nowhere" }],
  ["no program", { binDir: "/nowhere" }],
])("%s: says what to install", async (_, options) => {
  const broken = createApertium({ modesDir: folder, ...options });
  const failure = translateTexts(broken, ["un"]);
  await expect(failure).rejects.toMatchObject({
    code: "engine-unavailable",
    hint: expect.stringContaining(
      "apt-get install apertium apertium-fr-es apertium-fra-cat apertium-eng-spa apertium-eng-cat",
    ) as string,
  });
  await broken.close();
});

test("a folder without pairs is as good as none", async () => {
  await rm(join(folder, "fr-es.mode"));
  expect(await readdir(folder)).not.toContain("fr-es.mode");
  await expect(createApertium({ modesDir: folder }).pairs(signal)).rejects.toMatchObject({
    code: "engine-unavailable",
  });
});

test("a reply that swallowed words is refused, and costs the texts beside it nothing", async () => {
  const replies = await ask("Vers pourrait- ce produit.", "Vers le swallow ici.");
  expect(replies).toEqual(["VERS POURRAIT- CE PRODUIT.", ""]);
  await expect(ask("Vers le swallow ici.")).rejects.toMatchObject({ code: "engine-reply", retry: undefined });
  expect(await ask("Les sous- et sur-mesures.")).toEqual(["LES SOUS- ET SUR-MESURES."]);
});

test("what is swallowed with its inversion is asked for once more without it", async () => {
  expect(await ask("Le swallow-y ici.")).toEqual(["LE SWALLOW Y ICI."]);
});
