import type { Inflection } from "./rules.ts";

/** Spanish. */
export const es: Inflection = {
  plurals: [
    // Borrowed words: « chatbots », « clouds », « start-ups ».
    { ending: "", plural: "s", example: ["chatbot", "chatbots"] },
    { ending: "r", plural: "res", example: ["poder", "poderes"] },
    { ending: "l", plural: "les", example: ["tribunal", "tribunales"] },
    { ending: "n", plural: "nes", example: ["plan", "planes"] },
    { ending: "y", plural: "yes", example: ["ley", "leyes"] },
    { ending: "ad", plural: "ades", example: ["autoridad", "autoridades"] },
    { ending: "ed", plural: "edes", example: ["red", "redes"] },
    { ending: "ud", plural: "udes", example: ["solicitud", "solicitudes"] },
    { ending: "loud", plural: "louds", example: ["cloud", "clouds"] },
    { ending: "a", plural: "as", example: ["denuncia", "denuncias"] },
    { ending: "e", plural: "es", example: ["nube", "nubes"] },
    { ending: "o", plural: "os", example: ["modelo", "modelos"] },
    { ending: "i", plural: "is", example: ["taxi", "taxis"] },
    { ending: "u", plural: "us", example: ["tribu", "tribus"] },
    { ending: "á", plural: "ás", example: ["sofá", "sofás"] },
    { ending: "é", plural: "és", example: ["café", "cafés"] },
    { ending: "ó", plural: "ós", example: ["dominó", "dominós"] },
    { ending: "í", plural: "íes", example: ["israelí", "israelíes"] },
    { ending: "z", plural: "ces", example: ["matriz", "matrices"] },
    { ending: "án", plural: "anes", example: ["alemán", "alemanes"] },
    { ending: "én", plural: "enes", example: ["almacén", "almacenes"] },
    { ending: "ín", plural: "ines", example: ["boletín", "boletines"] },
    { ending: "ón", plural: "ones", example: ["posición", "posiciones"] },
    { ending: "és", plural: "eses", example: ["interés", "intereses"] },
    { ending: "s", plural: "s", example: ["crisis", "crisis"] },
    { ending: "x", plural: "x", example: ["tórax", "tórax"] },
    { ending: "imagen", plural: "imágenes", example: ["imagen", "imágenes"] },
    { ending: "orden", plural: "órdenes", example: ["orden", "órdenes"] },
    { ending: "régimen", plural: "regímenes", example: ["régimen", "regímenes"] },
    { ending: "volumen", plural: "volúmenes", example: ["volumen", "volúmenes"] },
    { ending: "margen", plural: "márgenes", example: ["margen", "márgenes"] },
    { ending: "resumen", plural: "resúmenes", example: ["resumen", "resúmenes"] },
    { ending: "club", plural: "clubes", example: ["club", "clubes"] },
    { ending: "oken", plural: "okens", example: ["token", "tokens"] },
  ],
  invariable: [
    // « leyes antimonopolio », « modelos open source », « prácticas anticompetencia »
    ..."antimonopolio antitrust anticompetencia open source big data software hardware".split(" "),
    ..."análisis crisis dosis tesis lunes martes miércoles jueves viernes".split(" "),
  ],
  feminines: [
    { ending: "o", feminine: "a", example: ["contrario", "contraria"] },
    { ending: "or", feminine: "ora", example: ["regulador", "reguladora"] },
    { ending: "és", feminine: "esa", example: ["francés", "francesa"] },
  ],
  cases: [],
  links: "a al con contra de del e el en entre la las los o para por que sin sobre y".split(" "),
  agreement: "all",
  acronymPlural: false,
  elisions: [],
  possessives: [],
  hyphenated: [],
  pluralMarkers:
    "los las unos unas estos estas esos esas mis tus sus varios varias algunos algunas muchos muchas dos tres cuatro cinco seis siete ocho nueve diez".split(
      " ",
    ),
};
