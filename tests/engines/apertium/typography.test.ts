import { expect, test } from "vitest";
import { mendTypography } from "../../../src/engines/apertium/typography.ts";

const rows: readonly (readonly [lng: string, source: string, target: string, mended: string])[] = [
  ["es", "pas seulement", "no  sólo", "no sólo"],
  ["es", "deux  espaces", "dos  espacios", "dos  espacios"],
  ["en", "se battent, tous", "beat , all .", "beat, all."],
  ["ca", "points clés :", "punts claus :", "punts claus:"],
  ["es", "l'« ok »", "el « ok »", "el «ok»"],
  ["es", "Qui ? 🍿", "Quién ? 🍿", "¿Quién? 🍿"],
  ["es", "Fin. Qui vient ?", "Fin. Quién viene ?", "Fin. ¿Quién viene?"],
  ["es", "Il dit : « Qui ? »", "Dice : « Quién ? »", "Dice: «¿Quién?»"],
  ["es", "Il dit « Qui ? »", "Dice « Quién ? »", "Dice «¿Quién?»"],
  ["es", "Qui\u2009?", "Quién\u2009?", "¿Quién?"],
  ["es", "Peut-on s'en passer ?", "¿ se puede pasarse ?", "¿Se puede pasarse?"],
  ["es", "Comment est-ce qu'on fait ?", "Cómo ¿ se hace ?", "¿Cómo se hace?"],
  ["es", "« On dit oui. On dit non. »", "« , Se dice sí. , Se dice no. »", "«Se dice sí. Se dice no.»"],
  ["es", ", puis rien", ", luego nada", ", luego nada"],
  ["es", "Premiers pas", "Primeros no", "Primeros pasos"],
  ["es", "Les premiers pas de l'entreprise", "Los premiers no de la empresa", "Los primeros pasos de la empresa"],
  ["es", "Ces derniers ne sont pas agiles.", "Estos últimos no son ágiles.", "Estos últimos no son ágiles."],
  ["es", "Les premiers non", "Los primeros no", "Los primeros no"],
  ["es", "Il faut une réponse", "Falla una respuesta", "Hace falta una respuesta"],
  ["es", "il faudra voir", "fallará ver", "hará falta ver"],
  ["es", "Il échoue", "Falla", "Falla"],
  ["es", "On s'inquiète", "Se se inquieta", "Uno se inquieta"],
  ["es", "On part s'ils se sentent mal", "Partir se se sienten mal", "Partir si se sienten mal"],
  ["es", "« Oui. La fin ? », dit-il.", "« Sí. El final ? », dice.", "«Sí. ¿El final?», dice."],
  ["es", "« Viens ! », dit-il.", "« Ven ! », dice.", "«¡Ven!», dice."],
  ["es", "On ne sait pas", "Se no sabe", "No se sabe"],
  ["ca", "Peut-on partir ?", "es pot marxar?", "Es pot marxar?"],
  ["es", "iPhone et Mac", "iPhone y Mac", "iPhone y Mac"],
  ["es", "Non !", "No !", "¡No!"],
  ["es", "Voir https://a.b/?c=d ici.", "Ver https://a.b/?c=d aquí.", "Ver https://a.b/?c=d aquí."],
  ["es", "M. Dupont vient ?", "Sr. Dupont viene ?", "¿Sr. Dupont viene?"],
  ["ca", "Qui ?", "Qui ?", "Qui?"],
  ["en", "OpenAI desea ir", "OpenAI Wishes to go", "OpenAI wishes to go"],
  ["en", "OpenAI Europa crece", "OpenAI Europe grows", "OpenAI Europe grows"],
  ["ca", "L’été d’Azure", "L'estiu d'Azure", "L’estiu d’Azure"],
  ["ca", "L'été d’Azure", "L'estiu d'Azure", "L'estiu d'Azure"],
];

test.each(rows)("%s: %s", (...[lng, source, target, mended]) => {
  expect(mendTypography(target, source, lng)).toBe(mended);
});
