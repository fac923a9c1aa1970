import { describe, expect, it } from "vitest";
import { repairMatch } from "../../../src/memory/repair.ts";
import type { Inline } from "../../../src/model.ts";

const kinds: Readonly<Record<string, Pick<Inline, "role" | "markup" | "equiv">>> = {
  b: { role: "strong", markup: "**", equiv: "" },
  i: { role: "emphasis", markup: "*", equiv: "" },
  a: { role: "link", markup: "[", equiv: "" },
  c: { role: "code", markup: "`npm ci`", equiv: "npm ci" },
  n: { role: "footnote", markup: "[^1]", equiv: "" },
};

interface Coded {
  readonly text: string;
  readonly codes: readonly Inline[];
}

/** `<b>Le contrat</b> court.<n/>` as a text with codes. */
function coded(tagged: string): Coded {
  const codes: Inline[] = [];
  const open: string[] = [];
  const text = tagged.replace(/<(\/?)(\w)(\/?)>/gu, (_, closes: string, name: string, alone: string) => {
    const kind = kinds[name] ?? { role: "other" as const, markup: "", equiv: "" };
    const id = closes === "" ? String(codes.length + 1) : (open.pop() ?? "");
    if (closes === "" && alone === "") open.push(id);
    codes.push({ type: alone === "" ? (closes === "" ? "open" : "close") : "standalone", id, ...kind });
    return String.fromCharCode(0xe000 + codes.length - 1);
  });
  return { text, codes };
}

/** The target with the codes of the sentence as tags: `{0}` is its first. */
function shown(target: string | undefined): string | null {
  return target?.replace(/[\uE000-\uF8FF]/gu, (char) => `{${char.charCodeAt(0) - 0xe000}}`) ?? null;
}

function repairedTarget(source: string, target: string, sentence: string): string | null {
  const pair = coded(source);
  const place = (_: string, digit: string): string => String.fromCharCode(0xe000 + Number(digit));
  const { text, codes } = coded(sentence);
  const repair = repairMatch({
    sentence: { source: text, codes },
    pair: { source: pair.text, target: target.replace(/\{(\d)\}/gu, place) },
    lng: { source: "fr", target: "en" },
    terms: { sentence: [], pair: [] },
  });
  return shown(repair?.target);
}

describe("codes", () => {
  it.each([
    [
      "in the same places",
      "Le <b>contrat</b> court.",
      "The {0}contract{1} runs.",
      "Le <i>contrat</i> court.",
      "The {0}contract{1} runs.",
    ],
    [
      "beside a new number",
      "Le <b>20</b> mai, 5 % de <i>plus</i>.",
      "On {0}20{1} May, 5% {2}more{3}.",
      "Le <b>20</b> mai, 7 % de <i>plus</i>.",
      "On {0}20{1} May, 7% {2}more{3}.",
    ],
    [
      "in another order in the target",
      "<b>Hier</b>, la <i>cour</i> a statué.",
      "The {2}court{3} ruled {0}yesterday{1}.",
      "<b>Hier</b>, la <a>cour</a> a statué.",
      "The {2}court{3} ruled {0}yesterday{1}.",
    ],
    [
      "that are gone",
      "Le <b>contrat</b> court.",
      "The {0}contract{1} runs.",
      "Le contrat court.",
      "The contract runs.",
    ],
    [
      "one of two pairs gone",
      "Le <b>contrat</b> <i>court</i>.",
      "The {0}contract{1} {2}runs{3}.",
      "Le contrat <i>court</i>.",
      "The contract {0}runs{1}.",
    ],
    [
      "an outer pair gone",
      "<b><i>Le contrat</i></b> court.",
      "{0}{1}The contract{2}{3} runs.",
      "<i>Le contrat</i> court.",
      "{0}The contract{1} runs.",
    ],
    [
      "a code alone gone, with its space",
      "Le contrat <n/> court.",
      "The contract {0} runs.",
      "Le contrat court.",
      "The contract runs.",
    ],
    [
      "around the sentence",
      "Le contrat court.",
      "The contract runs.",
      "<b>Le contrat court.</b>",
      "{0}The contract runs.{1}",
    ],
    [
      "around all but the mark",
      "Le contrat court.",
      "The contract runs.",
      "<b>Le contrat court</b>.",
      "{0}The contract runs{1}.",
    ],
    [
      "around a number",
      "Il perd 20 % des parts.",
      "He loses 20% of the shares.",
      "Il perd <b>35 %</b> des parts.",
      "He loses {0}35%{1} of the shares.",
    ],
    [
      "around a name",
      "Les clients de Google partent.",
      "Customers of Google leave.",
      "Les clients de <a>Nextcloud</a> partent.",
      "Customers of {0}Nextcloud{1} leave.",
    ],
    [
      "around a date",
      "Fini le 3 mars 2024 au soir.",
      "Over on the evening of March 3, 2024.",
      "Fini le <i>4 mai 2025</i> au soir.",
      "Over on the evening of {0}May 4, 2025{1}.",
    ],
    [
      "two around one number",
      "Il en vend 20 par jour.",
      "He sells 20 a day.",
      "Il en vend <b><i>30</i></b> par jour.",
      "He sells {0}{1}30{2}{3} a day.",
    ],
    [
      "a footnote at the end",
      "Le contrat court.",
      "The contract runs.",
      "Le contrat court.<n/>",
      "The contract runs.{0}",
    ],
  ])("%s", (_, source, target, sentence, expected) => {
    expect(repairedTarget(source, target, sentence)).toBe(expected);
  });

  it.each([
    ["around words", "Le contrat court.", "The contract runs.", "Le <b>contrat</b> court."],
    ["around a number that stands twice", "De 20 à 20.", "From 20 to 20.", "De <b>20</b> à 20."],
    [
      "around a number in words",
      "Il y a deux ou trois lots.",
      "There are a few lots.",
      "Il y a <b>deux</b> ou trois lots.",
    ],
    ["with something to read", "Lancez ici.", "Run here.", "Lancez <c/> ici."],
    ["a footnote amid the sentence", "Le contrat court.", "The contract runs.", "Le contrat<n/> court."],
    [
      "two codes where one was, of which one is alone",
      "Le contrat<n/> court.",
      "The contract{0} runs.",
      "Le contrat<n/><n/> court.",
    ],
    ["that the pair's target lacks", "Le <b>contrat</b> court.", "The contract runs.", "Le <i>contrat</i> court."],
    ["that the pair's target has twice", "Le <n/> contrat.", "The {0} contract {0}.", "Le <n/> contrat."],
    [
      "around other words than before",
      "<b>Le contrat</b> court.",
      "{0}The contract{1} runs.",
      "<b>Le contrat court</b> encore.",
    ],
  ])("refused: %s", (_, source, target, sentence) => {
    expect(repairedTarget(source, target, sentence)).toBeNull();
  });

  it("says what it did", () => {
    const { text, codes } = coded("Il perd <b>35 %</b>.");
    const pair = { source: "Il perd \uE00020 %.", target: "He loses \uE00020%." };
    const lng = { source: "fr", target: "en" };
    expect(repairMatch({ sentence: { source: text, codes }, pair, lng, terms: { sentence: [], pair: [] } })).toEqual({
      target: "He loses \uE00035%\uE001.",
      repairs: [
        { kind: "number", from: "20", to: "35" },
        { kind: "code", from: "‹1›", to: "" },
        { kind: "code", from: "", to: "**" },
        { kind: "code", from: "", to: "**" },
      ],
    });
  });
});
