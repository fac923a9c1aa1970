import type { LanguageRules } from "./rule.ts";

/** Catalan. */
export const ca: LanguageRules = {
  starters: `
    El La Els Les L’ Un Una Uns Unes En Na Al Als Del Dels De D’ A Amb Sense Per Pel Pels Segons Des Fins Entre Sobre
    Aquest Aquesta Aquests Aquestes Això Allò Aquell Aquella I O Però Sinó Encara Si Quan Com Mentre Perquè Doncs Que
    Qui Què On Quin Quina Jo Tu Ell Ella Nosaltres Ells Elles Vostè El Seu La Seva No Sí També Així Llavors Després
    Abans Ara Avui Ahir Es S’ Ho Hi Ha És Era Va Són Tot Tota Tots Totes Cada Molts Alguns Altres Més Dos Dues Tres`,
  spacedClosers: "",
  gluedClosers: "\"”’'»›)]}",
  abbreviations: [
    ["Sr", "always", "El Sr. Puig surt."],
    ["Sra", "always", "La Sra. Puig surt."],
    ["Srta", "always", "La Srta. Puig surt."],
    ["Srs", "always", "Els Srs. Puig i Roca surten."],
    ["Dr", "always", "El Dr. Puig surt."],
    ["Dra", "always", "La Dra. Puig surt."],
    ["Prof", "always", "El Prof. Puig surt."],
    ["Gral", "word", "El Gral. Prim surt."],
    ["St", "word", "Viu a St. Cugat ara."],
    ["Sta", "word", "Viu a Sta. Coloma ara."],
    ["Av", "word", "Viu a Av. Gaudí, a Barcelona."],
    ["Avgda", "word", "Viu a Avgda. Gaudí, a Barcelona."],
    ["Pl", "word", "Viu a Pl. Catalunya, a Barcelona."],
    ["p. ex", "always", "Una illa, p. ex. Cuba."],
    ["cf", "always", "Cf. Pla i cf. Rodoreda."],
    ["vs", "always", "El partit França vs. Itàlia."],
    ["ed", "word", "A l’ed. Proa va sortir."],
    ["pàg", "number", "Vegeu la pàg. 12 del llibre."],
    ["pàgs", "number", "Vegeu les pàgs. 12 i 13 del llibre."],
    ["p", "number", "Vegeu p. 12 del llibre."],
    ["pp", "number", "Vegeu pp. 12 i 13 del llibre."],
    ["núm", "number", "Viu al núm. 12 del carrer."],
    ["art", "number", "Segons l’art. 12 de la llei."],
    ["arts", "number", "Segons els arts. 12 i 13 de la llei."],
    ["vol", "number", "Vegeu el vol. 3 de l’obra."],
    ["cap", "number", "Vegeu el cap. 3 de l’obra."],
    ["fig", "number", "Vegeu la fig. 3 de l’obra."],
    ["tel", "number", "Truqueu al tel. 93 20 30 o veniu."],
    ["aprox", "number", "Hi ha aprox. 300 places."],
  ],
  rules: [
    {
      break: true,
      before: String.raw`<gone>[ad]\.\s?(?:de\s)?C\.`,
      after: String.raw`(?<=\s)<start>`,
      example: "Va morir l’any 44 a. C. ‖Cèsar tenia 55 anys.",
    },
  ],
};
