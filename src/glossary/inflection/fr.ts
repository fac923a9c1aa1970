import type { Inflection } from "./rules.ts";

/** French. */
export const fr: Inflection = {
  plurals: [
    { ending: "", plural: "s", example: ["plainte", "plaintes"] },
    { ending: "s", plural: "s", example: ["abus", "abus"] },
    { ending: "x", plural: "x", example: ["prix", "prix"] },
    { ending: "z", plural: "z", example: ["gaz", "gaz"] },
    { ending: "al", plural: "aux", example: ["tribunal", "tribunaux"] },
    { ending: "festival", plural: "festivals", example: ["festival", "festivals"] },
    { ending: "bal", plural: "bals", example: ["bal", "bals"] },
    { ending: "global", plural: "globaux", example: ["global", "globaux"] },
    { ending: "verbal", plural: "verbaux", example: ["verbal", "verbaux"] },
    { ending: "final", plural: "finals", example: ["final", "finals"] },
    { ending: "bancal", plural: "bancals", example: ["bancal", "bancals"] },
    { ending: "naval", plural: "navals", example: ["naval", "navals"] },
    { ending: "fatal", plural: "fatals", example: ["fatal", "fatals"] },
    { ending: "au", plural: "aux", example: ["tuyau", "tuyaux"] },
    { ending: "eau", plural: "eaux", example: ["réseau", "réseaux"] },
    { ending: "eu", plural: "eux", example: ["enjeu", "enjeux"] },
    { ending: "pneu", plural: "pneus", example: ["pneu", "pneus"] },
    { ending: "bleu", plural: "bleus", example: ["bleu", "bleus"] },
    { ending: "travail", plural: "travaux", example: ["travail", "travaux"] },
    { ending: "bail", plural: "baux", example: ["bail", "baux"] },
    { ending: "vitrail", plural: "vitraux", example: ["vitrail", "vitraux"] },
    { ending: "corail", plural: "coraux", example: ["corail", "coraux"] },
    { ending: "bijou", plural: "bijoux", example: ["bijou", "bijoux"] },
    { ending: "caillou", plural: "cailloux", example: ["caillou", "cailloux"] },
    { ending: "genou", plural: "genoux", example: ["genou", "genoux"] },
    { ending: "œil", plural: "yeux", example: ["œil", "yeux"] },
  ],
  invariable: [
    // Nouns that end like a plural: without them « recours » would pass for the plural of « recour ».
    ..."abus accès avis bras cas concours corps cours discours excès fils fonds frais mois pays poids procès progrès".split(
      " ",
    ),
    ..."recours refus relais repas succès temps univers choix croix paix prix taux voix".split(" "),
    // Borrowed words that French leaves alone: « des plaintes antitrust », « des modèles open source ».
    ..."antitrust open source big data deep learning hardware software premium".split(" "),
  ],
  feminines: [
    { ending: "el", feminine: "elle", example: ["anticoncurrentiel", "anticoncurrentielle"] },
    { ending: "if", feminine: "ive", example: ["abusif", "abusive"] },
    { ending: "eux", feminine: "euse", example: ["onéreux", "onéreuse"] },
    { ending: "al", feminine: "ale", example: ["illégal", "illégale"] },
    { ending: "ien", feminine: "ienne", example: ["quotidien", "quotidienne"] },
    { ending: "éen", feminine: "éenne", example: ["européen", "européenne"] },
    { ending: "ant", feminine: "ante", example: ["dominant", "dominante"] },
    { ending: "ent", feminine: "ente", example: ["concurrent", "concurrente"] },
    { ending: "é", feminine: "ée", example: ["automatisé", "automatisée"] },
    { ending: "ier", feminine: "ière", example: ["financier", "financière"] },
    { ending: "teur", feminine: "trice", example: ["régulateur", "régulatrice"] },
  ],
  cases: [],
  links: "à au aux avec chez contre d' dans de des du en entre et l' la le les ou par pour sans sous sur vers".split(
    " ",
  ),
  agreement: "all",
  acronymPlural: false,
  elisions: "l d j m t s n c ç qu jusqu lorsqu puisqu quoiqu presqu quelqu".split(" "),
  possessives: [],
  hyphenated: "ci là t je tu il elle on ce nous vous ils elles même mêmes moi toi lui leur y en".split(" "),
  pluralMarkers:
    "les des ces mes tes ses nos vos leurs aux plusieurs quelques certains certaines divers diverses deux trois quatre cinq six sept huit neuf dix cent mille".split(
      " ",
    ),
};
