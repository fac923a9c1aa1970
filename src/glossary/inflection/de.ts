import type { Inflection } from "./rules.ts";

const adjectiveEndings = ["e", "en", "er", "es", "em"];

/** German: umlauts and irregular plurals belong in `forms`; the case endings are regular. */
export const de: Inflection = {
  plurals: [
    { ending: "ung", plural: "ungen", example: ["Stellung", "Stellungen"] },
    { ending: "heit", plural: "heiten", example: ["Einheit", "Einheiten"] },
    { ending: "keit", plural: "keiten", example: ["Tätigkeit", "Tätigkeiten"] },
    { ending: "schaft", plural: "schaften", example: ["Partnerschaft", "Partnerschaften"] },
    { ending: "tät", plural: "täten", example: ["Kapazität", "Kapazitäten"] },
    { ending: "ion", plural: "ionen", example: ["Fusion", "Fusionen"] },
    { ending: "ik", plural: "iken", example: ["Praktik", "Praktiken"] },
    { ending: "enz", plural: "enzen", example: ["Lizenz", "Lizenzen"] },
    { ending: "anz", plural: "anzen", example: ["Allianz", "Allianzen"] },
    { ending: "e", plural: "en", example: ["Klage", "Klagen"] },
    { ending: "in", plural: "innen", example: ["Anbieterin", "Anbieterinnen"] },
    { ending: "er", plural: "er", example: ["Anbieter", "Anbieter"] },
    { ending: "el", plural: "el", example: ["Artikel", "Artikel"] },
    { ending: "ell", plural: "elle", example: ["Modell", "Modelle"] },
    { ending: "or", plural: "oren", example: ["Prozessor", "Prozessoren"] },
    { ending: "zentrum", plural: "zentren", example: ["Rechenzentrum", "Rechenzentren"] },
    { ending: "recht", plural: "rechte", example: ["Recht", "Rechte"] },
    { ending: "dienst", plural: "dienste", example: ["Dienst", "Dienste"] },
    { ending: "markt", plural: "märkte", example: ["Markt", "Märkte"] },
    { ending: "missbrauch", plural: "missbräuche", example: ["Missbrauch", "Missbräuche"] },
    { ending: "netz", plural: "netze", example: ["Netz", "Netze"] },
  ],
  invariable: "abkommen unternehmen verfahren vorhaben".split(" "),
  feminines: [],
  cases: [
    { applies: "adjective", ending: "em", others: adjectiveEndings, example: ["offenem", "offene"] },
    { applies: "adjective", ending: "en", others: adjectiveEndings, example: ["großen", "große"] },
    { applies: "adjective", ending: "er", others: adjectiveEndings, example: ["künstlicher", "künstlichen"] },
    { applies: "adjective", ending: "es", others: adjectiveEndings, example: ["großes", "großen"] },
    {
      applies: "adjective",
      ending: "e",
      others: adjectiveEndings,
      example: ["marktbeherrschende", "marktbeherrschenden"],
    },
    { applies: "noun", ending: "", others: ["s", "es", "n", "en", "e"], example: ["Recht", "Rechts"] },
    { applies: "noun", ending: "er", others: ["ers", "ern"], example: ["Anbieter", "Anbietern"] },
    { applies: "noun", ending: "el", others: ["els", "eln"], example: ["Artikel", "Artikeln"] },
    // An adjective that is a term by itself.
    {
      applies: "noun",
      ending: "ig",
      others: adjectiveEndings.map((ending) => `ig${ending}`),
      example: ["wettbewerbswidrig", "wettbewerbswidrige"],
    },
    {
      applies: "noun",
      ending: "lich",
      others: adjectiveEndings.map((ending) => `lich${ending}`),
      example: ["kartellrechtlich", "kartellrechtliche"],
    },
    {
      applies: "noun",
      ending: "isch",
      others: adjectiveEndings.map((ending) => `isch${ending}`),
      example: ["monopolistisch", "monopolistische"],
    },
    // Feminine nouns have one form in the singular.
    { applies: "noun", ending: "ung", others: ["ung"], example: ["Stellung", "Stellung"] },
    { applies: "noun", ending: "heit", others: ["heit"], example: ["Einheit", "Einheit"] },
    { applies: "noun", ending: "keit", others: ["keit"], example: ["Tätigkeit", "Tätigkeit"] },
    { applies: "noun", ending: "schaft", others: ["schaft"], example: ["Partnerschaft", "Partnerschaft"] },
    { applies: "noun", ending: "tät", others: ["tät"], example: ["Kapazität", "Kapazität"] },
    { applies: "noun", ending: "ion", others: ["ion"], example: ["Fusion", "Fusion"] },
    { applies: "noun", ending: "enz", others: ["enz"], example: ["Intelligenz", "Intelligenz"] },
    { applies: "noun", ending: "e", others: ["e", "en", "es"], example: ["Gesetze", "Gesetzen"] },
  ],
  links:
    "am an auf aus bei dem den der des die das durch ein eine einer eines für gegen im in mit nach oder und über von vom zu zum zur".split(
      " ",
    ),
  agreement: "last",
  acronymPlural: true,
  elisions: [],
  possessives: ["s"],
  hyphenated: [],
  pluralMarkers: "viele mehrere einige zwei drei vier fünf sechs sieben acht neun zehn".split(" "),
};
