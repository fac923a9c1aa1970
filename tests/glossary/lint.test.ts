import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import * as z from "zod";
import { lintGlossary } from "../../src/glossary/lint.ts";
import { parseGlossary } from "../../src/glossary/parse.ts";
import { glossaryOf } from "./glossary.ts";

const told = (terms: string, languages?: readonly string[]): readonly string[] =>
  lintGlossary(glossaryOf(terms), languages).map(({ line, severity, rule }) => `${line} ${severity} ${rule}`);

const rows: readonly (readonly [why: string, terms: string, problems: readonly string[]])[] = [
  ["nothing to say", "  - { term: cloud, en: cloud, es: nube }\n", []],
  [
    "a missing translation",
    "  - { term: cloud, en: cloud, es: nube }\n  - { term: loi, en: law }\n",
    ["4 warning missing-translation"],
  ],
  ["kept terms miss nothing", "  - { term: loi, en: law }\n  - { term: Azure, keep: true }\n", []],
  ["equal to the source everywhere", "  - { term: Azure, en: Azure, es: Azure }\n", ["3 warning equal-to-source"]],
  ["equal in one language", "  - { term: IA, en: AI, es: IA }\n", []],
  [
    "one translation for two terms",
    "  - { term: loi, en: law }\n  - { term: droit, en: Law }\n",
    ["4 warning same-target"],
  ],
  ["synonyms that say so", "  - { term: loi, en: law, note: Comme « droit ». }\n  - { term: droit, en: law }\n", []],
  [
    "a plural that the rules give",
    "  - { term: loi, forms: [lois], en: { term: law, forms: [laws] } }\n",
    ["3 warning needless-form", "3 warning needless-form"],
  ],
  ["a form that they do not", "  - { term: loi, forms: [lex], en: { term: law, forms: [act] } }\n", []],
  [
    "an article",
    "  - { term: l'IA, en: AI }\n  - { term: le cloud, en: cloud }\n",
    ["3 warning leading-article", "4 warning leading-article"],
  ],
  ["a bracket left open", "  - { term: loi, en: 'law (act' }\n", ["3 warning unbalanced"]],
  [
    "a longer term around a shorter one",
    "  - { term: cloud, es: nube }\n  - { term: cloud computing, es: informática }\n",
    [],
  ],
];

describe("lintGlossary", () => {
  it.each(rows)("%s", (_, terms, problems) => {
    expect(told(terms)).toEqual(problems);
  });

  it("asks for the project's languages", () => {
    expect(told("  - { term: loi, en: law }\n", ["fr", "en", "ca"])).toEqual(["3 warning missing-translation"]);
    expect(told("  - { term: loi, en: law }\n", ["fr", "en-GB"])).toEqual([]);
  });

  it("notices a language that only strayed in", () => {
    const terms = ["loi", "droit", "cloud"].map((term) => `  - { term: ${term}, es: ${term}s }\n`).join("");
    expect(told(`${terms}  - { term: enjeu, es: asunto, se: x1 }\n`, ["fr", "es"])).toEqual([
      "6 warning stray-language",
    ]);
  });

  it("notices domains without terms, and a glossary without any", () => {
    const { glossary } = parseGlossary("domains: { ia: IA }\nterms: []\n", { path: "glossary.yml", languages: [] });
    expect(lintGlossary(glossary).map((problem) => problem.rule)).toEqual(["no-terms", "unused-domain"]);
  });
});

describe("the house glossary", () => {
  const content = readFileSync(new URL("../../glossary.yml", import.meta.url), "utf8");
  const { glossary, problems } = parseGlossary(content, {
    path: "glossary.yml",
    languages: ["fr", "en", "es", "ca", "de"],
  });

  it("has no faults, and nothing for lint to say", () => {
    expect(problems).toEqual([]);
    expect(lintGlossary(glossary, ["fr", "en", "es", "ca", "de"])).toEqual([]);
  });

  it("has at least 70 translated terms over four domains", () => {
    expect(glossary.terms.filter((term) => !term.keep).length).toBeGreaterThanOrEqual(70);
    expect(Object.keys(glossary.domains)).toEqual(["antitrust", "cloud", "azure", "ia"]);
  });

  it("fits the schema for editors, which refuses what the parser refuses", () => {
    const file = readFileSync(new URL("../../docs/schemas/glossary.schema.json", import.meta.url), "utf8");
    const schema = z.fromJSONSchema(JSON.parse(file));
    expect(schema.safeParse(parse(content)).error).toBeUndefined();
    for (const bad of [
      { sorce: "fr" },
      { terms: [{ en: "x" }] },
      { terms: [{ term: "a", en: 7 }] },
      { terms: ["a"] },
      { terms: [{ term: "a", domian: "x" }] },
    ]) {
      expect(schema.safeParse(bad).success, JSON.stringify(bad)).toBe(false);
    }
  });
});
