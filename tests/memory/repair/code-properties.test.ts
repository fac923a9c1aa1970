import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { checkSegment } from "../../../src/check/index.ts";
import { canonicalTarget } from "../../../src/memory/canonical.ts";
import { repairMatch } from "../../../src/memory/repair.ts";
import type { Inline } from "../../../src/model.ts";

const none = { sentence: [], pair: [] };

/** A sentence of three words and a number, with pairs and codes alone around some of them, well nested. */
const codedWords = fc
  .array(fc.constantFrom("", "pair", "alone", "all"), { minLength: 4, maxLength: 4 })
  .map((marks): { readonly source: (words: readonly string[]) => string; readonly codes: readonly Inline[] } => {
    const codes: Inline[] = [];
    const char = (type: Inline["type"], id: string): string => {
      codes.push({ type, id, role: "strong", markup: "**", equiv: "" });
      return String.fromCharCode(0xe000 + codes.length - 1);
    };
    const around = marks.map((mark, index): readonly [string, string] => {
      if (mark === "alone") return [char("standalone", `a${index}`), ""];
      return mark === "pair" ? [char("open", `p${index}`), char("close", `p${index}`)] : ["", ""];
    });
    const all = marks.includes("all") ? [char("open", "all"), char("close", "all")] : ["", ""];
    const source = (words: readonly string[]): string =>
      all[0] + words.map((word, index) => around[index]?.[0] + word + around[index]?.[1]).join(" ") + all[1];
    return { source, codes };
  });

describe("codes", () => {
  it("each of the sentence stands once in the target, well nested", () => {
    fc.assert(
      fc.property(
        codedWords,
        codedWords,
        fc.tuple(fc.integer({ min: 2, max: 99 }), fc.nat()),
        (old, now, [amount, order]) => {
          const words = old.source(["Elle", "vend", "17", "lots"]);
          const source = canonicalTarget(words, words);
          const target = canonicalTarget(words, shuffled(old.source(["She", "sells", "17", "lots"]), order));
          const sentence = { source: now.source(["Elle", "vend", String(amount), "lots"]), codes: now.codes };
          const repaired = repairMatch({
            sentence,
            pair: { source, target },
            lng: { source: "fr", target: "en" },
            terms: none,
          });
          if (!repaired) return;
          const findings = checkSegment({
            ...sentence,
            target: repaired.target,
            sourceLng: "fr",
            targetLng: "en",
            kind: "paragraph",
            terms: [],
          });
          expect(findings.filter(({ rule }) => rule === "inline-codes" || rule === "numbers")).toEqual([]);
        },
      ),
      { numRuns: 2000 },
    );
  });
});

/** The words, each with its codes, in another order, as other languages have them. */
function shuffled(text: string, order: number): string {
  const words = text.split(" ");
  const turned = [...words.slice(order % words.length), ...words.slice(0, order % words.length)];
  return (order % 3 === 0 ? turned.reverse() : turned).join(" ");
}
