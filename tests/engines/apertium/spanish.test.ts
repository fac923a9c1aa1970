import { expect, test } from "vitest";
import { mendSpanish } from "../../../src/engines/apertium/spanish.ts";

test.each([
  ["los actores los más innovadores", "los actores más innovadores"],
  ["Es la ciudad la más bella", "Es la ciudad más bella"],
  ["del plan el más grande", "del plan más grande"],
  ["Un de los actores es un de los grandes", "Uno de los actores es uno de los grandes"],
  ["Evita de marchar", "Evita marchar"],
  ["Podrían impedir de explorarlas", "Podrían impedir explorarlas"],
  ["Ha decidido de no marchar", "Ha decidido no marchar"],
  ["Amenaza de marchar", "Amenaza con marchar"],
  ["La innovación resto accesible", "La innovación permanece accesible"],
  ["Ambas compañías han intereses legítimos", "Ambas compañías tienen intereses legítimos"],
  ["Ha una idea", "Tiene una idea"],
  ["Más de elección, mejores premios", "Más elección, mejores premios"],
])("mends %s", (wrong, right) => {
  expect(mendSpanish(wrong)).toBe(right);
});

test.each([
  "Da a la niña el más pequeño",
  "La orden de marchar",
  "El resto permanece. Lo demás y resto de cosas",
  "Un resto accesible",
  "Acaba de marchar",
  "El intento de evitar",
  "Han todos marchado",
  "Ha más que duplicado",
  "Han entonces marchado",
  "Más de la mitad, más de tres, más de mil, más de un millón, más de doscientos, más de cerca, más de entidad",
  "El problema de vivir",
  "La decisión de jugar",
])("leaves %s", (right) => {
  expect(mendSpanish(right)).toBe(right);
});
