import * as fc from "fast-check";
import { expect, test } from "vitest";
import { codedPair, inlineCodes, variantOf } from "../../src/formats/tmx/codes.ts";
import { canonicalTarget } from "../../src/memory/canonical.ts";
import { codesIn } from "../../src/text/codes.ts";
import { segmentContent } from "../../src/text/identity.ts";
import { anyHeader, anyUnit } from "./arbitrary-tmx.ts";
import { anyTranslation } from "./arbitrary-translation.ts";
import { parse, stringify, unitsOf } from "./tmx-files.ts";
import { assertValidTmx } from "./tmx-schema.ts";

test("write then read is the identity, however the bytes come in, and what is written is valid TMX 1.4b", () => {
  fc.assert(
    fc.property(
      anyHeader,
      fc.array(anyUnit, { maxLength: 3 }),
      fc.integer({ min: 1, max: 90 }),
      (header, units, size) => {
        const content = stringify(header, units);
        assertValidTmx(content);
        const items = parse(content, size);
        expect(items[0]).toEqual({ type: "header", header });
        expect(unitsOf(items)).toEqual(units);
        expect(stringify(header, unitsOf(items))).toBe(content);
      },
    ),
    { numRuns: 200 },
  );
});

test("a file in UTF-16 reads like the same file in UTF-8", () => {
  fc.assert(
    fc.property(anyHeader, anyUnit, fc.integer({ min: 1, max: 9 }), (header, unit, size) => {
      const content = stringify(header, [unit]);
      const little = Buffer.from(`\uFEFF${content.replace("UTF-8", "UTF-16")}`, "utf16le");
      const items = parse(content);
      expect(parse(little, size)).toEqual(items);
      expect(parse(Buffer.from(little).swap16(), size)).toEqual(items);
    }),
    { numRuns: 50 },
  );
});

test("a sentence of a story is the same sentence in TMX: its identity, and its target's codes", () => {
  fc.assert(
    fc.property(anyTranslation, (translation) => {
      const units = translation.sections.flatMap((section) => section.units);
      for (const { codes, segments } of units) {
        for (const { source, target } of segments) {
          const written = {
            attributes: {},
            remarks: [],
            variants: [
              variantOf({ lng: "fr", text: source }, codes),
              variantOf({ lng: "en", text: target ?? "" }, codes),
            ],
          };
          const content = stringify({ attributes: {}, remarks: [], encodings: [] }, [written]);
          assertValidTmx(content);
          const [from, to] = unitsOf(parse(content))[0]?.variants ?? [];
          if (from === undefined || to === undefined) throw new Error("a variant is missing");
          if (!isUsual(source, codes)) continue;
          expect(segmentContent(from.text, inlineCodes(from))).toBe(segmentContent(source, codes));
          const pair = codedPair(from, to);
          const all = codes.map((_, index) => String.fromCharCode(0xe000 + index)).join("");
          if (pair.whole && target !== null && isUsual(all, codes))
            expect(canonicalTarget(pair.source, pair.target)).toBe(canonicalTarget(source, target));
        }
      }
    }),
    { numRuns: 150 },
  );
});

/** True where every code stands in the text once, its halves in order and of one role: what stories have. */
function isUsual(text: string, codes: Parameters<typeof segmentContent>[1]): boolean {
  const chars = text.match(/[\uE000-\uF8FF]/gu) ?? [];
  const used = codesIn(text, codes);
  if (used.length !== chars.length || new Set(chars).size !== chars.length) return false;
  return [...Map.groupBy(used, ({ id }) => id).values()].every((same) => {
    const shape = same.map(({ type }) => type).join(" ");
    return (
      ["open", "close", "standalone", "open close"].includes(shape) && new Set(same.map(({ role }) => role)).size === 1
    );
  });
}
