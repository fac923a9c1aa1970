import * as fc from "fast-check";
import { expect, test } from "vitest";
import type { Inline } from "../../src/model.ts";
import { sentenceSplitter } from "../../src/segment/split.ts";
import { codeChar } from "../../src/text/codes.ts";
import { cut } from "./cut.ts";

const codes: readonly Inline[] = (["open", "close", "standalone"] as const).flatMap((type) =>
  (["strong", "code", "break", "footnote", "image"] as const).map((role, index): Inline => ({
    type,
    role,
    id: String(index + 1),
    markup: "*",
    equiv: role === "code" ? "x. Y" : "",
  })),
);

const pieces = [
  ...Array.from("aÉ1.!?…,:;—-\"'«»“”()[] \n\t\u00A0\u2028\u0000\u200D\uFE0F\uFFFC。"),
  "\uD83D",
  "\uDE00",
  "M.",
  "Il",
  "etc.",
  "p. ",
  "A. ",
  "J.-C.",
  "...",
  " ?",
  "🎉",
  "[1]",
  "12",
  "\r\n\r\n",
  "Paris",
  ". ",
  "! ",
  ...codes.map((_, index) => codeChar(index)),
];
const messy = fc.array(fc.constantFrom(...pieces), { maxLength: 60 }).map((parts) => parts.join(""));
const text = fc.oneof(messy, fc.string({ unit: "binary" }), fc.string({ unit: "grapheme" }));
const language = fc.constantFrom("fr", "fr-CA", "en", "de", "zh", "th", "x", "not a tag", "en-US-US", "");

test("ranges tile the text, are never empty, and never cut a surrogate pair", () => {
  fc.assert(
    fc.property(text, language, (content, lng) => {
      const ranges = sentenceSplitter(lng)(content, codes);
      let offset = 0;
      for (const range of ranges) {
        expect(range.start).toBe(offset);
        expect(range.end).toBeGreaterThan(range.start);
        offset = range.end;
        const isPair = /[\uD800-\uDBFF][\uDC00-\uDFFF]/.test(content.slice(offset - 1, offset + 1));
        expect(isPair && offset < content.length).toBe(false);
      }
      expect(offset).toBe(content.length);
    }),
    { numRuns: 500 },
  );
});

const words = fc.constantFrom(
  "chat",
  "Paris",
  "M. Petit",
  "art. 5",
  "2,5 %",
  "« oui »",
  "l’O.N.U. alors",
  "etc. ici",
  "J. K. Roux",
);
const sentence = fc
  .tuple(fc.constantFrom("Le", "Elle", "Pourquoi", "« Ce", "12"), fc.array(words, { minLength: 1, maxLength: 5 }))
  .chain(([first, rest]) =>
    fc
      .constantFrom(" dort.", " dort !", " dort…", " part ?!", " s’en va.[1]")
      .map((last) => [first, ...rest].join(" ") + last),
  );

test("sentences joined by a space come apart again, and each alone stays whole", () => {
  fc.assert(
    fc.property(
      fc.array(sentence, { minLength: 1, maxLength: 6 }),
      fc.constantFrom(" ", "\n", "  ", "\u00A0"),
      (parts, gap) => {
        const expected = parts.map((part, index) => (index < parts.length - 1 ? part + gap : part));
        expect(cut(parts.join(gap))).toEqual(expected);
        for (const part of parts) expect(cut(part)).toEqual([part]);
      },
    ),
  );
});

test("a text with codes is cut where it is cut without them", () => {
  const bold = codes.slice(0, 1);
  fc.assert(
    fc.property(fc.array(sentence, { minLength: 2, maxLength: 4 }), fc.nat(), (parts, seed) => {
      const plain = parts.join(" ");
      const offset = seed % plain.length;
      const coded = plain.slice(0, offset) + codeChar(0) + plain.slice(offset);
      expect(cut(coded, "fr", bold).map((part) => part.replace(codeChar(0), "").trim())).toEqual(parts);
    }),
  );
});

test("one splitter a language", () => {
  expect(sentenceSplitter("fr")).toBe(sentenceSplitter("fr"));
});

test("empty text has no sentence, white space is one range", () => {
  expect(cut("")).toEqual([]);
  expect(cut(" \n ")).toEqual([" \n "]);
});

test.each([
  ["no punctuation", "mot ".repeat(50_000)],
  ["one long word", "a".repeat(200_000)],
  ["dots", ".".repeat(200_000)],
  ["spaced dots", ". ".repeat(100_000)],
  ["initials", "A. ".repeat(70_000)],
  ["initials in lower case", "a. ".repeat(70_000)],
  ["open brackets", "([«".repeat(70_000)],
  ["closed brackets", ".)]".repeat(70_000)],
  ["unclosed notes", ".[1".repeat(70_000)],
  ["long brackets", `(${"a! ".repeat(70_000)}`],
  ["white space", `a.${" ".repeat(200_000)}`],
  ["blank lines", "\n \n".repeat(70_000)],
  ["lines without text", `a${" \n".repeat(100_000)}`],
  ["empty ends", "! \n\n".repeat(50_000)],
  ["quotes", '."'.repeat(100_000)],
  ["stage directions", "(Rires) ".repeat(25_000)],
  ["unclosed stage directions", `Oui. ${"(Rires ".repeat(30_000)}`],
  ["smileys", "a :) ".repeat(40_000)],
  ["emoji", `a.${"🎉".repeat(100_000)}`],
  ["sentences", "Il est là. ".repeat(20_000)],
])("200 KB of %s is cut in linear time", (_, content) => {
  for (const lng of ["fr", "en"]) {
    const start = performance.now();
    sentenceSplitter(lng)(content, []);
    // A quadratic pattern takes minutes here; two cores shared by others deserve some patience.
    expect(performance.now() - start).toBeLessThan(3000);
  }
});
