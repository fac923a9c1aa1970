import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { termFinder } from "../../src/glossary/find.ts";
import { addPhrase, emptyTrie, matchesIn } from "../../src/glossary/trie.ts";
import { wordsOf } from "../../src/glossary/words.ts";
import type { Inline } from "../../src/model.ts";
import { glossary, glossaryOf } from "./glossary.ts";

const finder = termFinder(glossary);
const found = (text: string, codes?: readonly Inline[]): readonly string[] =>
  finder.find(text, codes).map(({ range }) => text.slice(range.start, range.end));

/** What stands in the text, what is found: one row, one case. */
const rows: readonly (readonly [why: string, text: string, hits: readonly string[]])[] = [
  ["plural of a noun with an invariable adjective", "Des plaintes antitrust.", ["plaintes antitrust"]],
  ["plural of noun and adjective", "leurs positions dominantes", ["positions dominantes"]],
  ["plural after a link", "abus de positions dominantes", ["abus de positions dominantes"]],
  ["-al, -aux", "les tribunaux", ["tribunaux"]],
  ["-eu, -eux", "ces enjeux", ["enjeux"]],
  [
    "feminine and its plural",
    "mesures anticoncurrentielles ou anticoncurrentiels",
    ["anticoncurrentielles", "anticoncurrentiels"],
  ],
  [
    "elision, straight and curly",
    "l'antitrust, d’Azure, qu'OpenAI, jusqu’OpenAI",
    ["antitrust", "Azure", "OpenAI", "OpenAI"],
  ],
  ["elision lost in scraping", "dans l IA d OpenAI", ["IA", "OpenAI"]],
  ["not every apostrophe is an elision", "aujourd'cloud", []],
  ["capital at the start", "Plainte antitrust : Cloud. Cloud", ["Plainte antitrust", "Cloud", "Cloud"]],
  ["capitals throughout", "PLAINTES ANTITRUST", ["PLAINTES ANTITRUST"]],
  ["an acronym keeps its case", "ia Ia l'IA", ["IA"]],
  ["a plural s after capitals", "des IAs", ["IAs"]],
  ["caseSensitive", "une mer azure, AZURE, Azure", ["Azure"]],
  [
    "caseSensitive at the start of a sentence",
    "Loi Sherman. La Loi Sherman, la loi Sherman",
    ["Loi Sherman", "loi Sherman"],
  ],
  [
    "no-break and narrow spaces",
    "position\u00A0dominante, positions\u202Fdominantes",
    ["position\u00A0dominante", "positions\u202Fdominantes"],
  ],
  [
    "hyphen for space",
    "modèles open-source, open\u2011source, modèle open\u2011source",
    ["modèles open-source", "modèle open\u2011source"],
  ],
  ["soft hyphen inside", "posi\u00ADtion dominante", ["posi\u00ADtion dominante"]],
  ["decomposed accents", "mode\u0300les open source", ["mode\u0300les open source"]],
  ["never inside another word", "SoundCloud, cloudy, clouds_x, cloud2, antitrustique", []],
  ["never in a compound", "multi-cloud, cloud-native", []],
  ["but before a hyphenated pronoun", "ce cloud-là, Azure est-il", ["cloud", "Azure"]],
  ["and between two names", "l'accord OpenAI-Microsoft, Microsoft-OpenAI", ["OpenAI", "OpenAI"]],
  ["not in addresses", "https://openai.com/cloud/OpenAI www.cloud.fr x@cloud.fr a.com/cloud @OpenAI cloud.fr", []],
  [
    "beside punctuation",
    "(cloud) « cloud » cloud/IA #OpenAI cloud…",
    ["cloud", "cloud", "cloud", "IA", "OpenAI", "cloud"],
  ],
  ["a glued sentence", "l'écosystème de l'IA.Perspectives", ["IA"]],
  ["the longest wins", "le cloud computing dans le cloud", ["cloud computing", "cloud"]],
  ["a comma parts", "position, dominante", []],
  ["a sentence end parts", "la position. Dominante", []],
  ["other joints as written", "R&D, R D, R-D", ["R&D"]],
  ["not beside & or a middle dot", "cloud&co, R&cloud, col·cloud", []],
  ["scripts without spaces", "OpenAIは訴訟を検討", ["OpenAI"]],
  ["codes beside", "\uE000cloud\uE001 \uE002IA\uE003", ["cloud", "IA"]],
  ["codes between", "plainte \uE000antitrust\uE001", ["plainte \uE000antitrust"]],
  ["codes inside a word", "c\uE000lou\uE001d", ["c\uE000lou\uE001d"]],
  ["a code does not end a word", "cloud\uE000y\uE001", []],
];

describe("find", () => {
  it.each(rows)("%s", (_, text, hits) => {
    expect(found(text)).toEqual(hits);
  });

  it("parts words at codes that show something, and spans those that show white space", () => {
    const code = (equiv: string): Inline => ({ type: "standalone", id: "1", role: "break", markup: "", equiv });
    expect(found("plainte\uE000antitrust", [code("\n")])).toEqual(["plainte\uE000antitrust"]);
    expect(found("plainte \uE000 antitrust", [code("npm ci")])).toEqual(["antitrust"]);
  });

  it("tells the number, by the word before where the term does not", () => {
    const numbers = (text: string): readonly string[] => finder.find(text).map((hit) => hit.number);
    expect(numbers("plaintes antitrust, plainte antitrust")).toEqual(["plural", "singular"]);
    expect(numbers("les abus de position dominante, un abus de position dominante")).toEqual(["plural", "singular"]);
  });

  it("prefers what the glossary says to what the rules say", () => {
    const { find } = termFinder(glossaryOf("  - { term: droit, en: law }\n  - { term: droits, en: fees }\n"));
    expect(find("droit et droits").map((hit) => hit.term.term)).toEqual(["droit", "droits"]);
  });

  it("inflects listed forms too", () => {
    const { find } = termFinder(glossaryOf("  - { term: cloud, forms: [nuage informatique], en: cloud }\n"));
    expect(find("les nuages informatiques").map((hit) => [hit.term.term, hit.number])).toEqual([["cloud", "plural"]]);
  });

  it("finds accepted translations in a text of the target language", () => {
    const text = "Las denuncias antimonopolio y la nube";
    const hits = termFinder(glossary, "es").find(text);
    expect(hits.map((hit) => hit.term.term)).toEqual(["plainte antitrust", "cloud"]);
  });
});

const piece = fc.constantFrom(
  ..."plainte plaintes antitrust Antitrust l' d’ cloud computing IA ia OpenAI Azure \uE000 \uE001 - . , \u00A0 \u00AD é e\u0301 _ @ & ' ’ 漢 \0 😀 tribunaux".split(
    " ",
  ),
  " ",
  "\n",
);
const text = fc.array(piece, { maxLength: 30 }).map((pieces) => pieces.join(""));

describe("promises", () => {
  it("hits are in order, inside the text, without overlaps, and stand between non-letters", () => {
    fc.assert(
      fc.property(fc.oneof(text, fc.string({ unit: "binary" })), (sample) => {
        let end = 0;
        for (const { range } of finder.find(sample)) {
          expect(range.start).toBeGreaterThanOrEqual(end);
          expect(range.end).toBeGreaterThan(range.start);
          end = range.end;
          const around =
            sample
              .slice(0, range.start)
              .replace(/[\uE000-\uF8FF\u00AD]/gu, "")
              .at(-1) ?? "";
          expect(around).not.toMatch(/[a-zA-Z0-9_]/u);
        }
        expect(end).toBeLessThanOrEqual(sample.length);
      }),
    );
  });

  it("codes change nothing but offsets", () => {
    fc.assert(
      fc.property(text, (sample) => {
        const plain = sample.replace(/[\uE000-\uF8FF]/gu, "");
        const strip = (hits: readonly string[]): readonly string[] =>
          hits.map((hit) => hit.replace(/[\uE000-\uF8FF]/gu, ""));
        expect(strip(found(sample))).toEqual(found(plain));
      }),
      { examples: [["@\uE000cloud"], ["a@-\uE000cloud\uE001 cloud"], ["https://a.fr/\uE000cloud"]], numRuns: 300 },
    );
  });

  it("costs the same look-ups with 10,000 terms as with 60", () => {
    const sentence =
      "OpenAI accuse Microsoft d’utiliser sa position dominante dans le terme 7 pour étouffer la concurrence.";
    const steps = (count: number): number => {
      const trie = emptyTrie<number>("fr");
      for (let number = 0; number < count; number++) {
        addPhrase(trie, { text: `terme ${number}`, caseSensitive: false }, number);
        addPhrase(trie, { text: `mot${number} composé`, caseSensitive: false }, number);
      }
      return matchesIn(trie, wordsOf(sentence, "fr"), { parts: false }).steps;
    };
    expect(steps(10_000)).toBe(steps(60));
  });
});
