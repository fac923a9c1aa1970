import { expect, test } from "vitest";
import { concordanceWords, phraseRanges } from "../../../src/memory/near/concordance.ts";

function found(text: string, phrase: string, lng = "fr"): readonly string[] {
  return phraseRanges(text, phrase, lng).map(({ start, end }) => text.slice(start, end));
}

test.each([
  ["L’enquête du tribunal.", "enquête", ["enquête"]],
  ["L’enquête du tribunal.", "l'enquêtes", ["L’enquête"]],
  ["Des plaintes antitrust, une Plainte antitrust.", "plainte antitrust", ["plaintes antitrust", "Plainte antitrust"]],
  ["Des lois nationales.", "loi national", ["lois nationales"]],
  ["Le contrat \uE000de vente\uE001.", "contrat de vente", ["contrat \uE000de vente"]],
  ["En 2024, en 2023.", "en 2023", ["en 2023"]],
  ["La contrainte.", "contrat", []],
  ["Le prix du contrat.", "contrat prix", []],
  ["Rien.", "…", []],
])("in %j the phrase %j stands as %j", (text, phrase, expected) => {
  expect(found(text, phrase)).toEqual(expected);
});

test("short words keep their endings, and languages without a table theirs", () => {
  expect(concordanceWords("Les as, le contrat", "fr")).toBe("les as le contrat");
  expect(concordanceWords("Los contratos", "es")).toBe("los contratos");
  expect(concordanceWords("The contracts", "en-GB")).toBe("the contract");
});
