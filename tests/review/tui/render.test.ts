import { stripVTControlCharacters } from "node:util";
import * as fc from "fast-check";
import stringWidth from "fast-string-width";
import { describe, expect, it } from "vitest";
import { renderChoices, renderHelp, renderPrompt, renderSaid, renderSentence } from "../../../src/review/tui/render.ts";
import type { Mode, Tui } from "../../../src/review/tui/tui.ts";
import { finding } from "../../diff/build.ts";
import { rowOf, sentence } from "./sentences.ts";

const plain = { color: false, columns: 80 };

function showing(one: ReturnType<typeof sentence>, more: Partial<Tui> = {}): Tui {
  return {
    queue: [rowOf(one)],
    at: 0,
    sentence: one,
    mode: { type: "ask" },
    more: false,
    draft: null,
    tally: { approved: 0, edited: 0, commented: 0, waived: 0 },
    ...more,
  };
}

const rich = sentence({
  reasons: ["source-changed", "finding"],
  previousSource: "Le ‹1›lait‹/1› frais.",
  previousText: "La ‹1›leche‹/1› fresca.",
  findings: [finding("warning")],
  neighbours: { before: { source: "Avant.", text: "Antes." }, after: { source: "Après.", text: null } },
  notes: [{ text: "Sûr ?", category: "comment", about: "s1", by: "Zoé" }],
  history: [
    {
      segment: "s1",
      at: "2026-11-20T18:50:57Z",
      by: "Zoé",
      did: "edited",
      before: { text: "Leche.", origin: "deepl" },
    },
  ],
});

describe("what a review in the terminal shows", () => {
  it("is a sentence as visavis diff shows it, and all that is known when more is wanted", () => {
    expect(renderSentence(showing(rich), plain)).toBe(`
récit → es  Contexte
  source-changed, finding  contexte s1  translated by apertium
    source  Le ‹1›lait‹/1›[- frais-].
    es      La ‹1›leche‹/1›[- fresca-].
    warning numbers: A number is missing. (expected “10”)
    before  Avant.
    after   Après.
    note    Zoé: Sûr ?`);
    expect(
      renderSentence(showing(rich, { more: true }), plain)
        .split("\n")
        .slice(6),
    ).toEqual([
      "    before  Avant.",
      "            Antes.",
      "    after   Après.",
      "    note    Zoé: Sûr ?",
      "    history 2026-11-20T18:50:57Z Zoé: edited; before: Leche. (deepl)",
    ]);
  });

  it("asks with the keys that are of use, or in short where there is no room", () => {
    expect(renderPrompt(showing(rich), plain)).toBe("(1/1) Approve? [y,f,n,e,m,u,w,c,s,j,k,g,/,q,?] ");
    expect(renderPrompt(showing(sentence({ text: null, state: "initial" })), plain)).toBe(
      "(1/1) Approve? [n,e,m,c,s,j,k,g,/,q,?] ",
    );
    expect(renderPrompt(showing(rich), { ...plain, columns: 40 })).toBe("(1/1) ? for help: ");
  });

  it("explains every key", () => {
    const help = renderHelp(plain);
    const explained = help.split("\n").flatMap((row) => /^ {2}(\S) {2}\p{L}/u.exec(row)?.[1] ?? []);
    expect(explained).toEqual(["y", "f", "n", "e", "m", "u", "w", "c", "s", "j", "k", "g", "/", "q", "?"]);
  });

  it("stays on the row while a line is typed, and fits the terminal, whatever the texts", () => {
    const text = fc.oneof(
      fc.string({ unit: "binary", maxLength: 200 }),
      fc.string({ unit: "grapheme", maxLength: 200 }),
      fc.constantFrom("日本語".repeat(40), "👩🏽‍🚀".repeat(60), "\u001B[2J\u202E"),
    );
    fc.assert(
      fc.property(text, fc.integer({ min: 40, max: 200 }), (value, columns) => {
        const options = { color: true, columns };
        const hostile = sentence({
          source: value,
          text: value,
          previousText: `${value}a`,
          heading: value,
          story: value,
        });
        const typing: Mode = { type: "type", purpose: { type: "filter" }, text: value };
        const choosing: Mode = { type: "choose", choices: [{ type: "rule", rule: "numbers", message: value }] };
        const prompt = renderPrompt(showing(hostile, { mode: typing }), options);
        const shown = [
          renderSentence(showing(hostile, { more: true }), options),
          renderChoices(showing(hostile, { mode: choosing }), options),
          renderSaid(value, options),
        ].map(stripVTControlCharacters);
        expect(prompt).not.toContain("\n");
        expect(stringWidth(prompt)).toBeLessThan(columns);
        for (const part of [...shown, prompt]) {
          expect(part).not.toMatch(/[^\P{Cc}\n]|[\u202A-\u202E\u2066-\u2069]/u);
          for (const row of part.split("\n")) expect(stringWidth(row)).toBeLessThanOrEqual(columns);
        }
      }),
    );
  });
});
