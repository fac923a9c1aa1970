import * as fc from "fast-check";
import { expect, test } from "vitest";
import { decodeStream, encodeStream } from "../../../src/engines/apertium/stream.ts";

/** A pipeline that knows no word and passes everything on. */
function passOn(text: string): string {
  return decodeStream(encodeStream(text));
}

test("what is not translated comes back as it was, whatever it holds", () => {
  const text = fc.string({
    unit: fc.oneof(
      fc.constantFrom(...Array.from("^$/<>{}[]@\\*#~|&+-_.,;:!? éàç«»’'")),
      fc.string({ unit: "grapheme" }),
    ),
  });
  fc.assert(
    fc.property(text, (any) => {
      expect(passOn(any)).toBe(any.replaceAll("\0", "").replace(/[\u2019\u02BC]/gu, "'"));
    }),
  );
});

test("nothing reserved stands outside a superblank", () => {
  const bare = encodeStream("a^b $5 [x] {y} <z> 1/2 \\ @moi *ici ~x").replace(/\[[\da-f.]*\]/gu, "");
  expect(bare).not.toMatch(/[\\^$/<>{}[\]@*#~|]/u);
});

test.each([
  ["*redessiner la", "redessiner la"],
  ["el #ir a @casa", "el ir a casa"],
  ["[2a] cinco", "* cinco"],
  ["ver \\<prn\\> esto", "ver  esto"],
  ["5[2a] 2 *x[5e.24]y", "5* 2 x^$y"],
])("marks of unknown words do not leak: %s", (output, text) => {
  expect(decodeStream(output)).toBe(text);
});
