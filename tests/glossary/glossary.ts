import { parseGlossary } from "../../src/glossary/parse.ts";
import type { Glossary } from "../../src/model.ts";

/** A glossary from the lines under `terms:`; a mistake in it fails the test. */
export function glossaryOf(terms: string, languages: readonly string[] = ["en", "es", "ca", "de"]): Glossary {
  const { glossary, problems } = parseGlossary(`source: fr\nterms:\n${terms}`, { path: "glossary.yml", languages });
  const errors = problems.filter((problem) => problem.severity === "error");
  if (errors.length > 0) throw new Error(JSON.stringify(errors, null, 2));
  return glossary;
}

/** The terms that most tests need. */
export const glossary: Glossary = glossaryOf(`
  - term: plainte antitrust
    en: antitrust complaint
    es: { term: denuncia antimonopolio, forbidden: [queja antimonopolio] }
    de: Kartellbeschwerde
  - { term: antitrust, en: antitrust, es: antimonopolio }
  - { term: position dominante, en: dominant position, es: posición dominante, ca: posició dominant, de: marktbeherrschende Stellung }
  - { term: abus de position dominante, en: abuse of a dominant position, es: abuso de posición dominante }
  - { term: cloud, en: cloud, es: nube, ca: núvol, de: Cloud }
  - { term: cloud computing, en: cloud computing, es: computación en la nube }
  - { term: informatique en nuage, en: cloud computing, es: computación en la nube }
  - { term: modèle open source, en: open-source model, es: modelo de código abierto }
  - { term: anticoncurrentiel, en: anticompetitive }
  - { term: tribunal, en: court, es: tribunal }
  - { term: enjeu, en: issue }
  - { term: IA, en: AI, es: IA, de: KI }
  - { term: loi Sherman, caseSensitive: true, en: Sherman Act }
  - { term: R&D, en: "R&D" }
  - { term: Azure, keep: true, caseSensitive: true }
  - { term: OpenAI, keep: true, caseSensitive: true }
`);
