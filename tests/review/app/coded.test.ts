import { array, assert, constantFrom, oneof, property, string } from "fast-check";
import { expect, test } from "vitest";
import type { Inline } from "../../../src/model.ts";
import {
  chipLabel,
  chipName,
  missingCodes,
  piecesOf,
  plainWords,
  withoutStrangeCodes,
} from "../../../src/review/app/edit/coded.ts";

const strong: readonly Inline[] = [
  { type: "open", id: "1", role: "strong", markup: "**", equiv: "" },
  { type: "close", id: "1", role: "strong", markup: "**", equiv: "" },
  { type: "standalone", id: "2", role: "code", markup: "`npm ci`", equiv: "npm ci" },
];
const [open, close, code] = ["\uE000", "\uE001", "\uE002"];

const texts = array(oneof(string({ unit: "binary" }), constantFrom(open, close, code, "\uF8FF", "\u202E"))).map(
  (parts) => parts.join(""),
);

test("pieces put together are the text, and each stands where it says", () => {
  assert(
    property(texts, (text) => {
      const pieces = piecesOf(text, strong);
      const whole = pieces.map((piece) => (piece.type === "text" ? piece.text : piece.char));
      expect(whole.join("")).toBe(text);
      let start = 0;
      for (const [index, piece] of pieces.entries()) {
        expect(piece.start).toBe(start);
        start += whole[index]?.length ?? 0;
      }
    }),
  );
});

test("chips are called by what they stand for", () => {
  expect(strong.map((one) => chipLabel("", one))).toEqual(["1▸", "◂1", "npm ci"]);
  expect(strong.map((one) => chipName("", one))).toEqual(["start of strong 1", "end of strong 1", "code: npm ci"]);
  expect([chipLabel("\uE009", null), chipName("\uE009", null)]).toEqual(["?", "unknown code"]);
  expect([chipLabel("\u202E", null), chipName("\u202E", null)]).toEqual(["U+202E", "sign of direction U+202E"]);
});

test("missing codes come in the order of the source, each once", () => {
  expect(missingCodes(`a ${open}b${close} ${code}`, close)).toEqual([open, code]);
  expect(missingCodes("a", code)).toEqual([]);
});

test("what is pasted brings no code that is there already, or that the unit does not know", () => {
  expect(withoutStrangeCodes(`${open}a${close}\uE009${code}`, `b${open}`, strong)).toBe(`a${close}${code}`);
  assert(
    property(texts, (text) => {
      expect(plainWords(text)).not.toMatch(/[\uE000-\uF8FF\n\r]/u);
      expect(plainWords(text).isWellFormed()).toBe(true);
    }),
  );
});
