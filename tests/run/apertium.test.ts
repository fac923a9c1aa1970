import { describe, expect, test } from "vitest";
import { createEngine } from "../../src/engines/index.ts";
import { findPair } from "../../src/engines/pairs.ts";
import { runMainJob, shortfall } from "../../src/run/run.ts";
import { environmentOf, makeFolder, readFile, stamps, writeFiles } from "./workspaces.ts";

const signal = new AbortController().signal;
const apertium = createEngine("apertium");
const pairs = await apertium.pairs(signal).catch(() => []);
await apertium.close();

describe.runIf(findPair(pairs, "fr", "es") !== null)("needs apertium", () => {
  test("the main job translates, and leaves alone what did not change", async () => {
    const path = "source-content/récits/maison.md";
    const root = makeFolder({
      "visavis.yml": "targets: [es]\nengines: [apertium]\n",
      [path]: "# La maison\n\nLa maison est **grande**. Elle est belle.\n",
    });
    const run = async (): ReturnType<typeof runMainJob> =>
      await runMainJob({ root, environment: environmentOf({}), signal, build: "translated" });
    const result = await run();
    expect(shortfall(result)).toBeNull();
    expect(result.plan.targets["es"]).toMatchObject({ engine: "apertium", send: 3, characters: 0, failed: 0 });
    expect(readFile(root, "editions/es/récits/maison.md")).toMatch(/^# La casa\n\nLa casa es \*\*grande\*\*\. /u);
    const before = stamps(root);
    await run();
    expect(stamps(root)).toEqual(before);
    writeFiles(root, { [path]: readFile(root, path).replace("belle", "petite") });
    expect((await run()).plan.targets["es"]).toMatchObject({ known: 2, near: 1, send: 1 });
  });
});
