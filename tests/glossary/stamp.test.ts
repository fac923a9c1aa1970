import * as fc from "fast-check";
import { expect, test } from "vitest";
import { enforcedTerms } from "../../src/glossary/enforce.ts";
import { termFinder } from "../../src/glossary/find.ts";
import { termsStamp } from "../../src/glossary/stamp.ts";
import { termUses } from "../../src/glossary/uses.ts";
import type { Glossary, Term } from "../../src/model.ts";
import { segmentKey } from "../../src/text/identity.ts";
import { glossary, glossaryOf } from "./glossary.ts";

function stampOf(source: string, of: Glossary = glossary, lng = "es"): string {
  return termsStamp(termUses(termFinder(of), { source, target: null, lng }), lng);
}

const cloud = "  - { term: cloud, es: nube, en: cloud }\n";
const sentence = "Le cloud d'Azure, puis d'autres clouds.";

test("a sentence without terms has a stamp of its own, so that a term added later shows", () => {
  expect(stampOf("Le prix du lait.")).toBe("-");
  expect(stampOf("Le prix du lait.", glossaryOf("  - { term: lait, es: leche }\n"))).not.toBe("-");
});

test.each([
  ["another translation", "  - { term: cloud, es: nubes, en: cloud }\n"],
  ["a further term", `${cloud}  - { term: Azure, keep: true }\n`],
  ["the term kept", "  - { term: cloud, keep: true }\n"],
  ["no term", "  - { term: lait, es: leche }\n"],
])("it changes with %s", (_, terms) => {
  expect(stampOf(sentence, glossaryOf(terms))).not.toBe(stampOf(sentence, glossaryOf(cloud)));
});

test.each([
  [
    "forms and forbidden words",
    "  - { term: cloud, forms: [nuage], es: { term: nube, forms: [nubes], forbidden: [cloud] } }\n",
  ],
  ["a note", "  - { term: cloud, note: Pas le temps qu'il fait, es: nube }\n"],
  ["the translation into another language", "  - { term: cloud, es: nube, en: the cloud }\n"],
  ["terms that are not in the sentence", `${cloud}  - { term: lait, es: leche }\n`],
  ["a term that has no translation into the language", `${cloud}  - { term: Azure, en: Azure }\n`],
])("it does not change with %s", (_, terms) => {
  expect(stampOf(sentence, glossaryOf(terms))).toBe(stampOf(sentence, glossaryOf(cloud)));
});

test("a variant of a language has the stamp of the language that serves it", () => {
  expect(stampOf(sentence, glossary, "es-MX")).toBe(stampOf(sentence, glossary, "es"));
});

test("what is enforced before sending and what is checked after give one stamp", () => {
  const source = "L'abus de position dominante d'OpenAI devant le tribunal, dans le cloud.";
  const finder = termFinder(glossary);
  for (const lng of ["es", "en", "ca", "de", "pt"]) {
    expect(termsStamp(enforcedTerms(finder, source, lng), lng)).toBe(stampOf(source, glossary, lng));
  }
});

const spellings: Readonly<Record<string, readonly string[]>> = {
  "'": ["'", "’", "ʼ"],
  " ": [" ", "\u00A0", "\u202F", "\n", "  "],
  é: ["é", "e\u0301"],
  l: ["l", "l\u00AD"],
};

test("a sentence that is the same but for how it is typed has the same stamp: it is made again once, not in each run", () => {
  const plain = "Le cloud d'Azure et l'IA, un modèle open source: l'enjeu d'un abus de position dominante.";
  const source = plain.normalize("NFC");
  const anySpelling = fc
    .tuple(...Array.from(source, (char) => fc.constantFrom(...(spellings[char] ?? [char]))))
    .map((chars) => chars.join(""));
  fc.assert(
    fc.property(anySpelling, (written) => {
      expect(segmentKey(written, [])).toBe(segmentKey(source, []));
      expect(stampOf(written)).toBe(stampOf(source));
    }),
  );
});

const anyTerm = fc
  .record({ term: fc.constantFrom("a", "b", "c"), keep: fc.boolean(), es: fc.option(fc.constantFrom("a", "x", "y")) })
  .map(({ term, keep, es }): Term => {
    const targets = es === null ? {} : { es: { term: es, forms: [], forbidden: [] } };
    return { type: "term", term, domain: null, forms: [], note: null, keep, caseSensitive: false, targets, line: 1 };
  });

function pairsOf(terms: readonly Term[]): readonly string[] {
  const pairs = terms.map(({ term, keep, targets }) => [term, keep ? term : targets["es"]?.term]);
  const written = pairs.filter(([, target]) => target !== undefined).map((pair) => pair.join(" → "));
  return [...new Set(written)].toSorted();
}

test("stamps are equal exactly when the same terms are translated the same", () => {
  const anyTerms = fc.array(anyTerm, { maxLength: 4 });
  fc.assert(
    fc.property(anyTerms, anyTerms, (one, other) => {
      const stamp = (terms: readonly Term[]): string =>
        termsStamp(
          terms.map((term) => ({ term })),
          "es",
        );
      expect(stamp(one) === stamp(other)).toBe(pairsOf(one).join(", ") === pairsOf(other).join(", "));
    }),
    { numRuns: 500 },
  );
});
