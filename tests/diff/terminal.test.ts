import { stripVTControlCharacters } from "node:util";
import * as fc from "fast-check";
import stringWidth from "fast-string-width";
import { describe, expect, it } from "vitest";
import type { DiffItem } from "../../src/diff/item.ts";
import { renderTerminal } from "../../src/diff/terminal.ts";
import { finding, item, match } from "./build.ts";

const plain = { color: false, columns: 80 };

const edited = item({
  change: "edited",
  previousSource: "L'éditeur a déposé une plainte antitrust.",
  source: "L'éditeur a déposé une plainte antitrust fédérale.",
  previousText: "El editor presentó una denuncia antimonopolio.",
  text: "El editor presentó una denuncia antimonopolio federal de 10\u00A0millones.",
  findings: [finding("error"), finding("warning", { rule: "length", message: "Too long.", expected: null })],
});

describe("renderTerminal", () => {
  it("shows how near a target of the memory is, and the best of what else it has", () => {
    const mended = match({ proposal: "Dos \u001B[31m\u202Ey.", repairs: [{ kind: "number", from: "1", to: "2" }] });
    const items = [
      item({ origin: "memory", similarity: 87, repaired: true, alternatives: [match({}), mended] }),
      item({ text: null, state: "initial", origin: "", alternatives: [mended] }),
      item({ origin: "memory", similarity: 100, repaired: false, alternatives: [match({ story: null })] }),
    ];
    expect(renderTerminal(items, plain)).toBe(`récit → es  3 new

  new  contexte s1  translated by memory 87 %, repaired
    source  Un.
    es      Uno.
    memory  87 %: Two. (autre)

  new  contexte s1  no translation
    source  Un.
    memory  87 %, repaired: Dos ␛[31m⟨U+202E⟩y. (autre)

  new  contexte s1  translated by memory 100 %
    source  Un.
    es      Uno.
    memory  87 %: Two. (translations/es/autre.xlf)
`);
  });

  it("shows a reviewer what changed, by story and language", () => {
    const items: DiffItem[] = [
      edited,
      item({ segment: "s2", source: "Il pleut.", text: null, state: "initial", origin: "" }),
      item({
        segment: "s3",
        change: "edited",
        previousSource: "Bonjour à tous.",
        source: "Il neige encore.",
        previousText: "Hola.",
        text: "Hola.",
      }),
      item({
        segment: "s4",
        change: "deleted",
        source: null,
        text: null,
        previousSource: "Fin.",
        previousText: "Fin.",
        state: "final",
        origin: "person",
      }),
      item({ target: "ca", change: "moved", source: "Un.", previousSource: "Un.", text: "U.", previousText: "U." }),
    ];
    expect(renderTerminal(items, plain)).toBe(`récit → es  1 new, 2 edited, 1 deleted

  edited  contexte s1  translated by apertium
    source  L'éditeur a déposé une plainte antitrust{+ fédérale+}.
    es      El editor presentó una denuncia antimonopolio{+ federal de
            10⍽millones+}.
    error   numbers: A number is missing. (expected “10”)
    warning length: Too long.

  new  contexte s2  no translation
    source  Il pleut.

  edited  contexte s3  translated by apertium
    source  [-Bonjour à tous.-]
            {+Il neige encore.+}
    es      Hola.

  deleted  contexte s4  final by person
    source  [-Fin.-]
    es      [-Fin.-]

récit → ca  1 moved

  moved  contexte s1  translated by apertium
    source  Un.
    ca      U.
`);
  });

  it("shows what helps below what changed: who lets what stand, terms that lack, how much people changed", () => {
    const waiver = { segment: "s1", rule: "length", reason: "A title.", by: "Zoé" };
    const term = { term: "nuage", source: [], target: [], expected: "nube", keep: false, domain: null, note: null };
    const items = [
      item({
        change: "unreviewed",
        origin: "memory",
        similarity: 87,
        repaired: true,
        findings: [finding("warning", { rule: "length", message: "Too long.", expected: null, waiver })],
        terms: [term],
        neighbours: { before: { source: "Avant.", text: null }, after: { source: "Après.", text: null } },
        notes: [{ text: "Sure?", category: "comment", about: "s1", by: "Zoé" }],
      }),
      item({ segment: "s2", change: "finding", state: "reviewed", origin: "person", changed: 12 }),
    ];
    const stories = [{ story: "récit", target: "es", changed: 7 }];
    expect(renderTerminal(items, { ...plain, stories })).toBe(`récit → es  1 unreviewed, 1 finding, 7 % changed

  unreviewed  contexte s1  translated by memory 87 %, repaired
    source  Un.
    es      Uno.
    waived  length: Too long. — Zoé: A title.
    term    nuage → nube
    before  Avant.
    after   Après.
    note    Zoé: Sure?

  finding  contexte s2  reviewed by person, 12 % changed
    source  Un.
    es      Uno.
`);
  });

  it("colours instead of brackets, and closes every colour on its row", () => {
    const text = renderTerminal([edited], { ...plain, color: true });
    expect(text).toContain("\u001B[32m\u001B[4m fédérale\u001B[24m\u001B[39m");
    expect(stripVTControlCharacters(text)).not.toMatch(/\{\+|\[-/u);
    for (const row of text.split("\n"))
      expect(row.match(/\u001B\[\d+m/gu)?.length ?? 0).toSatisfy((n: number) => n % 2 === 0);
  });

  it("is empty when there is nothing to review", () => {
    expect(renderTerminal([], plain)).toBe("");
  });

  it("draws what would steer the terminal or hide", () => {
    const hostile = item({ source: "a\u001B[31mb\u009B2J\u0007\u202Ec\u200Bd\uD83De\u00ADf\r\ng", text: "👨‍👩‍👧 می‌خواهم" });
    const text = renderTerminal([hostile], plain);
    expect(text).toContain("a␛[31mb⟨U+009B⟩2J␇⟨U+202E⟩c⟨U+200B⟩d⟨U+D83D⟩e⟨U+00AD⟩f g");
    expect(text).toContain("👨‍👩‍👧 می‌خواهم");
  });

  it("wraps wide characters and emoji by what they take on the screen", () => {
    const rows = renderTerminal([item({ source: "日本語の長い文章".repeat(10), text: "👩🏽‍🚀".repeat(50) })], plain).split(
      "\n",
    );
    expect(rows.filter((row) => row.includes("日本語")).map((row) => stringWidth(row))).toEqual([80, 80, 36]);
    expect(rows.filter((row) => row.includes("👩🏽‍🚀")).map((row) => stringWidth(row))).toEqual([80, 44]);
  });

  it("holds in its columns and gives no control character, whatever the texts", () => {
    const text = fc.oneof(
      fc.string({ unit: "binary", maxLength: 200 }),
      fc.string({ unit: "grapheme", maxLength: 200 }),
    );
    fc.assert(
      fc.property(
        fc.tuple(text, text, text),
        fc.integer({ min: 40, max: 120 }),
        ([source, previousSource, story], columns) => {
          const items = [
            item({
              change: "edited",
              source,
              previousSource,
              story,
              section: story,
              text: previousSource,
              previousText: source,
            }),
          ];
          for (const color of [true, false]) {
            const shown = stripVTControlCharacters(renderTerminal(items, { color, columns }));
            expect(shown).not.toMatch(/[^\P{Cc}\n]|[\u202A-\u202E\u2066-\u2069]/u);
            for (const row of shown.split("\n")) expect(stringWidth(row)).toBeLessThanOrEqual(columns);
          }
        },
      ),
      { numRuns: 200 },
    );
  });
});
