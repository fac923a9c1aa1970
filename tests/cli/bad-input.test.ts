import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { badInputs, bytes } from "./bad-inputs.ts";
import { badTranslationFiles } from "./bad-translation-files.ts";
import { documentOf, expectReadable, settings, story, tree, visavis, workspace } from "./visavis.ts";

describe.concurrent("bad input", () => {
  test.each([...badInputs, ...badTranslationFiles])(
    "$name: says where, what and what mends it, exits 2 and changes nothing",
    async (input) => {
      const { files, words = ["run", "--engine", "pseudo"], error, says } = input;
      const root = workspace(files);
      const before = tree(root);
      const outcome = await visavis(root, [...words, "--json"]);
      expect(outcome).toMatchObject({ code: 2, stderr: "" });
      const document = documentOf(outcome, "error");
      expect(document).toMatchObject({ error });
      const { message, hint } = document["error"] as { message: string; hint: string };
      expect(`${message}\n${hint}`).toMatch(says);
      expect(userFiles(tree(root))).toEqual(userFiles(before));
    },
  );
});

/** The cache may be made before a story turns out to be broken: it is ours, and nobody's text. */
function userFiles(files: Readonly<Record<string, string>>): unknown {
  return Object.entries(files).filter(([path]) => !path.startsWith(".visavis/"));
}

test("a person gets the place, the fault and the mending on stderr", async () => {
  const root = workspace({ "source-content/a.txt": bytes("Premi", 0xe8, "re.\n") });
  const outcome = await visavis(root, ["run"]);
  expect(outcome).toMatchObject({ code: 2, stdout: "" });
  expect(outcome.stderr).toMatch(/^error: source-content\/a\.txt:1:6: the file is not UTF-8.*\n {2}\S/u);
});

test("a byte order mark is taken for what it is", async () => {
  const root = workspace({
    "visavis.yml": `\uFEFF${settings}`,
    "source-content/plainte.md": `\uFEFF${story}`,
    "glossary.yml": "\uFEFFsource: fr\nterms:\n  - term: juge\n    es: juez\n",
  });
  const outcome = await visavis(root, ["inspect", join("source-content", "plainte.md"), "--json"]);
  expect(documentOf(outcome, "inspect")).toMatchObject({ title: "La plainte" });
  expect((await visavis(root, ["status"])).code).toBe(0);
});

test("wrong usage is told with the command that helps", async () => {
  const root = workspace();
  const lines: readonly (readonly [words: readonly string[], says: RegExp])[] = [
    [["runn"], /unknown command 'runn'\n\(Did you mean run\?\)\n {2}See 'visavis --help'/u],
    [["run", "--nope"], /unknown option '--nope'\n {2}See 'visavis run --help'/u],
    [["run", "--to", ","], /en,es/u],
    [["run", "--max-characters", "viele"], /whole number/u],
    [["check", "--fail-on", "info"], /error, warning, never/u],
    [["inspect"], /missing required argument 'file'/u],
    [["glossary"], /Usage: visavis glossary/u],
  ];
  const outcomes = await Promise.all(lines.map(async ([words]) => await visavis(root, words)));
  for (const [index, [, says]] of lines.entries()) {
    expect(outcomes[index]).toMatchObject({ code: 2, stdout: "", stderr: expect.stringMatching(says) });
  }
  const json = await visavis(root, ["run", "--nope", "--json"]);
  expect(documentOf(json, "error")).toMatchObject({ error: { code: "usage", message: "unknown option '--nope'" } });
  expectReadable(await visavis(root, ["--help"]));
});
