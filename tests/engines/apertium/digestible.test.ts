import { array, assert, constantFrom, property } from "fast-check";
import { describe, expect, test } from "vitest";
import { digestible, loosened, losesWords } from "../../../src/engines/apertium/digestible.ts";
import { rewrites } from "../../../src/engines/apertium/rewrites.ts";

const examples = rewrites.flatMap(({ targets, example: [from, to] }) =>
  targets.map((target) => [target, from, to] as const),
);
const spanish = { source: "fr", target: "es" };

describe("digestible", () => {
  test.each(examples)("%s: %s", (target, from, to) => {
    expect(digestible(from, { source: "fr", target })).toBe(to);
  });

  test.each(rewrites.map(({ pattern, example }) => [example[0], pattern] as const))(
    "needs its row: %s",
    (from, row) => {
      expect(from.search(row)).toBeGreaterThanOrEqual(0);
    },
  );

  test.each([
    ["L’entreprise n’a-t-elle pas agi ?", "L'entreprise n'a pas agi ?"],
    ["N’a-t-il pas menti ?", "Il n'a pas menti ?"],
    ["« Oui », a-t-elle dit.", "« Oui », elle a dit."],
    ["Les juges se sont\u2011ils trompés ?", "Les juges se sont trompés ?"],
    ["\uE000Le client\uE001 peut-il agir ?", "\uE000Le client\uE001 peut agir ?"],
    ["\uE000Peut-il\uE001 agir ?", "\uE000Il peut\uE001 agir ?"],
    ["Vous souvenez-vous ?", "Vous vous souvenez ?"],
    ["Y en a-t-il ?", "Il y en a ?"],
    ["Qu'ont-ils fait ?", "Qu'est-ce qu'ils ont fait ?"],
    ["Ainsi donc l'a-t-on vu.", "Ainsi donc on l'a vu."],
  ])("%s", (from, to) => {
    expect(digestible(from, spanish)).toBe(to);
  });

  test.each([
    "Prenez rendez-vous au-delà, peut-être là-bas, avec le sous-préfet lui-même.",
    "Rendez-vous est pris, vis-à-vis de celles-ci ?",
    "Ce va-t-en-guerre est un m'as-tu-vu qui craint le qu'en-dira-t-on.",
    "Assurez-vous de tout, rappelons-nous cela, allez-y, dites-le, donnez-moi du temps.",
    "Est-ce que le client part à ce moment-là ?",
    "L'édition XQBA de XQCA, GPT-4o et Jean-Luc.",
    "Il ne sait si elle part ; il demande si tout est prêt.",
  ])("leaves alone: %s", (text) => {
    expect(digestible(text, spanish)).toBe(text);
  });

  test("speaks to the pairs that need it only", () => {
    expect(digestible("Peut-il agir ?", { source: "es", target: "en" })).toBe("Peut-il agir ?");
  });

  test("never loses, doubles or moves a code, nor a word of another alphabet", () => {
    const word = constantFrom(
      "peut-il",
      "A-t-on",
      "n'",
      "que",
      "est-ce",
      "ИИ",
      "\uE000",
      "\uE001",
      ". On",
      "?",
      "Le juge",
    );
    assert(
      property(array(word), (words) => {
        const text = words.join(" ");
        const kept = /[\uE000-\uF8FF]|ИИ|juge/gu;
        expect(digestible(text, spanish).match(kept)).toEqual(text.match(kept));
      }),
    );
  });
});

describe("losesWords", () => {
  test.each([
    ["Le client pourrait-il le voir ?", "¿El cliente podría- este?", true],
    ["Vas-y", "Vas-", true],
    ["Les sous- et surcharges", "Las sub- y sobrecargas", false],
    ["Un franco-espagnol -- dit-il", "Un franco-español -- dice", false],
    ["a-\uE000b\uE001", "a-\uE000b\uE001", false],
  ])("%s", (source, target, lost) => {
    expect(losesWords(source, target)).toBe(lost);
  });

  test("an inversion loosened is words of their own", () => {
    expect(loosened("PEUT-ON, a-t-\uE000il, peut-être, lui-même, rendez-vous ?")).toBe(
      "PEUT ON, a \uE000il, peut-être, lui-même, rendez vous ?",
    );
  });
});
