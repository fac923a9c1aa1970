import { readFileSync } from "node:fs";
import { join } from "node:path";
import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { z } from "zod";
import { bleuSignature, corpusBleu, sentenceBleu } from "../../bench/quality/bleu.ts";
import { chrf2, chrfPlusPlus, chrfSignature, corpusChrf, sentenceChrf } from "../../bench/quality/chrf.ts";
import type { ScoredPair } from "../../bench/quality/ngrams.ts";

const score = z.object({ chrF2: z.number(), "chrF++": z.number() });
const fixtureShape = z.object({
  signature: z.object({ bleu: z.string(), chrF2: z.string(), "chrF++": z.string() }),
  sentences: z.array(score.extend({ hyp: z.string(), ref: z.string(), sentenceBleu: z.number() })),
  corpus: score.extend({ bleu: z.number() }),
});

describe("scores agree with sacrebleu's", () => {
  const fixture = fixtureShape.parse(
    JSON.parse(readFileSync(new URL("fixtures/mteval.json", import.meta.url), "utf8")),
  );
  const pairs = fixture.sentences.map(({ hyp, ref }) => ({ hypothesis: hyp, reference: ref }));

  test.each(fixture.sentences)("“$hyp” for “$ref”", (expected) => {
    const pair = { hypothesis: expected.hyp, reference: expected.ref };
    expect(sentenceBleu(pair)).toBeCloseTo(expected.sentenceBleu, 5);
    expect(sentenceChrf(pair)).toBeCloseTo(expected.chrF2, 5);
    expect(sentenceChrf(pair, chrfPlusPlus)).toBeCloseTo(expected["chrF++"], 5);
  });

  test("the corpus, under the same signatures", () => {
    expect(corpusBleu(pairs)).toBeCloseTo(fixture.corpus.bleu, 5);
    expect(corpusChrf(pairs)).toBeCloseTo(fixture.corpus.chrF2, 5);
    expect(corpusChrf(pairs, chrfPlusPlus)).toBeCloseTo(fixture.corpus["chrF++"], 5);
    expect([bleuSignature, chrfSignature(chrf2), chrfSignature(chrfPlusPlus)]).toEqual(
      Object.values(fixture.signature).slice(0, 3),
    );
  });

  // Computed with sacrebleu 2.6.0: what the fixture has no sentence for.
  test.each<[pair: [hypothesis: string, reference: string], bleu: number, chrf: number]>([
    [["one\u001Ctwo three", "one two three"], 100, 100],
    [["one\uFEFFtwo three", "one two three"], 30.3265, 71.2482],
    [["a&amp;lt;b", "a<b"], 100, 15.1515],
    [["abc", "abcdefgh"], 0, 32.2506],
  ])("%j", ([hypothesis, reference], bleu, chrf) => {
    expect(sentenceBleu({ hypothesis, reference })).toBeCloseTo(bleu, 4);
    expect(sentenceChrf({ hypothesis, reference })).toBeCloseTo(chrf, 4);
  });
});

test("a corpus whose sentences are too short for some orders", () => {
  const pairs = [
    { hypothesis: "abcdefgh", reference: "abc" },
    { hypothesis: "one two", reference: "one two three four" },
  ];
  // By sacrebleu 2.6.0 too.
  expect(corpusBleu(pairs)).toBe(0);
  expect(corpusChrf(pairs)).toBeCloseTo(34.6989, 4);
  expect(corpusChrf(pairs, chrfPlusPlus)).toBeCloseTo(36.3573, 4);
});

/** A folder with FLORES-101 dev, line by line, two engines' English of it, and the scores that sacrebleu gives these. */
const news = process.env["VISAVIS_FLORES"];
const newsScores = z.object({
  scores: z.array(
    z.object({ hypothesis: z.string().optional(), reference: z.string(), bleu: z.number(), chrF2: z.number() }),
  ),
});

// The texts are not ours to copy; where they are at hand, the scores of two engines must be those of sacrebleu.
const compareNews = (folder: string): void => {
  const linesOf = (file: string): readonly string[] => readFileSync(join(folder, file), "utf8").trimEnd().split("\n");
  const { scores } = newsScores.parse(JSON.parse(readFileSync(join(folder, "scores.json"), "utf8")));
  for (const { hypothesis: file, reference, bleu, chrF2 } of scores) {
    if (file === undefined) continue;
    const references = linesOf(reference);
    const pairs = linesOf(file).map((hypothesis, index) => ({ hypothesis, reference: references[index] ?? "" }));
    expect([file, corpusBleu(pairs).toFixed(4)]).toEqual([file, bleu.toFixed(4)]);
    expect([file, corpusChrf(pairs).toFixed(4)]).toEqual([file, chrF2.toFixed(4)]);
  }
};
if (news !== undefined) test("a thousand sentences of news score as with sacrebleu", () => compareNews(news));

const words = fc.array(fc.constantFrom("le", "cloud", "d’Azure", "1,5", "(IA)", "grandit.", "人", "🍿"), {
  maxLength: 12,
});
const sentence = fc.oneof(
  words.map((parts) => parts.join(" ")),
  fc.string({ unit: "grapheme", maxLength: 40 }),
);
const pair: fc.Arbitrary<ScoredPair> = fc.record({ hypothesis: sentence, reference: sentence });
const scorers: readonly (readonly [name: string, score: (pairs: readonly ScoredPair[]) => number])[] = [
  ["BLEU", corpusBleu],
  ["chrF2", corpusChrf],
  ["chrF++", (pairs) => corpusChrf(pairs, chrfPlusPlus)],
];

describe.each(scorers)("%s", (_, scoreOf) => {
  test("is between 0 and 100", () => {
    fc.assert(
      fc.property(fc.array(pair, { maxLength: 4 }), (pairs) => {
        expect(scoreOf(pairs)).toBeGreaterThanOrEqual(0);
        expect(scoreOf(pairs)).toBeLessThanOrEqual(100);
      }),
    );
  });

  test("is 100 for the reference itself, 0 for nothing", () => {
    fc.assert(
      fc.property(fc.array(words, { minLength: 1, maxLength: 4 }), (sentences) => {
        const references = sentences.map((parts) => ["Il", "était", "une", "fois", ...parts].join(" "));
        expect(scoreOf(references.map((reference) => ({ hypothesis: reference, reference })))).toBeCloseTo(100, 9);
        expect(scoreOf(references.map((reference) => ({ hypothesis: "", reference })))).toBe(0);
      }),
    );
  });

  test("does not depend on the order of the sentences", () => {
    const shuffled = fc
      .array(pair, { minLength: 1, maxLength: 6 })
      .chain((pairs) =>
        fc.tuple(fc.constant(pairs), fc.shuffledSubarray(pairs, { minLength: pairs.length, maxLength: pairs.length })),
      );
    fc.assert(fc.property(shuffled, ([pairs, others]) => scoreOf(others) === scoreOf(pairs)));
  });
});

test("no pairs score nothing", () => {
  expect(scorers.map(([, scoreOf]) => scoreOf([]))).toEqual([0, 0, 0]);
});
