import { expect, test } from "vitest";
import { stringifyXliff } from "../../src/formats/xliff/stringify.ts";
import type { Note } from "../../src/model.ts";
import { checkStories } from "../../src/run/check.ts";
import { suggestWorkspaceTerms } from "../../src/run/suggest-terms.ts";
import { segment, translation, unit } from "../formats/translations.ts";
import { makeFolder, readFile, status, stamps } from "./workspaces.ts";

const [known, unknown] = ["La nuagisation d'Azure gagne.", "Le prix baisse."];

function about(id: string, category: string, text: string): Note {
  return { text, category, about: id, attributes: 'appliesTo="target"' };
}

/** A workspace whose engine did not know two words of one sentence, and gave no good reply to another. */
function makeWorkspace(): string {
  const segments = [
    segment("s1", { source: known, target: "La nuagisation de Azure gana.", gap: "", origin: "apertium" }),
    segment("s2", { source: unknown, target: null, state: "initial", origin: "", gap: "" }),
  ];
  const notes = [
    about("s1", "visavis:unknown-words", "nuagisation, Azure"),
    about("s2", "visavis:engine-reply", "The engine gave an empty translation."),
  ];
  const units = segments.map((part, index) => ({ ...unit(`u${index}`, [part]), notes: notes.slice(index, index + 1) }));
  const file = translation(units, { story: "nuage", original: "source-content/nuage.md", target: "es" });
  return makeFolder({
    "visavis.yml": "targets: [es]\nengines: [apertium]\n",
    "glossary.yml": "source: fr\nterms:\n  - { term: Azure, keep: true }\n",
    "source-content/nuage.md": `${known}\n\n${unknown}\n`,
    "translations/es/nuage.xlf": stringifyXliff(file),
  });
}

test("what an engine said comes back as findings at the sentence's line, and fails no check by itself", async () => {
  const root = makeWorkspace();
  const before = stamps(root);
  const { findings, summary } = await checkStories({ root });
  const lines = readFile(root, "translations/es/nuage.xlf").split("\n");
  expect(findings.map(({ rule, severity, line }) => [rule, severity, lines[line - 1]?.trim().slice(0, 16)])).toEqual([
    ["unknown-words", "warning", '<segment id="s1"'],
    ["engine-reply", "warning", '<segment id="s2"'],
  ]);
  expect(summary["es"]).toEqual({ error: 0, warning: 2, waived: 0 });
  expect((await status(root))["es"]).toMatchObject({ states: { initial: 1 }, findings: { error: 0, warning: 2 } });
  expect(stamps(root)).toEqual(before);
});

test("words that engines did not know are proposed as terms, without those that the glossary has", async () => {
  const suggestions = await suggestWorkspaceTerms({ root: makeWorkspace() });
  expect(suggestions).toMatchObject([
    { term: "nuagisation", count: 1, stories: ["nuage"], languages: ["es"], example: known },
  ]);
});
