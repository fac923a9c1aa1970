import * as fc from "fast-check";
import { expect, test } from "vitest";
import { codedText, readablePair, readableRanges } from "../../src/diff/readable.ts";
import type { Inline } from "../../src/model.ts";
import { codeChar } from "../../src/text/codes.ts";

const anyPiece = fc.constantFrom(
  "‹",
  "›",
  "\\",
  "/",
  "1",
  "2",
  "?",
  "a",
  "npm ci",
  "‹1›",
  "‹\\1›",
  "‹npm ci›",
  "‹?›",
  " ",
  "\uD800",
);
const anyWords = fc.array(anyPiece, { maxLength: 4 }).map((parts) => parts.join(""));
const anyCode: fc.Arbitrary<Inline> = fc.record({
  type: fc.constantFrom("open" as const, "close" as const, "standalone" as const),
  id: fc.constantFrom("1", "2", "7"),
  role: fc.constant("code" as const),
  markup: fc.constant("`"),
  equiv: fc.oneof(fc.constantFrom("", " ", "npm ci", "1", "/1", "?", "\\1", "\uE000", "‹", "a›b"), anyWords),
});
/** Texts of a sentence with any codes of its unit, any number of times, and some that it does not know. */
const anyPair = fc.array(anyCode, { maxLength: 4 }).chain((codes) => {
  const char = fc.integer({ min: 0, max: codes.length + 1 }).map(codeChar);
  const text = fc.array(fc.oneof(anyWords, char), { maxLength: 8 }).map((parts) => parts.join(""));
  return fc.record({ codes: fc.constant(codes), source: text, target: fc.option(text) });
});

test("readable and coded again is the same text, whatever it holds", () => {
  fc.assert(
    fc.property(anyPair, ({ source, target, codes }) => {
      const { text } = readablePair(source, target, codes);
      if (text !== null) expect(codedText(text, { source, target, codes })).toEqual({ type: "coded", text: target });
      const alone = readablePair(source, null, codes);
      expect(codedText(alone.source, { source, target: null, codes })).toEqual({ type: "coded", text: source });
    }),
    { numRuns: 1000 },
  );
});

test("ranges stand in the readable text where they stood", () => {
  fc.assert(
    fc.property(anyPair, fc.nat(30), ({ source, target, codes }, cut) => {
      const text = target ?? "";
      const start = Math.min(cut, text.length);
      const [range] = readableRanges(source, text, codes).text([{ start, end: text.length }]);
      const readable = readablePair(source, text, codes).text ?? "";
      expect(range?.end).toBe(readable.length);
      const tail = readable.slice(range?.start);
      const coded = codedText(readable, { source, target: text, codes });
      expect(coded).toEqual({ type: "coded", text });
      expect(tail.length).toBeGreaterThanOrEqual(text.length - start);
    }),
  );
});

test("a megabyte of what looks like the start of a code takes a moment", () => {
  for (const sign of ["‹", "\\", "‹\\", "‹1›", "\uE000"]) {
    const text = `‹${sign.repeat(100_000)}\uE000`;
    const pair = { source: text, target: text, codes: bold };
    expect(codedText(readablePair(text, text, bold).text ?? "", pair)).toEqual({ type: "coded", text });
  }
});

const bold: readonly Inline[] = [
  { type: "open", id: "1", role: "strong", markup: "**", equiv: "" },
  { type: "close", id: "1", role: "strong", markup: "**", equiv: "" },
  { type: "standalone", id: "2", role: "code", markup: "`npm ci`", equiv: "npm ci" },
];
const pair = { source: "\uE000Gras\uE001 et \uE002.", target: null, codes: bold };

test.each([
  ["‹npm ci› and ‹1›bold‹/1›.", "\uE002 and \uE000bold\uE001."],
  ["‹\\1› is no code, ‹this› neither.", "‹1› is no code, ‹this› neither."],
])("%s is read as a person means it", (readable, text) => {
  expect(codedText(readable, pair)).toEqual({ type: "coded", text });
});

test.each([
  ["‹1›a‹/1› ‹1›", "‹1› stands more often than in the sentence"],
  ["‹3/›", "‹3/› is no code of the sentence"],
])("%s is a problem", (readable, message) => {
  expect(codedText(readable, pair)).toEqual({ type: "problem", message });
});

test("a sentence without codes is as it stands", () => {
  expect(codedText("‹1›", { source: "‹1›", target: "‹1›", codes: bold })).toEqual({ type: "coded", text: "‹1›" });
  expect(readablePair("‹1›", null, bold).source).toBe("‹1›");
});
