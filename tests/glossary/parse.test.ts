import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { glossaryError, parseGlossary } from "../../src/glossary/parse.ts";
import { VisavisError } from "../../src/errors.ts";
import { mistakes, terms } from "./mistakes.ts";

const read = (content: string): ReturnType<typeof parseGlossary> =>
  parseGlossary(content, { path: "glossary.yml", languages: ["fr", "en", "es", "pt-BR"] });
const told = (content: string): readonly string[] =>
  read(content).problems.map(({ line, column, severity, rule }) => `${line}:${column} ${severity} ${rule}`);

describe("parseGlossary", () => {
  it.each(mistakes)("%s", (_, content, problems) => {
    expect(told(content)).toEqual(problems);
  });

  it("tells all at once, in file order, with a way out of each", () => {
    const content = `sorce: fr\n${terms("- term: ab", "  en: 7", "- en: x1", "- term: ab")}`;
    expect(told(content)).toEqual([
      "1:1 error unknown-key",
      "4:9 error wrong-type",
      "5:5 error missing-term",
      "6:11 error duplicate-term",
    ]);
    for (const { message, hint } of read(content).problems) {
      expect(message).toMatch(/[.?]$/u);
      expect(hint).not.toBe("");
    }
  });

  it("names what was meant", () => {
    const message = (content: string): string => read(content).problems[0]?.message ?? "";
    expect(message("sorce: fr")).toContain("did you mean “source”?");
    expect(message(terms("- term: ab", "  domian: x"))).toContain("did you mean “domain”?");
    expect(message(terms("- term: ab", "  case_sensitive: true"))).toContain("did you mean “caseSensitive”?");
    expect(message(terms("- term: ab", "  sp: x"))).toContain("did you mean “es”?");
    expect(message(terms("- term: ab", "  anglais: x"))).toContain("did you mean “en”?");
    expect(message("domains: {cloud: Nuage}\n" + terms("- term: ab", "  domain: clouds"))).toContain(
      "did you mean “cloud”?",
    );
  });

  it("reads every field of the contract", () => {
    const content = `source: fr
domains: { antitrust: Droit de la concurrence }
terms:
  - term: plainte antitrust
    domain: antitrust
    forms: [plaintes antitrust]
    note: |
      Au sens du droit
      américain
    en: antitrust complaint
    es: { term: denuncia antimonopolio, forms: [denuncias antimonopolio], forbidden: [queja antimonopolio] }
  - { term: Azure, keep: true, caseSensitive: true }
`;
    const { glossary, problems } = read(content);
    expect(problems).toEqual([]);
    expect(glossary).toEqual({
      type: "glossary",
      source: "fr",
      domains: { antitrust: "Droit de la concurrence" },
      terms: [
        {
          type: "term",
          term: "plainte antitrust",
          domain: "antitrust",
          forms: ["plaintes antitrust"],
          note: "Au sens du droit\naméricain",
          keep: false,
          caseSensitive: false,
          targets: {
            en: { term: "antitrust complaint", forms: [], forbidden: [] },
            es: {
              term: "denuncia antimonopolio",
              forms: ["denuncias antimonopolio"],
              forbidden: ["queja antimonopolio"],
            },
          },
          line: 4,
        },
        {
          type: "term",
          term: "Azure",
          domain: null,
          forms: [],
          note: null,
          keep: true,
          caseSensitive: true,
          targets: {},
          line: 12,
        },
      ],
    });
  });

  it("keeps what is right beside what is wrong", () => {
    const { glossary } = read(terms("- {term: cloud, en: cloud, es: 7}", "- en: x1", "- {term: loi, en: law}"));
    expect(glossary.terms.map(({ term, targets }) => [term, Object.keys(targets)])).toEqual([
      ["cloud", ["en"]],
      ["loi", ["en"]],
    ]);
  });

  it("does not expand aliases, nest without end or read a whole film", () => {
    const bomb = `a: &a [x, x]\n${Array.from({ length: 40 }, (_, level) => `b${level}: &b${level} [*a, *a]`).join("\n")}\n`;
    expect(told(bomb)).toContain("1:7 error yaml-alias");
    expect(told(`terms: ${"[".repeat(5000)}`).join()).toContain("error yaml-syntax");
    expect(told(" ".repeat(17 * 1024 * 1024))).toEqual(["1:1 error too-large"]);
  });

  it("never throws, and every problem has a place in the file", () => {
    const piece = fc.constantFrom(
      ..."terms: term: en: es: - [ ] { } & * ' \" | > # --- ... ? ! % @ ~ null 7 cloud domains: source: forms: keep: true".split(
        " ",
      ),
      "\n",
      "\n  ",
      "\n    ",
      "\t",
      " ",
    );
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string({ unit: "binary" }),
          fc.array(piece).map((pieces) => pieces.join("")),
        ),
        (content) => {
          const lines = content.split(/\r\n?|\n/u);
          for (const problem of read(content).problems) {
            expect(problem.line).toBeLessThanOrEqual(lines.length);
            expect(problem.column).toBeLessThanOrEqual((lines[problem.line - 1]?.length ?? 0) + 1);
          }
        },
      ),
    );
  });
});

describe("glossaryError", () => {
  it("is one error for all, at the first place", () => {
    const { problems } = read(terms("- term: ab", "  en: 7", "- en: x1"));
    const error = glossaryError(problems, "glossary.yml");
    expect(error).toBeInstanceOf(VisavisError);
    expect(error).toMatchObject({ code: "glossary-invalid", file: "glossary.yml", line: 3, column: 9 });
    expect(error?.message).toContain("glossary.yml:3:9: ");
    expect(error?.message).toContain("glossary.yml:4:5: ");
    expect(error?.hint).toContain("visavis glossary lint");
  });

  it("is none for warnings", () => {
    const { problems } = read(terms("- term: ab", '  en: " x "'));
    expect(problems).toHaveLength(1);
    expect(glossaryError(problems, "glossary.yml")).toBeNull();
  });
});
