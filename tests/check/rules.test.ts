import { describe, expect, it } from "vitest";
import { checkNames, checks, checkSegment } from "../../src/check/index.ts";
import { findingsOf, pairOf } from "./pair.ts";

interface Example {
  readonly rule: string;
  readonly source: string;
  readonly target: string;
  readonly pair?: readonly [string, string];
}

const flagged: readonly Example[] = [
  { rule: "numbers", source: "Il détient 49 % des actions.", target: "It holds 94% of the shares." },
  { rule: "numbers", source: "Un prix de 3,250 kg.", target: "A price of 3,250 kg." },
  { rule: "numbers", source: "Une hausse de 3,7 %.", target: "A rise of 37%." },
  { rule: "numbers", source: "Il a coûté 10 milliards.", target: "It cost 10 million." },
  { rule: "numbers", source: "À 3 heures.", target: "At 4 o'clock." },
  { rule: "numbers", source: "Il en reste 3.", target: "There are 15 left." },
  { rule: "numbers", source: "Il a dit oui.", target: "He said yes 12 times." },
  { rule: "numbers", source: "5 000 personnes.", target: "5 personas.", pair: ["fr", "es"] },
  { rule: "urls", source: "Voir https://exemple.fr/a?b=1.", target: "See https://example.com/a?b=1." },
  { rule: "urls", source: "Écrivez à info@exemple.fr.", target: "Write to us." },
  { rule: "untranslated", source: "Le ciel est bleu aujourd’hui.", target: "Le ciel est bleu aujourd'hui." },
  { rule: "untranslated", source: "Le ciel est bleu.", target: "  " },
  { rule: "untranslated", source: "Récapitulatif factuel", target: "Récapitulatif factuel" },
  {
    rule: "length",
    source: "Le créateur de ChatGPT accuse son principal investisseur d’abuser de sa position dominante avec Azure.",
    target: "The creator of ChatGPT",
  },
  {
    rule: "length",
    source:
      "Les tensions montent alors que la société explore une alternative et fait face à des poursuites de toutes parts.",
    target: "Tensions rise as the company explores an alternative and faces,",
  },
  {
    rule: "length",
    source: "Oui.",
    target: "Yes, and here is a long explanation that nobody has ever asked for in the source.",
  },
  { rule: "repeated-words", source: "Le chat dort.", target: "The the cat sleeps." },
  { rule: "repeated-words", source: "Nous nous battrons.", target: "We will fight fight." },
  { rule: "brackets-and-quotes", source: "AWS (Amazon) gagne.", target: "AWS (Amazon wins." },
  { rule: "brackets-and-quotes", source: "Un « succès » total.", target: "A “success total." },
  { rule: "brackets-and-quotes", source: "Un mot [sic] ici.", target: "A word here." },
  {
    rule: "brackets-and-quotes",
    source: "« Le partenariat reste très fructueux », dit-il.",
    target: "The partnership remains very fruitful, he says.",
  },
  {
    rule: "language",
    source: "x",
    target: "Les négociations sont bloquées depuis plusieurs mois entre les deux parties.",
  },
  { rule: "language", source: "x", target: "Les negociacions estan bloquejades des de fa mesos.", pair: ["fr", "es"] },
  { rule: "language", source: "Les modèles ouverts.", target: "Открытые модели набирают силу." },
  { rule: "language", source: "Les modèles ouverts.", target: "Les modèles ouverts gagnent.", pair: ["fr", "ja"] },
];

const accepted: readonly Example[] = [
  { rule: "numbers", source: "Une hausse de 3,7 % en 2024.", target: "A 3.7% rise in 2024." },
  { rule: "numbers", source: "5 000 personnes", target: "5,000 people" },
  { rule: "numbers", source: "5 000 personnes", target: "5.000 personas", pair: ["fr", "es"] },
  { rule: "numbers", source: "1 234,50 euros", target: "1,234.50 euros" },
  { rule: "numbers", source: "à 10 h 30", target: "at 10:30" },
  { rule: "numbers", source: "à 10 h", target: "a las 10.00", pair: ["fr", "es"] },
  { rule: "numbers", source: "à 10 h 30", target: "a las 10.30", pair: ["fr", "es"] },
  { rule: "numbers", source: "à 18 h", target: "at 6 pm" },
  { rule: "numbers", source: "le 2e, puis le 1er", target: "the 2nd, then the 1st" },
  { rule: "numbers", source: "le XXIe siècle", target: "the 21st century" },
  { rule: "numbers", source: "les modèles Phi-4 et GPT-4", target: "the Phi-4 and GPT-4 models" },
  { rule: "numbers", source: "deux géants", target: "2 giants" },
  { rule: "numbers", source: "25 pays", target: "twenty-five countries" },
  { rule: "numbers", source: "80 pays, soit quatre-vingts", target: "eighty countries, or 80" },
  { rule: "numbers", source: "quatre-vingts pays", target: "80 countries" },
  { rule: "numbers", source: "200 pays", target: "two hundred countries" },
  { rule: "numbers", source: "25 Länder", target: "25 pays", pair: ["de", "fr"] },
  { rule: "numbers", source: "25 pays", target: "fünfundzwanzig Länder", pair: ["fr", "de"] },
  { rule: "numbers", source: "10 milliards", target: "10.000 millones", pair: ["fr", "es"] },
  { rule: "numbers", source: "1,5 milliard", target: "1.5 billion" },
  { rule: "numbers", source: "20 000 €", target: "€20k" },
  { rule: "numbers", source: "le 12/05/2024", target: "12 May 2024" },
  { rule: "numbers", source: "les années 60", target: "the 1960s" },
  { rule: "numbers", source: "le CO₂ sur 3 km²", target: "CO2 over 3 km2" },
  { rule: "numbers", source: "la version 2.0.1", target: "version 2.0.1" },
  { rule: "urls", source: "(voir https://exemple.fr/a_(b)).", target: "(see https://exemple.fr/a_(b))." },
  { rule: "urls", source: "C’est la fin.Et Node.js gagne.", target: "This is the end. And Node.js wins." },
  { rule: "untranslated", source: "OpenAI", target: "OpenAI" },
  { rule: "untranslated", source: "Amazon Web Services", target: "Amazon Web Services" },
  { rule: "untranslated", source: "https://exemple.fr", target: "https://exemple.fr" },
  { rule: "untranslated", source: "49 %", target: "49 %" },
  { rule: "untranslated", source: "Introduction", target: "Introduction" },
  { rule: "untranslated", source: "—", target: "—" },
  { rule: "length", source: "Exemple", target: "For example" },
  { rule: "length", source: "mille neuf cent quatre-vingt-quatre", target: "1984" },
  { rule: "repeated-words", source: "Vous vous sentez seul.", target: "Vous vous sentez seul.", pair: ["en", "fr"] },
  { rule: "repeated-words", source: "À Sing Sing, il dort.", target: "In Sing Sing, he sleeps." },
  { rule: "repeated-words", source: "Il avait eu peur.", target: "He had had a fright." },
  { rule: "brackets-and-quotes", source: "Un « succès » total.", target: "A “success” throughout." },
  {
    rule: "brackets-and-quotes",
    source: "Un « succès » total.",
    target: "Ein „Erfolg“ auf ganzer Linie.",
    pair: ["fr", "de"],
  },
  { rule: "brackets-and-quotes", source: "« Je pars. ", target: "“I am leaving." },
  { rule: "brackets-and-quotes", source: "a) L’un (ou l’autre) :-)", target: "a) One (or the other) :-)" },
  { rule: "brackets-and-quotes", source: "Un écran de 27 pouces", target: 'A 27" screen' },
  { rule: "brackets-and-quotes", source: "Dans le « cloud ».", target: "In the cloud." },
  { rule: "language", source: "x", target: "Les negociacions estan bloquejades des de fa mesos.", pair: ["fr", "ca"] },
  { rule: "language", source: "x", target: "Las negociaciones están bloqueadas desde hace meses.", pair: ["fr", "es"] },
  {
    rule: "language",
    source: "x",
    target: "He once wrote to her: “La casa de las flores es la mejor serie de todas las que he visto.”",
  },
  { rule: "language", source: "x", target: "Windows/Office, Azure, Phi-4" },
  { rule: "language", source: "x", target: "OpenAI, Microsoft", pair: ["fr", "ja"] },
  { rule: "language", source: "x", target: "Primeros no con Vi-a-vi", pair: ["fr", "es"] },
  { rule: "language", source: "x", target: "Cliqueu-aquí, inscriviu-vos i trobeu-nos demà.", pair: ["fr", "ca"] },
  { rule: "language", source: "x", target: "Un cas per a tota la vida", pair: ["fr", "ca"] },
];

describe("checkSegment", () => {
  it.each(flagged)("$rule: flags $target", ({ rule, source, target, pair = ["fr", "en"] }) => {
    const input = pairOf(source, target, { sourceLng: pair[0], targetLng: pair[1] });
    expect(findingsOf(rule, input)).not.toEqual([]);
  });

  it.each(accepted)("$rule: accepts $target", ({ rule, source, target, pair = ["fr", "en"] }) => {
    const input = pairOf(source, target, { sourceLng: pair[0], targetLng: pair[1] });
    expect(findingsOf(rule, input)).toEqual([]);
  });

  it("says what a number has become, and where", () => {
    const [finding] = findingsOf("numbers", pairOf("Il détient 49 % des actions.", "It holds 94% of the shares."));
    expect(finding).toMatchObject({ expected: "49 %", actual: "94%", range: { start: 9, end: 11 }, severity: "error" });
  });

  it("speaks of no sentence without a translation", () => {
    expect(checkSegment(pairOf("Le ciel est bleu.", null))).toEqual([]);
  });

  it("takes severities from the settings, and is silent where they say off", () => {
    const pair = pairOf("Il détient 49 %.", "It holds 94%.");
    expect(findingsOf("numbers", { ...pair, options: { numbers: "warning" } })[0]?.severity).toBe("warning");
    expect(findingsOf("numbers", { ...pair, options: { numbers: "off" } })).toEqual([]);
  });

  it.each([
    ["error", "Les négociations sont bloquées depuis plusieurs mois.", "es"],
    ["warning", "Le ciel est bleu", "en"],
    ["error", "The companies have been trying to agree with each other for many months.", "es"],
    ["warning", "Los modelos abiertos y la nueva competencia", "en"],
  ] as const)("language: is an %s where the proof is as strong: %s", (severity, target, lng) => {
    expect(findingsOf("language", pairOf("x", target, { targetLng: lng }))).toMatchObject([{ severity }]);
  });

  it("names each rule once", () => {
    expect(new Set(checkNames).size).toBe(checks.length);
  });
});
