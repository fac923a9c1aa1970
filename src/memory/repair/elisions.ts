import type { Lng } from "../../model.ts";
import { baseLanguage } from "../../text/base-language.ts";

interface Elision {
  readonly lng: Lng;
  /** One word, as it stands before a vowel and before a consonant. */
  readonly forms: readonly [string, string];
  readonly example: string;
}

/** Words of the source that change with the sound after them alone. */
const elisions: readonly Elision[] = [
  { lng: "fr", forms: ["d'", "de"], example: "d'Azure, de Google" },
  { lng: "fr", forms: ["l'", "le"], example: "l'accord, le contrat" },
  { lng: "fr", forms: ["l'", "la"], example: "l'offre, la plainte" },
  { lng: "fr", forms: ["qu'", "que"], example: "qu'Azure, que Google" },
  { lng: "fr", forms: ["cet", "ce"], example: "cet accord, ce contrat" },
  { lng: "fr", forms: ["jusqu'", "jusque"], example: "jusqu'Avignon, jusque Paris" },
  { lng: "fr", forms: ["lorsqu'", "lorsque"], example: "lorsqu'Azure, lorsque Google" },
  { lng: "fr", forms: ["puisqu'", "puisque"], example: "puisqu'Azure, puisque Google" },
  { lng: "ca", forms: ["d'", "de"], example: "d'Azure, de Google" },
  { lng: "en", forms: ["an", "a"], example: "an 8% rise, a 5% rise" },
];

/** True for two forms of one word, of which the next word decides. */
export function areElisions(one: string, other: string, lng: Lng): boolean {
  const words = [one.toLowerCase(), other.toLowerCase()];
  return elisions.some(
    ({ lng: language, forms }) => language === baseLanguage(lng) && forms.every((form) => words.includes(form)),
  );
}
