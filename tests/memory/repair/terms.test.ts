import { describe, expect, it } from "vitest";
import { termFinder } from "../../../src/glossary/find.ts";
import { parseGlossary } from "../../../src/glossary/parse.ts";
import { termUses } from "../../../src/glossary/uses.ts";
import { repairMatch } from "../../../src/memory/repair.ts";

const yaml = `
source: fr
terms:
  - { term: plainte, en: complaint, es: denuncia, de: Beschwerde }
  - { term: accord, en: agreement, es: acuerdo, de: Vereinbarung }
  - { term: enquête, en: investigation, es: investigación, ca: investigació, de: Untersuchung }
  - { term: décision, en: decision, es: decisión, ca: decisió, de: Entscheidung }
  - { term: séance, ca: sessió }
  - { term: résultat, en: result, ca: resultat }
  - { term: activité, en: activity, ca: activitat }
  - { term: nuage, en: { term: cloud, forms: [clouds] }, es: nube, de: Cloud }
  - { term: abus de position dominante, en: abuse of dominance }
  - { term: Azure Stack, keep: true }
  - { term: AWS, keep: true }
`;
const { glossary } = parseGlossary(yaml, { path: "glossary.yml", languages: ["fr", "en", "es", "ca", "de"] });
const finder = termFinder(glossary);

function repairedTarget(lng: string, [source, target]: readonly [string, string], sentence: string): string | null {
  const repair = repairMatch({
    sentence: { source: sentence, codes: [] },
    pair: { source, target },
    lng: { source: "fr", target: lng },
    terms: {
      sentence: termUses(finder, { source: sentence, target: null, lng }),
      pair: termUses(finder, { source, target, lng }),
    },
  });
  return repair?.target ?? null;
}

describe("terms", () => {
  it.each([
    ["en", "La plainte avance.", "The complaint moves on.", "L’enquête avance.", "The investigation moves on."],
    [
      "en",
      "Les plaintes avancent.",
      "The complaints move on.",
      "Les enquêtes avancent.",
      "The investigations move on.",
    ],
    ["en", "Il lit la plainte.", "He reads the complaint.", "Il lit la décision.", "He reads the decision."],
    ["en", "Plainte : la plainte est là.", "Complaint: the complaint is here.", "Plainte : la plainte est ici.", null],
    ["en", "Cet accord tient.", "This agreement holds.", "Ce nuage tient.", "This cloud holds."],
    ["es", "L’enquête avance.", "La investigación avanza.", "La décision avance.", "La decisión avanza."],
    ["ca", "La séance avance.", "La sessió avança.", "La décision avance.", "La decisió avança."],
    ["de", "L’enquête avance.", "Die Untersuchung läuft.", "La décision avance.", "Die Entscheidung läuft."],
    ["en", "Ils louent Azure Stack.", "They rent Azure Stack.", "Ils louent AWS.", "They rent AWS."],
  ])("%s: %s → %s", (lng, source, target, sentence, expected) => {
    expect(repairedTarget(lng, [source, target], sentence)).toBe(expected);
  });

  it.each([
    ["the article would change", "en", "Une plainte suit.", "A complaint follows.", "Une enquête suit."],
    ["a noun without article may want one", "en", "La plainte suit.", "Complaint follows.", "La décision suit."],
    ["an adjective stands between", "en", "La plainte suit.", "The new complaint follows.", "La décision suit."],
    ["another head", "en", "La plainte suit.", "The complaint follows.", "L’abus de position dominante suit."],
    ["another gender", "es", "L’accord tient.", "El acuerdo sigue.", "L’enquête tient."],
    ["a gender that shows nowhere", "es", "La plainte suit.", "La denuncia sigue.", "La décision suit."],
    ["an ending of both genders", "ca", "Le résultat compte.", "El resultat compta.", "L’activité compte."],
    ["a part of a compound", "de", "L’enquête avance.", "Die Untersuchung-Sache läuft.", "La décision avance."],
    ["no such term in the target", "en", "La plainte avance.", "The case moves on.", "La décision avance."],
    ["twice in the target", "en", "La plainte avance.", "The complaint, the complaint!", "La décision avance."],
    ["another number", "en", "Il suit la plainte.", "He follows the complaint.", "Il suit la décisions."],
    ["a word that is no term", "en", "La plainte avance.", "The complaint moves on.", "La chèvre avance."],
  ])("refused: %s", (_, lng, source, target, sentence) => {
    expect(repairedTarget(lng, [source, target], sentence)).toBeNull();
  });
});
