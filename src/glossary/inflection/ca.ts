import type { Inflection } from "./rules.ts";

/** Catalan. */
export const ca: Inflection = {
  plurals: [
    { ending: "", plural: "s", example: ["núvol", "núvols"] },
    { ending: "a", plural: "es", example: ["denúncia", "denúncies"] },
    { ending: "ca", plural: "ques", example: ["pràctica", "pràctiques"] },
    { ending: "ga", plural: "gues", example: ["botiga", "botigues"] },
    { ending: "ça", plural: "ces", example: ["força", "forces"] },
    { ending: "ja", plural: "ges", example: ["platja", "platges"] },
    { ending: "qua", plural: "qües", example: ["pasqua", "pasqües"] },
    { ending: "gua", plural: "gües", example: ["llengua", "llengües"] },
    { ending: "à", plural: "ans", example: ["català", "catalans"] },
    { ending: "è", plural: "ens", example: ["oxigè", "oxigens"] },
    { ending: "í", plural: "ins", example: ["camí", "camins"] },
    { ending: "eí", plural: "eïns", example: ["veí", "veïns"] },
    { ending: "ó", plural: "ons", example: ["posició", "posicions"] },
    { ending: "ú", plural: "uns", example: ["comú", "comuns"] },
    { ending: "s", plural: "sos", example: ["cas", "casos"] },
    { ending: "és", plural: "essos", example: ["accés", "accessos"] },
    { ending: "ès", plural: "essos", example: ["progrès", "progressos"] },
    { ending: "ús", plural: "usos", example: ["abús", "abusos"] },
    { ending: "ós", plural: "osos", example: ["costós", "costosos"] },
    { ending: "ís", plural: "isos", example: ["compromís", "compromisos"] },
    { ending: "aís", plural: "aïsos", example: ["país", "països"] },
    { ending: "ç", plural: "ços", example: ["llaç", "llaços"] },
    { ending: "x", plural: "xos", example: ["reflex", "reflexos"] },
    { ending: "sc", plural: "scos", example: ["disc", "discos"] },
    { ending: "st", plural: "stos", example: ["cost", "costos"] },
    { ending: "xt", plural: "xtos", example: ["context", "contextos"] },
  ],
  invariable: [
    // « lleis antimonopoli », « models open source »
    ..."antimonopoli antitrust open source cloud big data".split(" "),
    ..."dilluns dimarts dimecres dijous divendres temps".split(" "),
  ],
  feminines: [
    { ending: "iu", feminine: "iva", example: ["abusiu", "abusiva"] },
    { ending: "at", feminine: "ada", example: ["automatitzat", "automatitzada"] },
    { ending: "ic", feminine: "ica", example: ["econòmic", "econòmica"] },
    { ending: "ari", feminine: "ària", example: ["contrari", "contrària"] },
    { ending: "or", feminine: "ora", example: ["regulador", "reguladora"] },
  ],
  cases: [],
  links: "a al als amb contra d' de del dels en entre i l' la les el els o per pel pels que sense sobre".split(" "),
  agreement: "all",
  acronymPlural: false,
  elisions: "l d n s m t".split(" "),
  possessives: ["l", "n", "s", "m", "t", "ls", "ns"],
  hyphenated: "hi ho la les li lo los me ne nos se te vos".split(" "),
  pluralMarkers:
    "els les uns unes aquests aquestes aquells aquelles dels als pels diversos diverses alguns algunes molts moltes dos dues tres quatre cinc sis set vuit nou deu".split(
      " ",
    ),
};
