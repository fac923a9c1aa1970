import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { checkStories } from "../../src/run/check.ts";
import { lintWorkspaceGlossary } from "../../src/run/glossary.ts";
import { buildStories } from "../../src/run/run.ts";
import { statusStories } from "../../src/run/status.ts";
import { parseGlossary } from "../../src/glossary/parse.ts";
import { filesBelow } from "../../src/workspace/files.ts";
import { assertValidXliff } from "../formats/xliff-schema.ts";

describe("the house's own workspace", () => {
  test("its bundles and editions are what its translation files say", async () => {
    const result = await buildStories({ root: ".", require: "translated", frozen: true });
    expect(result).toEqual({ changed: [], removed: [], missing: {}, orphans: [] });
  });

  test("its English is reviewed throughout; what a machine wrote nobody calls reviewed", async () => {
    const { en, es, ca } = await statusStories({ root: "." });
    expect(en?.states).toMatchObject({ initial: 0, translated: 0 });
    for (const draft of [es, ca]) expect(draft?.states).toMatchObject({ initial: 0, reviewed: 0 });
  });

  test("no check has an error against it", async () => {
    const { findings } = await checkStories({ root: "." });
    expect(findings.filter(({ severity }) => severity === "error")).toEqual([]);
  });

  test.each(filesBelow(".", "translations"))("%s is valid XLIFF 2.1", (path) => {
    assertValidXliff(readFileSync(path, "utf8"));
  });

  test("its glossary has 60 terms and more in en, es, ca and de, in four domains, and nothing to mend", async () => {
    expect((await lintWorkspaceGlossary(".")).problems).toEqual([]);
    const languages = ["en", "es", "ca", "de"];
    const { glossary } = parseGlossary(readFileSync("glossary.yml", "utf8"), { path: "glossary.yml", languages });
    const complete = glossary.terms.filter(({ targets }) => languages.every((lng) => lng in targets));
    expect(complete.length).toBeGreaterThanOrEqual(60);
    expect(Object.keys(glossary.domains)).toEqual(expect.arrayContaining(["antitrust", "cloud", "azure", "ia"]));
  });
});
