import { describe, expect, it } from "vitest";
import { termFinder } from "../../src/glossary/find.ts";
import { termUses } from "../../src/glossary/uses.ts";
import type { Glossary, Range } from "../../src/model.ts";
import { glossary, glossaryOf } from "./glossary.ts";

interface Use {
  readonly term: string;
  readonly source: readonly string[];
  readonly target: readonly string[];
  readonly forbidden: readonly string[];
  readonly expected: string;
}

function usesIn(source: string, target: string | null, options: { lng?: string; of?: Glossary } = {}): readonly Use[] {
  const { lng = "es", of = glossary } = options;
  const cut = (text: string | null, ranges: readonly Range[]): readonly string[] =>
    ranges.map((range) => (text ?? "").slice(range.start, range.end));
  return termUses(termFinder(of), { source, target, lng }).map((use) => ({
    term: use.term.term,
    source: cut(source, use.source),
    target: cut(target, use.target),
    forbidden: cut(target, use.forbidden),
    expected: use.expected,
  }));
}

describe("termUses", () => {
  it("finds a term, its translation and what it should be, in any regular form", () => {
    expect(usesIn("Les plaintes antitrust.", "Las denuncias antimonopolio.")).toEqual([
      {
        term: "plainte antitrust",
        source: ["plaintes antitrust"],
        target: ["denuncias antimonopolio"],
        forbidden: [],
        expected: "denuncias antimonopolio",
      },
    ]);
  });

  it("counts a term that stands twice, once each", () => {
    const [use] = usesIn("Le cloud, et le cloud.", "La nube, y la nube, y la nube.");
    expect(use).toMatchObject({ source: ["cloud", "cloud"], target: ["nube", "nube", "nube"] });
  });

  it("finds forbidden forms, inflected too, and not inside accepted ones", () => {
    expect(usesIn("Une plainte antitrust", "Unas quejas antimonopolio")[0]).toMatchObject({
      target: [],
      forbidden: ["quejas antimonopolio"],
    });
    const of = glossaryOf("  - { term: cloud public, es: { term: nube pública, forbidden: [nube] } }\n");
    expect(usesIn("le cloud public", "la nube pública", { of })[0]).toMatchObject({ forbidden: [] });
    expect(usesIn("le cloud public", "la nube", { of })[0]).toMatchObject({ forbidden: ["nube"] });
  });

  it("does not blame a form that another term of the sentence accepts", () => {
    const of = glossaryOf(
      "  - { term: plainte, es: { term: denuncia, forbidden: [queja] } }\n  - { term: grief, es: queja }\n",
    );
    expect(usesIn("plainte et grief", "denuncia y queja", { of }).map((use) => use.forbidden)).toEqual([[], []]);
  });

  it("the longest translation wins: `computación en la nube` is no `nube`", () => {
    const uses = usesIn("le cloud computing et le cloud", "la computación en la nube");
    expect(uses.map(({ term, target }) => [term, target])).toEqual([
      ["cloud computing", ["computación en la nube"]],
      ["cloud", []],
    ]);
  });

  it("one place serves two terms with one translation", () => {
    const uses = usesIn("le cloud computing, ou informatique en nuage", "cloud computing", { lng: "en" });
    expect(uses.map((use) => use.target)).toEqual([["cloud computing"], ["cloud computing"]]);
  });

  it("leaves out terms with no translation into the language, keeps those that are kept", () => {
    expect(usesIn("un enjeu pour Azure", "una cuestión", { lng: "es" })).toEqual([
      { term: "Azure", source: ["Azure"], target: [], forbidden: [], expected: "Azure" },
    ]);
    expect(usesIn("qu'OpenAI", "OpenAI's", { lng: "en" })[0]).toMatchObject({ target: ["OpenAI"] });
  });

  it("falls back to the wider language", () => {
    expect(usesIn("l'IA", "the AI", { lng: "en-GB" })[0]).toMatchObject({ target: ["AI"], expected: "AI" });
  });

  it("accepts a part of a compound, case endings and possessives in the target", () => {
    expect(usesIn("modèles d'IA", "KI-Modelle", { lng: "de" })[0]).toMatchObject({ target: ["KI"] });
    expect(usesIn("basé sur l'IA", "AI-based", { lng: "en" })[0]).toMatchObject({ target: ["AI"] });
    expect(usesIn("sa position dominante", "ihrer marktbeherrschenden Stellung", { lng: "de" })[0]).toMatchObject({
      target: ["marktbeherrschenden Stellung"],
    });
  });

  it("codes in the target do not hide a translation", () => {
    const [use] = usesIn("plainte antitrust", "\uE000denuncia\uE001 antimonopolio");
    expect(use).toMatchObject({ target: ["denuncia\uE001 antimonopolio"] });
  });

  it("has no target ranges before there is a translation", () => {
    expect(usesIn("le cloud", null)[0]).toMatchObject({
      source: ["cloud"],
      target: [],
      forbidden: [],
      expected: "nube",
    });
  });
});
