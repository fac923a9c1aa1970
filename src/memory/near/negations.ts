import { baseLanguage } from "../../text/base-language.ts";

interface Negation {
  readonly lng: string;
  readonly word: string;
  readonly example: string;
}

/** Words that turn a sentence round, as tokens: an elided one without its apostrophe. */
const negations: readonly Negation[] = [
  { lng: "fr", word: "ne", example: "Il ne signe pas." },
  { lng: "fr", word: "n", example: "Elle n'a rien dit." },
  { lng: "fr", word: "pas", example: "Ce n'est pas prêt." },
  { lng: "fr", word: "non", example: "Une clause non écrite." },
  { lng: "fr", word: "jamais", example: "Il ne plaide jamais." },
  { lng: "fr", word: "rien", example: "Rien ne change." },
  { lng: "fr", word: "aucun", example: "Aucun accord n'est signé." },
  { lng: "fr", word: "aucune", example: "Aucune plainte n'est recevable." },
  { lng: "fr", word: "nul", example: "Nul ne l'ignore." },
  { lng: "fr", word: "nulle", example: "La vente est nulle." },
  { lng: "fr", word: "sans", example: "Un contrat sans terme." },
  { lng: "fr", word: "ni", example: "Ni le prix ni la date." },
  { lng: "fr", word: "guère", example: "Il n'avance guère." },
  { lng: "fr", word: "personne", example: "Personne n'a répondu." },
  { lng: "en", word: "not", example: "It is not ready." },
  { lng: "en", word: "no", example: "No deal was signed." },
  { lng: "en", word: "never", example: "He never pleads." },
  { lng: "en", word: "nothing", example: "Nothing changes." },
  { lng: "en", word: "none", example: "None of the parties signed." },
  { lng: "en", word: "nor", example: "Neither price nor date." },
  { lng: "en", word: "without", example: "A contract without end." },
  { lng: "en", word: "cannot", example: "It cannot be sold." },
  { lng: "en", word: "t", example: "It isn't ready." },
  { lng: "en", word: "neither", example: "Neither party signed." },
  { lng: "en", word: "nobody", example: "Nobody answered." },
  { lng: "es", word: "no", example: "No está listo." },
  { lng: "es", word: "nunca", example: "Nunca firma." },
  { lng: "es", word: "nada", example: "Nada cambia." },
  { lng: "es", word: "ningún", example: "Ningún acuerdo." },
  { lng: "es", word: "ninguna", example: "Ninguna queja." },
  { lng: "es", word: "ninguno", example: "Ninguno firmó." },
  { lng: "es", word: "nadie", example: "Nadie respondió." },
  { lng: "es", word: "tampoco", example: "Tampoco firma." },
  { lng: "es", word: "jamás", example: "Jamás firmará." },
  { lng: "es", word: "sin", example: "Sin plazo." },
  { lng: "es", word: "ni", example: "Ni precio ni fecha." },
  { lng: "ca", word: "no", example: "No és a punt." },
  { lng: "ca", word: "mai", example: "No signa mai." },
  { lng: "ca", word: "res", example: "No canvia res." },
  { lng: "ca", word: "cap", example: "Cap acord." },
  { lng: "ca", word: "ningú", example: "Ningú no respon." },
  { lng: "ca", word: "tampoc", example: "Tampoc signa." },
  { lng: "ca", word: "sense", example: "Sense termini." },
  { lng: "ca", word: "ni", example: "Ni preu ni data." },
  { lng: "de", word: "nicht", example: "Es ist nicht fertig." },
  { lng: "de", word: "kein", example: "Kein Vertrag." },
  { lng: "de", word: "keine", example: "Keine Klage." },
  { lng: "de", word: "keinen", example: "Er hat keinen Vertrag." },
  { lng: "de", word: "keiner", example: "Keiner hat unterschrieben." },
  { lng: "de", word: "keines", example: "Keines der Urteile gilt." },
  { lng: "de", word: "keinem", example: "Mit keinem Vertrag." },
  { lng: "de", word: "niemand", example: "Niemand hat geantwortet." },
  { lng: "de", word: "nie", example: "Er klagt nie." },
  { lng: "de", word: "niemals", example: "Das gilt niemals." },
  { lng: "de", word: "nichts", example: "Nichts ändert sich." },
  { lng: "de", word: "ohne", example: "Ohne Frist." },
];

/** The words that turn a sentence of the language round, folded. */
export function negationsOf(lng: string): ReadonlySet<string> {
  const language = baseLanguage(lng);
  return new Set(negations.filter((row) => row.lng === language).map(({ word }) => word));
}
