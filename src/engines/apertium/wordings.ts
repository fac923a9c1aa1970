import type { Lng } from "../../model.ts";

/** Words for which a pair has a wrong translation, and others that say the same and have a right one. */
interface Wording {
  /** Target languages of the pairs from French that it is for. */
  readonly targets: readonly Lng[];
  /** Source of a pattern of whole words. */
  readonly words: string;
  readonly says: string;
  readonly example: readonly [from: string, to: string];
}

const sentenceStart = String.raw`(?<=(?:^|[.!?…:«])[\s\uE000-\uF8FF]{0,8})`;
/** « Des deux côtés », « Des débuts à la fin »: out of, from. */
const ofThe = String.raw`(?!\s{1,3}(?:deux|trois|quatre|autres|uns)\s|\s{1,3}[\p{L}'’-]+\s{1,3}(?:à|aux?|jusqu)(?!\p{L}))`;
const number = "(?:dizaine|centaine|millier|million|milliard)s";

/** One row a wording, with what was made of it without. */
export const wordings: readonly Wording[] = [
  // "De les fonts indiquen", "De las fuentes indican"
  {
    targets: ["es", "ca"],
    words: String.raw`${sentenceStart}des(?=\s)(?!\s{1,3}${number})${ofThe}`,
    says: "quelques",
    example: ["Des sources disent que oui.", "Quelques sources disent que oui."],
  },
  // "Lo una de las ciudades", "El uno de los actores"
  {
    targets: ["es"],
    words: String.raw`l'un(?=\s{1,3}(?:des|du)\s)`,
    says: "un",
    example: ["L'un des acteurs est parti.", "Un des acteurs est parti."],
  },
  {
    targets: ["es"],
    words: String.raw`l'une(?=\s{1,3}(?:des|du)\s)`,
    says: "une",
    example: ["L'une des villes.", "Une des villes."],
  },
  // "versos de las alternativas": « vers » is taken for verses
  {
    targets: ["es"],
    words: String.raw`vers\s{1,3}des(?=\s)`,
    says: "vers les",
    example: ["Il va vers des solutions.", "Il va vers les solutions."],
  },
  // "resulta verdad abierto"
  {
    targets: ["es"],
    words: String.raw`vraiment(?![\p{L}-])`,
    says: "réellement",
    example: ["C'est vraiment bon.", "C'est réellement bon."],
  },
  // "pero intercambia"
  {
    targets: ["es"],
    words: String.raw`en\s{1,3}échange(?![\p{L}-]|\s{1,3}d[e'u])`,
    says: "en contrepartie",
    example: ["En échange, il cuisine.", "En contrepartie, il cuisine."],
  },
];
