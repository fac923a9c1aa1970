import * as fc from "fast-check";
import { expect, test } from "vitest";
import type { Inline } from "../../src/model.ts";
import { segmentKey, normalizeText } from "../../src/text/identity.ts";
import { typographicRules } from "../../src/text/typography.ts";

test.each(typographicRules.map(({ example }) => example))("typesetting is no difference: %j, %j", (one, other) => {
  expect(one).not.toBe(other);
  expect(normalizeText(one)).toBe(normalizeText(other));
});

test("each example wants its own rule", () => {
  for (const rule of typographicRules) {
    const others = typographicRules.filter((other) => other !== rule);
    const [one, other] = rule.example.map((text) =>
      others.reduce((result, { pattern, becomes }) => result.replace(pattern, becomes), text),
    );
    expect(one, rule.pattern.source).not.toBe(other);
  }
});

test.each([
  ["l a vie", "la vie"],
  ["la ou l'on va", "là où l'on va"],
  ["Une hausse de 5", "Une hausse de −5"],
  ["les pages 5-7", "les pages 57"],
  ["les pages 5–7", "les pages 5-7"],
  ["1 000 euros", "1000 euros"],
  ["1,5 million", "1, 5 million"],
  ["1.5", "15"],
  ["le prix", "Le prix"],
  ["vice-président", "vice président"],
  ["Fin. Et puis", "Fin… Et puis"],
  ["Tu viens ?", "Tu viens !"],
  ["Tu viens ?", "Tu viens"],
  ["le « prix »", "le prix"],
  ["l'un", "lun"],
  ["le .NET", "le.NET"],
  ["5′", "5'"],
  ["œuf", "oeuf"],
])("what may change what is said is a difference: %j, %j", (one, other) => {
  expect(normalizeText(one)).not.toBe(normalizeText(other));
});

test("quotation marks are folded around inline codes as around words", () => {
  const codes = (["open", "close"] as const).map((type): Inline => ({
    type,
    id: "1",
    role: "strong",
    markup: "**",
    equiv: "",
  }));
  expect(segmentKey("Le «\u00A0\uE000prix\uE001\u00A0»\u202F!", codes)).toBe(
    segmentKey('Le "\uE000prix\uE001"!', codes),
  );
});

const anyTypesetting = fc.string({
  unit: fc.constantFrom(
    "a",
    "1",
    " ",
    "\u00A0",
    ".",
    "…",
    ",",
    ":",
    "(",
    ")",
    "«",
    "»",
    '"',
    "\u037E",
    "\u00AD",
    "\u0301",
    "%",
  ),
});

test("folding twice is folding once, and leaves letters, digits and codes as they are", () => {
  fc.assert(
    fc.property(anyTypesetting, (text) => {
      const folded = normalizeText(text);
      expect(normalizeText(folded)).toBe(folded);
      expect(folded.replace(/[^a\d]/gu, "")).toBe(
        text
          .normalize("NFC")
          .replace(/\u00AD/gu, "")
          .normalize("NFC")
          .replace(/[^a\d]/gu, ""),
      );
    }),
    { numRuns: 500 },
  );
});
