import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import { suiteTools, toolkitEdits } from "../../scripts/cat-tools.ts";
import { VisavisError } from "../../src/errors.ts";
import { parseXliff } from "../../src/formats/xliff/parse.ts";
import { documentOf, put, text, visavis, workspace } from "../cli/visavis.ts";
import { startDeepl } from "../servers/deepl.ts";

const fixtures = fileURLToPath(new URL("../formats/fixtures/round-trip/", import.meta.url));
const ours = readFileSync(`${fixtures}ours.xlf`, "utf8");

/** What is read in a file, or why it is not. */
function meaningOf(content: string): unknown {
  try {
    return parseXliff(content, { path: "plainte.xlf", story: "plainte" });
  } catch (error) {
    return error instanceof VisavisError ? error.code : error;
  }
}

/** What a tool writes may depend on its version: what it means must not. */
describe.each(suiteTools)("$name", ({ name, isThere, cases }) => {
  describe.runIf(isThere())("as it is installed here", () => {
    test.each(Object.entries(cases))("%s: saves what the fixture has", (fixture, save) => {
      const kept = readFileSync(`${fixtures}${name}/${fixture}.xlf`, "utf8");
      expect(meaningOf(save(ours))).toEqual(meaningOf(kept));
    });
  });
});

const omegat = suiteTools.find(({ name }) => name === "omegat");

describe.runIf(omegat?.isThere())("a day with OmegaT", () => {
  test("what it edits is a person's, what it breaks is named, and nothing is sent again", async () => {
    const server = await startDeepl();
    const env = { DEEPL_AUTH_KEY: server.key, DEEPL_SERVER_URL: server.url };
    const file = "translations/es/plainte.xlf";
    const root = workspace({
      "visavis.yml": "source: fr\ntargets: [es]\nengines: [deepl]\nchecks: { language: off, untranslated: off }\n",
      "source-content/plainte.md": readFileSync(`${fixtures}plainte.md`),
      [file]: ours,
    });
    expect((await visavis(root, ["run"], { env })).code).toBe(0);
    const sent = server.calls.length;

    put(root, file, omegat?.cases["code-lost"]?.(text(root, file)) ?? "");
    const check = await visavis(root, ["check", "--json"], { env });
    expect(check.code).toBe(3);
    expect(documentOf(check, "check")["findings"]).toContainEqual(
      expect.objectContaining({ rule: "inline-codes", severity: "error", segment: "s-d6e65c12" }),
    );
    expect((await visavis(root, ["build", "--require", "final"], { env })).code).toBe(4);
    const approved = await visavis(root, ["approve", "--where", "finding=inline-codes", "--as", "Zoé", "--force"], {
      env,
    });
    expect(approved.code).toBe(3);

    put(root, file, omegat?.cases["edited"]?.(text(root, file)) ?? "");
    const run = await visavis(root, ["run"], { env });
    expect(server.calls).toHaveLength(sent);
    expect(run.code).toBe(3);
    expect(text(root, file)).toContain("<target>La denuncia</target>");
    await server.close();
  });
});

const toolkit = suiteTools.find(({ name }) => name === "translate-toolkit");

describe.runIf(toolkit?.isThere())("a memory that went through translate-toolkit", () => {
  test("comes back with what was typed there", async () => {
    const files = {
      "visavis.yml": "source: fr\ntargets: [es]\n",
      "source-content/plainte.md": readFileSync(`${fixtures}plainte.md`),
    };
    const root = workspace({ ...files, "translations/es/plainte.xlf": ours });
    expect((await visavis(root, ["memory", "export", "--out", "house.tmx"])).code).toBe(0);
    const edited = toolkitEdits(text(root, "house.tmx"), { from: "La demanda", to: "La denuncia" });
    const fresh = workspace({ ...files, "memory/house.tmx": edited });
    await visavis(fresh, ["translate"]);
    const file = text(fresh, "translations/es/plainte.xlf");
    expect(file).toContain("<target>La denuncia</target>");
    expect(file).toMatch(/<target>La <pc [^>]*>nube<\/pc> crece rápido, dice\.<\/target>/u);
  });
});
