import * as fc from "fast-check";
import { expect, test } from "vitest";
import { adherence, type Adherence } from "../../bench/quality/adherence.ts";
import { termFinder } from "../../src/glossary/find.ts";
import { parseGlossary } from "../../src/glossary/parse.ts";

const { glossary } = parseGlossary(
  `source: fr
terms:
  - { term: cloud, en: cloud, es: { term: nube, forms: [computación en la nube], forbidden: [nublado] } }
  - { term: plainte antitrust, es: denuncia antimonopolio }
  - { term: Azure, keep: true, caseSensitive: true }
  - { term: enjeu, en: issue }
`,
  { path: "glossary.yml", languages: ["fr", "en", "es"] },
);
const finder = termFinder(glossary);

test.each<[source: string, target: string, counts: readonly [terms: number, exact: number, inflected: number]]>([
  ["Le cloud grandit.", "La nube crece.", [1, 1, 1]],
  ["Cloud et IA.", "Nube e IA.", [1, 1, 1]],
  ["Les clouds grandissent.", "Las nubes crecen.", [1, 0, 1]],
  ["Le cloud grandit.", "La computación en la nube crece.", [1, 0, 1]],
  ["Le cloud grandit.", "Lo nublado crece.", [1, 0, 0]],
  ["Le cloud grandit.", "", [1, 0, 0]],
  ["Le cloud du cloud.", "La nube.", [2, 1, 1]],
  ["Le cloud.", "La nube de la nube.", [1, 1, 1]],
  ["Le cloud, les clouds.", "La nube, las nubes.", [2, 1, 2]],
  ["Une plainte antitrust contre Azure.", "Una denuncia antimonopolio contra Azure.", [2, 2, 2]],
  ["Une plainte antitrust contre Azure.", "Una queja antitrust contra azure.", [2, 0, 0]],
  ["L’enjeu.", "La cuestión.", [0, 0, 0]],
])("“%s” as “%s”", (source, target, [terms, exact, inflected]) => {
  const sentences = terms === 0 ? 0 : 1;
  expect(adherence([{ source, target }], finder, "es")).toEqual({ sentences, terms, exact, inflected });
});

const sources = fc.constantFrom("Le cloud grandit.", "Les clouds d’Azure.", "Deux plaintes antitrust.", "Rien.");
const targets = fc.constantFrom("La nube crece.", "Las nubes de Azure y la nube.", "Dos denuncias antimonopolio.", "");
const pairs = fc.array(fc.record({ source: sources, target: targets }), { maxLength: 6 });

test("the counts of two sets add up, and no more is kept than there is", () => {
  const counts = (all: Adherence): readonly number[] => [all.sentences, all.terms, all.exact, all.inflected];
  fc.assert(
    fc.property(pairs, pairs, (some, others) => {
      const [one, other] = [counts(adherence(some, finder, "es")), counts(adherence(others, finder, "es"))];
      const both = adherence([...others, ...some], finder, "es");
      expect(counts(both)).toEqual(one.map((count, index) => count + (other[index] ?? 0)));
      expect(both.exact).toBeLessThanOrEqual(both.inflected);
      expect(both.inflected).toBeLessThanOrEqual(both.terms);
    }),
  );
});
