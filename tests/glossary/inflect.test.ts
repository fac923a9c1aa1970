import { describe, expect, it } from "vitest";
import { numberOf, pluralOf, regularForms, singularOf } from "../../src/glossary/inflect.ts";
import { inflections } from "../../src/glossary/inflection/tables.ts";

describe.each(Object.entries(inflections))("%s: every row holds for its example", (lng, table) => {
  it.each(table.plurals.map((row) => [row.example[0], row.example[1], row] as const))(
    "%s, %s",
    (singular, plural, row) => {
      expect(singular.toLowerCase().endsWith(row.ending)).toBe(true);
      expect(pluralOf(singular, lng)).toBe(plural);
      if (plural !== singular) expect(regularForms(plural, lng).map((form) => form.text)).toContain(singular);
    },
  );

  it.each(table.feminines.map((row) => row.example))("%s, %s", (masculine, feminine) => {
    expect(regularForms(masculine, lng).map((form) => form.text)).toContain(feminine);
  });

  it.each(table.cases.map((row) => [row.applies === "adjective" ? " Sache" : "", ...row.example] as const))(
    "with noun “%s”: %s, %s",
    (noun, one, other) => {
      expect(regularForms(one + noun, lng).map((form) => form.text)).toContain(other + noun);
    },
  );

  it.each(table.invariable)("%s stays", (word) => {
    expect(pluralOf(word, lng)).toBe(word);
    expect(singularOf(word, lng)).toBe(word);
  });

  it("has no ending twice", () => {
    const endings = table.plurals.map((row) => row.ending);
    expect(new Set(endings).size).toBe(endings.length);
  });
});

const phrases: readonly (readonly [lng: string, singular: string, plural: string])[] = [
  ["fr", "plainte antitrust", "plaintes antitrust"],
  ["fr", "position dominante", "positions dominantes"],
  ["fr", "abus de position dominante", "abus de position dominante"],
  ["fr", "clause d'exclusivité", "clauses d'exclusivité"],
  ["fr", "modèle open source", "modèles open source"],
  ["fr", "loi Sherman", "lois Sherman"],
  ["fr", "IA", "IA"],
  ["en", "antitrust complaint", "antitrust complaints"],
  ["en", "abuse of a dominant position", "abuses of a dominant position"],
  ["en", "regulatory authority", "regulatory authorities"],
  ["en", "GPU", "GPUs"],
  ["en-GB", "data centre", "data centres"],
  ["es", "denuncia antimonopolio", "denuncias antimonopolio"],
  ["es", "posición dominante", "posiciones dominantes"],
  ["es", "modelo de código abierto", "modelos de código abierto"],
  ["ca", "posició dominant", "posicions dominants"],
  ["ca", "abús de posició dominant", "abusos de posició dominant"],
  ["ca", "pràctica anticompetitiva", "pràctiques anticompetitives"],
  ["ca", "demanda col·lectiva", "demandes col·lectives"],
  ["de", "marktbeherrschende Stellung", "marktbeherrschende Stellungen"],
  ["de", "großes Sprachmodell", "große Sprachmodelle"],
  ["xx", "term", "term"],
];

describe("phrases", () => {
  it.each(phrases)("%s: %s, %s", (lng, singular, plural) => {
    expect(pluralOf(singular, lng)).toBe(plural);
  });

  it("judges the number by the head", () => {
    expect(numberOf("plaintes antitrust", "fr")).toBe("plural");
    expect(numberOf("plainte antitrust", "fr")).toBe("singular");
    expect(numberOf("abus de positions dominantes", "fr")).toBe("either");
  });
});
