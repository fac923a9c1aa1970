import * as fc from "fast-check";
import { expect, test } from "vitest";
import type { Inline } from "../../src/model.ts";
import { fileOffset } from "../../src/text/anchors.ts";
import { codeChar, codeIndex, codesIn, maxCodes, readableText, stripCodes } from "../../src/text/codes.ts";
import { shortHash } from "../../src/text/hash.ts";
import { normalizeText, segmentKey } from "../../src/text/identity.ts";
import { positionIn } from "../../src/text/position.ts";
import { slug } from "../../src/text/slug.ts";

function code(id: string, type: Inline["type"], more: Partial<Inline> = {}): Inline {
  return { type, id, role: "strong", markup: "**", equiv: "", ...more };
}

const bold = [code("1", "open"), code("1", "close")];
const text = fc.string({ unit: fc.constantFrom("a", "É", " ", "\n", "\r", "\t", "’", "e\u0301", "\u00A0", "😀") });

test("a code's character gives its index back; no other character does", () => {
  fc.assert(
    fc.property(fc.nat(maxCodes - 1), (index) => {
      expect(codeIndex(codeChar(index), 0)).toBe(index);
    }),
  );
  fc.assert(
    fc.property(text, (other) => {
      expect(codeIndex(other, 0)).toBe(-1);
    }),
  );
});

test("a reader sees what stands in the place of codes", () => {
  const codes = [...bold, code("3", "standalone", { role: "code", equiv: "npm ci" })];
  expect(readableText("Un \uE000mot\uE001 : \uE002.", codes)).toBe("Un mot : npm ci.");
  expect(stripCodes("Un \uE000mot\uE001 : \uE002.")).toBe("Un mot : .");
  expect(codesIn("\uE002 \uE000", codes).map(({ id }) => id)).toEqual(["3", "1"]);
});

test("line and column are those of an editor, for any line ends", () => {
  fc.assert(
    fc.property(text, fc.nat(100), (content, at) => {
      const offset = Math.min(at, content.length);
      const before = content.slice(0, offset);
      // Between \r and \n the line has not ended.
      fc.pre(!(before.endsWith("\r") && content[offset] === "\n"));
      const lines = before.split(/\r\n|\r|\n/u);
      expect(positionIn(content)(offset)).toEqual({ line: lines.length, column: (lines.at(-1) ?? "").length + 1 });
    }),
  );
});

test("an offset of the text is found in the file, between anchors in step", () => {
  const anchors = [
    { text: 0, file: 10 },
    { text: 4, file: 20 },
    { text: 5, file: 30 },
  ];
  expect([0, 3, 4, 5, 9].map((offset) => fileOffset(anchors, offset))).toEqual([10, 13, 20, 30, 34]);
});

test("white space, apostrophes, quotes and ways to write an accent are no difference; case is", () => {
  expect(normalizeText("  L’été\u00A0\n “vrai” co\u00ADopé\u00ADr\u00ADé ")).toBe('L\'été "vrai" coopéré');
  expect(segmentKey("L’e\u0301te\u00AD\u0301.", [])).toBe(segmentKey("L'été. ", []));
  expect(segmentKey("Été.", [])).not.toBe(segmentKey("été.", []));
  expect(segmentKey("Oui ?", [])).toBe(segmentKey("Oui\u202F?", []));
});

test("text that is normalised stays as it is", () => {
  fc.assert(
    fc.property(text, (any) => {
      expect(normalizeText(normalizeText(any))).toBe(normalizeText(any));
    }),
  );
});

test("the number of a code in its unit is no difference; its kind, its place and what it shows are", () => {
  const later = [code("1", "standalone"), code("2", "open"), code("2", "close")];
  const key = segmentKey("Un \uE000mot\uE001.", bold);
  expect(segmentKey("Un \uE001mot\uE002.", later)).toBe(key);
  expect(segmentKey("Un mot.", [])).not.toBe(key);
  expect(segmentKey("\uE000Un\uE001 mot.", bold)).not.toBe(key);
  const link = (url: string): Inline[] => [
    code("1", "open", { role: "link", markup: "[" }),
    code("1", "close", { role: "link", markup: `](${url})` }),
  ];
  expect(segmentKey("\uE000Ici\uE001", link("/a"))).toBe(segmentKey("\uE000Ici\uE001", link("/b")));
  const span = (equiv: string): Inline[] => [code("1", "standalone", { role: "code", equiv })];
  expect(segmentKey("\uE000", span("a"))).not.toBe(segmentKey("\uE000", span("b")));
});

test("a slug is a key that i18next takes as it is", () => {
  expect([slug("Où va l’Œuvre ?"), slug("2024 : l'année"), slug("  "), slug("Рынок"), slug("Łódź, Straße, Ǣ")]).toEqual(
    ["ou-va-l-oeuvre", "s-2024-l-annee", "section", "рынок", "lodz-strasse-ae"],
  );
  fc.assert(
    fc.property(fc.string({ unit: "binary" }), (any) => {
      expect(slug(any)).toMatch(/^[\p{L}][\p{L}\p{N}-]*$/u);
      expect(slug(slug(any))).toBe(slug(any));
    }),
    { examples: [["Ǣ"], ["İ"], ["ẞ"]] },
  );
});

test("a short hash begins a SHA-256", () => {
  expect(shortHash("abc", 8)).toBe("ba7816bf");
  expect(shortHash("abc", 16)).toHaveLength(16);
});
