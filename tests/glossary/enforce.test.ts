import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { enforcedTerms, targetForm } from "../../src/glossary/enforce.ts";
import { termFinder } from "../../src/glossary/find.ts";
import { glossaryPairs } from "../../src/glossary/pairs.ts";
import type { Glossary } from "../../src/model.ts";
import { glossary, glossaryOf } from "./glossary.ts";

/** The source with every enforced term replaced. */
function enforce(source: string, options: { lng?: string; of?: Glossary } = {}): string {
  const { lng = "es", of = glossary } = options;
  let text = "";
  let end = 0;
  for (const { range, replacement } of enforcedTerms(termFinder(of), source, lng)) {
    text += source.slice(end, range.start) + replacement;
    end = range.end;
  }
  return text + source.slice(end);
}

const rows: readonly (readonly [why: string, source: string, enforced: string])[] = [
  [
    "number",
    "Les plaintes antitrust, une plainte antitrust",
    "Les denuncias antimonopolio, une denuncia antimonopolio",
  ],
  ["number by the word before", "des abus de position dominante", "des abusos de posición dominante"],
  ["capital at the start", "Plainte antitrust. Cloud !", "Denuncia antimonopolio. Nube !"],
  ["no capital elsewhere", "le Cloud Computing", "le computación en la nube"],
  ["capitals throughout", "LE CLOUD COMPUTING", "LE COMPUTACIÓN EN LA NUBE"],
  ["the article stays", "l’antitrust", "l’antimonopolio"],
  ["kept terms stay as they are", "Azure, d'OpenAI", "Azure, d'OpenAI"],
  ["no translation, no change", "un enjeu", "un enjeu"],
  ["codes stay in their order", "plainte \uE000antitrust\uE001", "denuncia \uE000antimonopolio\uE001"],
  ["codes inside a word", "pl\uE000ain\uE001te antitrust", "\uE000\uE001denuncia antimonopolio"],
  [
    "more words than before",
    "\uE000cloud \uE001\uE002computing\uE003",
    "\uE000computación en \uE001\uE002la nube\uE003",
  ],
];

describe("enforcedTerms", () => {
  it.each(rows)("%s", (_, source, enforced) => {
    expect(enforce(source)).toBe(enforced);
  });

  it("uses a listed form where the rules know none, and not a synonym", () => {
    const of = glossaryOf(`
  - term: monopole
    de: { term: Monopol, forms: [Monopole] }
    en: { term: monopoly, forms: [market control, market controls] }
  - term: pratique anticoncurrentielle
    en: { term: anticompetitive practice, forms: [anti-competitive practice, anti-competitive practices] }
`);
    expect(enforce("pratiques anticoncurrentielles", { of, lng: "en" })).toBe("anticompetitive practices");
    expect(enforce("les monopoles", { of, lng: "de" })).toBe("les Monopole");
    expect(enforce("les monopoles", { of, lng: "en" })).toBe("les monopolies");
  });

  it("keeps an acronym that the translation lists, and takes the form beside a listed one", () => {
    const of = glossaryOf(`
  - term: processeur graphique
    forms: [GPU]
    en: { term: graphics processor, forms: [GPU] }
  - term: réseau de neurones
    forms: [réseau neuronal, réseaux neuronaux]
    en: { term: neural network, forms: [neural net, neural nets] }
`);
    expect(enforce("un GPU, des réseaux neuronaux", { of, lng: "en" })).toBe("un GPU, des neural nets");
  });

  it("leaves a translation that is plural by nature", () => {
    const of = glossaryOf("  - { term: prix d'éviction, es: precios predatorios, en: predatory prices }\n");
    expect(enforce("les prix d'éviction", { of, lng: "en" })).toBe("les predatory prices");
    expect(enforce("les prix d'éviction, un prix d'éviction", { of })).toBe(
      "les precios predatorios, un precios predatorios",
    );
  });

  it("never loses, adds or moves a code", () => {
    const piece = fc.constantFrom(
      "cloud",
      " ",
      "computing",
      "plaintes",
      "antitrust",
      "\uE000",
      "\uE001",
      "\uE002",
      "l'",
      "IA",
      ".",
    );
    fc.assert(
      fc.property(fc.array(piece), (pieces) => {
        const source = pieces.join("");
        const codes = (text: string): string => text.replace(/[^\uE000-\uF8FF]/gu, "");
        expect(codes(enforce(source))).toBe(codes(source));
      }),
    );
  });
});

describe("targetForm", () => {
  it("is null without a translation, the wider language's where there is no own, the term as written when kept", () => {
    const text = "Cloud, enjeu, Azure";
    const [cloud, enjeu, azure] = termFinder(glossary).find(text);
    const form = (hit: typeof cloud, lng: string): string | null => targetForm(hit!, { text, source: "fr" }, lng);
    expect(form(cloud, "es-MX")).toBe("Nube");
    expect(form(enjeu, "es")).toBeNull();
    expect(form(azure, "es")).toBe("Azure");
  });
});

describe("glossaryPairs", () => {
  it("has terms and listed forms in the same number, kept terms, nothing twice", () => {
    const of = glossaryOf(`
  - term: plainte antitrust
    forms: [plaintes antitrust, grief antitrust]
    es: denuncia antimonopolio
  - { term: Azure, keep: true }
  - { term: enjeu, en: issue }
`);
    expect(glossaryPairs(of, "es")).toMatchObject([
      { source: "plainte antitrust", target: "denuncia antimonopolio" },
      { source: "plaintes antitrust", target: "denuncias antimonopolio" },
      { source: "grief antitrust", target: "denuncia antimonopolio" },
      { source: "Azure", target: "Azure" },
    ]);
  });

  it("is clean whatever the glossary holds", () => {
    const [first] = glossary.terms;
    const dirty = {
      ...glossary,
      terms: [
        {
          ...first!,
          term: " a\tb\n",
          targets: {
            es: { term: "\u0000", forms: [], forbidden: [] },
            en: { term: "x\r\ny", forms: [], forbidden: [] },
          },
        },
      ],
    };
    expect(glossaryPairs(dirty, "es")).toEqual([]);
    expect(glossaryPairs(dirty, "en")).toMatchObject([{ source: "a b", target: "x y", line: first?.line }]);
  });
});
