import type { LanguageRules } from "./rule.ts";

/** Spanish. */
export const es: LanguageRules = {
  starters: `
    El La Los Las Un Una Unos Unas Lo Al Del De En Con Sin Por Para Según Desde Hasta Entre Sobre Tras Ante Bajo A
    Este Esta Estos Estas Ese Esa Esos Esas Aquel Aquella Esto Eso Y E O U Pero Sino Aunque Si Cuando Como Mientras
    Porque Pues Que Quien Cual Donde Qué Quién Cómo Cuándo Dónde Cuánto Yo Tú Él Ella Nosotros Ellos Ellas Usted
    Su Sus Mi Mis Tu Tus Nuestro Nuestra No Sí También Además Sin Así Entonces Luego Después Antes Ahora Hoy Ayer
    Se Le Les Me Te Nos Hay Es Era Fue Son Todo Toda Todos Todas Cada Muchos Algunos Otro Otra Más Dos Tres`,
  spacedClosers: "",
  gluedClosers: "\"”’'»›)]}",
  abbreviations: [
    ["Sr", "always", "El Sr. García salió."],
    ["Sra", "always", "La Sra. García salió."],
    ["Srta", "always", "La Srta. García salió."],
    ["Sres", "always", "Los Sres. García y Gil salieron."],
    ["Dña", "always", "Habló Dña. Ana."],
    ["Dr", "always", "El Dr. García salió."],
    ["Dra", "always", "La Dra. García salió."],
    ["Prof", "always", "El Prof. García salió."],
    ["Ud", "word", "Como Ud. Señor quiera."],
    ["Uds", "word", "Como Uds. Señores quieran."],
    ["Gral", "word", "El Gral. Prim salió."],
    ["Cap", "word", "El Cap. Trueno salió."],
    ["St", "word", "Va a Six Flags St. Louis hoy."],
    ["Sto", "word", "Fue a Sto. Domingo ayer."],
    ["Sta", "word", "Fue a Sta. Marta ayer."],
    ["Lic", "word", "El Lic. García salió."],
    ["Ing", "word", "El Ing. García salió."],
    ["Avda", "word", "Vive en Avda. América, en Madrid."],
    ["Av", "word", "Vive en Av. América, en Madrid."],
    ["p. ej", "always", "Una isla, p. ej. Cuba."],
    ["ed", "word", "En la ed. Planeta salió."],
    ["cf", "always", "Cf. Ortega y cf. Unamuno."],
    ["vs", "always", "El partido Francia vs. Italia."],
    ["EE", "always", "Viaja a EE. UU. en mayo."],
    ["pág", "number", "Véase la pág. 12 del libro."],
    ["págs", "number", "Véanse las págs. 12 y 13 del libro."],
    ["p", "number", "Véase p. 12 del libro."],
    ["pp", "number", "Véanse pp. 12 y 13 del libro."],
    ["núm", "number", "Vive en el núm. 12 de la calle."],
    ["n", "number", "Vive en el n. 12 de la calle."],
    ["art", "number", "Según el art. 12 de la ley."],
    ["arts", "number", "Según los arts. 12 y 13 de la ley."],
    ["vol", "number", "Véase el vol. 3 de la obra."],
    ["cap", "number", "Véase el cap. 3 de la obra."],
    ["fig", "number", "Véase la fig. 3 de la obra."],
    ["tel", "number", "Llame al tel. 91 20 30 o venga."],
    ["aprox", "number", "Hay aprox. 300 plazas."],
  ],
  rules: [
    {
      break: true,
      before: String.raw`<gone>[ad]\.\s?(?:de\s)?C\.`,
      after: String.raw`(?<=\s)<start>`,
      example: "Murió en 44 a. C. ‖César tenía 55 años.",
    },
  ],
};
