import { expect, test } from "vitest";
import { joinTerm } from "../../src/translate/joins.ts";

test.each([
  ["es", "posición en el ", "nube", "posición en la nube"],
  ["es", "El ", "computación en la nube", "La computación en la nube"],
  ["es", "mercado del ", "computación en la nube", "mercado de la computación en la nube"],
  ["es", "de los ", "acciones judiciales", "de las acciones judiciales"],
  ["es", "la ", "modelo abierto", "el modelo abierto"],
  ["es", "sector del ", "IA", "sector del IA"],
  ["es", "contra la ", "Azure", "contra la Azure"],
  ["es", "el ", "área de trabajo", "el área de trabajo"],
  ["es", "el ", "problema", "el problema"],
  ["es", "papel ", "nube", "papel nube"],
  ["es", "cloud y ", "inteligencia", "cloud e inteligencia"],
  ["ca", "Els ", "aliances", "Les aliances"],
  ["ca", "amb el seu ", "posició dominant", "amb la seva posició dominant"],
  ["ca", "mercat del ", "informàtica en núvol", "mercat de la informàtica en núvol"],
  ["ca", "d'un ", "associació", "d'una associació"],
  ["ca", "del ", "aliança", "de l'aliança"],
  ["ca", "sector del ", "Azure", "sector de l'Azure"],
  ["ca", "els ", "models", "els models"],
  ["ca", "La ", "\uE000Azure\uE001", "La \uE000Azure\uE001"],
  ["en", "an ", "cloud", "a cloud"],
  ["en", "A ", "antitrust complaint", "An antitrust complaint"],
  ["es", "en el \uE000", "nube", "en la \uE000nube"],
  ["ca", "de \uE000", "Azure", "d'\uE000Azure"],
  ["de", "der ", "Cloud", "der Cloud"],
])("%s: %s%s", (...[target, before, term, expected]) => {
  expect(joinTerm(before, term, target)).toBe(expected);
});
