import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { checkSegment } from "../../../src/check/index.ts";
import { repairMatch, type Repaired } from "../../../src/memory/repair.ts";
import { findNumbers } from "../../../src/text/written-numbers.ts";

const none = { sentence: [], pair: [] };

function repair([source, target]: readonly [string, string], sentence: string, lng = "en"): Repaired | null {
  return repairMatch({
    sentence: { source: sentence, codes: [] },
    pair: { source, target },
    lng: { source: "fr", target: lng },
    terms: none,
  });
}

/** Sentences with places for numbers, `#`, in one order on both sides or in another. */
const frames = [
  {
    lng: "en",
    source: "Le fonds a vendu # lots pour # euros à # acheteurs.",
    target: "The fund sold # lots to @ buyers for # euros.",
    order: [0, 2, 1],
  },
  { lng: "es", source: "Sur # plaintes, # ont abouti.", target: "De # denuncias, # prosperaron.", order: [0, 1] },
  {
    lng: "ca",
    source: "La ferme livre # tonnes à # villages.",
    target: "La granja lliura # tones a # pobles.",
    order: [0, 1],
  },
  {
    lng: "de",
    source: "Le tribunal a lu # pages, dont # annexes.",
    target: "Das Gericht las # Seiten, davon # Anlagen.",
    order: [0, 1],
  },
] as const;

function filled(frame: string, numbers: readonly string[]): string {
  let next = 0;
  return frame.replace(/[#@]/gu, () => numbers[next++] ?? "");
}

const signs: Readonly<Record<string, readonly [string, string]>> = {
  fr: ["\u202F", ","],
  en: [",", "."],
  es: [".", ","],
  ca: [".", ","],
  de: [".", ","],
};

/** A number as a language writes it: `12345.5`. */
function written(value: string, lng: string): string {
  const [group = "", decimal = ""] = signs[lng] ?? [];
  const [whole = "", fraction] = value.split(".");
  const grouped = whole.replace(/\B(?=(?:\d{3})+$)/gu, group);
  return fraction === undefined ? grouped : `${grouped}${decimal}${fraction}`;
}

// From 21 on, so that no ending of a noun, no article and no word for a number comes in; no thousands of four digits,
// which Spanish writes either way.
const amounts = fc
  .uniqueArray(fc.oneof(fc.integer({ min: 21, max: 999 }), fc.integer({ min: 20_000, max: 999_999 })), {
    minLength: 6,
    maxLength: 6,
  })
  .chain((all) =>
    fc
      .array(fc.integer({ min: 0, max: 9 }), { minLength: 6, maxLength: 6 })
      .map((tenths) =>
        all.map((whole, index) => ((tenths[index] ?? 0) % 2 === 0 ? String(whole) : `${whole}.${tenths[index]}`)),
      ),
  );

describe("numbers", () => {
  it("there and back gives the target that was, and none of the new sentence is missing on the way", () => {
    fc.assert(
      fc.property(fc.constantFrom(...frames), amounts, (frame, values) => {
        const sides = (some: readonly string[]): readonly [string, string] => [
          filled(
            frame.source,
            some.map((value) => written(value, "fr")),
          ),
          filled(
            frame.target,
            frame.order.map((place) => written(some[place] ?? "", frame.lng)),
          ),
        ];
        const [source, target] = sides(values.slice(0, 3));
        const [sentence, wanted] = sides(values.slice(3));
        const there = repair([source, target], sentence, frame.lng);
        expect(there?.target).toBe(wanted);
        expect(repair([sentence, wanted], source, frame.lng)?.target).toBe(target);
        const lngs = { sourceLng: "fr", targetLng: frame.lng };
        const findings = checkSegment({
          source: sentence,
          target: wanted,
          codes: [],
          ...lngs,
          kind: "paragraph",
          terms: [],
        });
        expect(findings.filter(({ rule }) => rule === "numbers")).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });

  it("whatever is repaired has every number of the new sentence", () => {
    const word = fc.constantFrom(
      "5",
      "8",
      "12",
      "1 250",
      "3,5",
      "20 %",
      "2024",
      "le",
      "lot",
      "de",
      "et",
      "AT.40462",
      "3e",
      "01 45",
    );
    const english = fc.constantFrom(
      "5",
      "8",
      "12",
      "1,250",
      "3.5",
      "20%",
      "2024",
      "the",
      "lot",
      "of",
      "a",
      "AT.40462",
      "3rd",
      "01 45",
    );
    const words = (one: fc.Arbitrary<string>): fc.Arbitrary<string> =>
      fc.array(one, { minLength: 2, maxLength: 6 }).map((some) => some.join(" x "));
    fc.assert(
      fc.property(words(word), words(english), words(word), (source, target, sentence) => {
        const had = numbersMissing(source, target);
        fc.pre(had.length === 0);
        const repaired = repair([source, target], sentence);
        if (repaired) expect(numbersMissing(sentence, repaired.target)).toEqual([]);
      }),
      { numRuns: 2000 },
    );
  });
});

function numbersMissing(source: string, target: string): readonly string[] {
  const there = new Set(findNumbers(target, "en").flatMap(({ values, text }) => [text, ...values]));
  return findNumbers(source, "fr").flatMap(({ values, text }) =>
    [text, ...values].some((value) => there.has(value)) ? [] : [text],
  );
}

describe("any text", () => {
  const text = fc.oneof(
    fc.string({ unit: "binary", maxLength: 60 }),
    fc
      .array(
        fc.constantFrom(
          "3",
          "mars",
          " ",
          "1er",
          "h",
          "18",
          ".",
          "/",
          "2024",
          "d’",
          "Azure",
          "%",
          "\uE000",
          "\uE001",
          "A.1",
          "€",
          "…",
          "-",
        ),
        {
          maxLength: 30,
        },
      )
      .map((parts) => parts.join("")),
  );
  it("never throws, and an equal sentence keeps its target", () => {
    fc.assert(
      fc.property(
        fc.tuple(text, text, text),
        fc.constantFrom("en", "es", "ca", "de", "ja", "x", "fr_FR", ""),
        ([source, target, sentence], lng) => {
          repair([source, target], sentence, lng);
          const same = repair([source, target], source, lng);
          if (!/[\uE000-\uF8FF]/u.test(source + target)) expect(same).toEqual({ target, repairs: [] });
        },
      ),
      { numRuns: 1500 },
    );
  });

  it("takes no time worth speaking of", () => {
    for (const part of [
      "3 mars ",
      "1 000 ",
      "Azure-",
      "A.1/",
      "18 h 30 ",
      "https://a.fr ",
      "\uE000",
      "d’",
      "1.",
      "a",
    ]) {
      const long = part.repeat(4000 / part.length);
      const start = performance.now();
      repair([long, long], long.replace(/\d/gu, "7"));
      expect(performance.now() - start).toBeLessThan(1500);
    }
  });
});
