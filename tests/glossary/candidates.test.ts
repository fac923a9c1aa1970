import { expect, test } from "vitest";
import { suggestTerms, type TermSuggestion, type UnknownIn } from "../../src/glossary/candidates.ts";
import { termFinder } from "../../src/glossary/find.ts";
import { parseGlossary } from "../../src/glossary/parse.ts";
import { glossary } from "./glossary.ts";

const finder = termFinder(glossary);

function unknown(source: string, words: readonly string[], more: Partial<UnknownIn> = {}): UnknownIn {
  return { story: "lait", lng: "es", source, codes: [], words, ...more };
}

function suggestionsFor(...places: readonly UnknownIn[]): readonly TermSuggestion[] {
  return suggestTerms(places, finder);
}

test("a word is proposed with how often it stands where, and a row to fill in", () => {
  const source = "La nuagisation gagne, la nuagisation coûte.";
  const found = suggestionsFor(
    unknown(source, ["nuagisation"]),
    unknown(source, ["nuagisation"], { lng: "ca" }),
    unknown("Des nuagisations.", ["nuagisations"], { story: "beurre" }),
  );
  expect(found).toEqual([
    {
      term: "nuagisation",
      count: 3,
      stories: ["beurre", "lait"],
      languages: ["ca", "es"],
      example: source,
      entry: "  - term: nuagisation\n    ca:\n    es:",
    },
  ]);
});

test("the most frequent comes first, equals by name", () => {
  const found = suggestionsFor(
    unknown("Un zeugme, un axolotl, un bifton.", ["zeugme", "axolotl", "bifton"]),
    unknown("Le zeugme.", ["zeugme"]),
  );
  expect(found.map(({ term }) => term)).toEqual(["zeugme", "axolotl", "bifton"]);
});

test.each([
  {
    what: "a name inside a sentence",
    source: "Selon Zorglub, tout va bien.",
    words: ["Zorglub"],
    entry: "  - term: Zorglub\n    keep: true",
  },
  {
    what: "an acronym at the start",
    source: "FLOPS : le mot du jour.",
    words: ["FLOPS"],
    entry: "  - term: FLOPS\n    keep: true",
  },
  {
    what: "names side by side",
    source: "Selon Sam Altman, oui.",
    words: ["Sam", "Altman"],
    entry: "  - term: Sam Altman\n    keep: true",
  },
  {
    what: "a hyphen",
    source: "Le vibe-coding plaît.",
    words: ["vibe", "coding"],
    entry: "  - term: vibe-coding\n    es:",
  },
  {
    what: "words side by side",
    source: "Le deep learning plaît.",
    words: ["deep", "learning"],
    entry: "  - term: deep learning\n    es:",
  },
  {
    what: "a word that may be a name",
    source: "Nuagisation en vue.",
    words: ["Nuagisation"],
    entry: "  - term: Nuagisation\n    es:",
  },
  {
    what: "an elided article",
    source: "On parle d’ubérisation.",
    words: ["ubérisation"],
    entry: "  - term: ubérisation\n    es:",
  },
  {
    what: "a word that YAML takes for true",
    source: "Un yes franc.",
    words: ["yes"],
    entry: '  - term: "yes"\n    es:',
  },
])("$what", ({ source, words, entry }) => {
  const [found] = suggestionsFor(unknown(source, words));
  expect(found?.entry).toContain(entry);
});

test("a word in small letters anywhere is no name", () => {
  const found = suggestionsFor(
    unknown("Une Nuagisation.", ["Nuagisation"]),
    unknown("La nuagisation.", ["nuagisation"]),
  );
  expect(found).toMatchObject([{ term: "nuagisation", count: 2, entry: "  - term: nuagisation\n    es:" }]);
});

test.each([
  ["terms of the glossary", "Le cloud d'OpenAI.", ["cloud", "OpenAI"]],
  ["part of a term of the glossary", "La loi Sherman.", ["Sherman"]],
  ["numbers", "Le 3 mai.", ["3"]],
  ["words that are not in the sentence", "Le lait.", ["beurre"]],
  ["a quotation", "Il dit « all you need is love ».", ["all", "you", "need", "is", "love"]],
])("%s: not proposed", (_, source, words) => {
  expect(suggestionsFor(unknown(source, words))).toEqual([]);
});

test("inline codes are no part of a term, and a reader's text is the example", () => {
  const codes = [
    { type: "open", id: "1", role: "strong", markup: "**", equiv: "" },
    { type: "close", id: "1", role: "strong", markup: "**", equiv: "" },
  ] as const;
  const [found] = suggestionsFor(unknown("La \uE000nuagisation\uE001 gagne.", ["nuagisation"], { codes }));
  expect(found).toMatchObject({ term: "nuagisation", example: "La nuagisation gagne." });
});

test("what is pasted is an entry; the translations that are still to be written are reported by line", () => {
  const found = suggestionsFor(
    unknown("Zorglub, le yes de Zorglub, la nuagisation.", ["Zorglub", "yes", "nuagisation"]),
  );
  const content = `source: fr\nterms:\n${found.map(({ entry }) => entry).join("\n")}\n`;
  const { glossary: read, problems } = parseGlossary(content, { path: "glossary.yml", languages: ["es"] });
  expect(read.terms.map(({ term, keep }) => [term, keep])).toEqual([
    ["Zorglub", true],
    ["nuagisation", false],
    ["yes", false],
  ]);
  expect(problems.map(({ rule, line }) => [rule, line])).toEqual([
    ["empty-text", 7],
    ["empty-text", 9],
  ]);
});
