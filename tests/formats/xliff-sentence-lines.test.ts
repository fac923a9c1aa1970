import * as fc from "fast-check";
import { expect, test } from "vitest";
import { parseXliff } from "../../src/formats/xliff/parse.ts";
import { stringifyXliff } from "../../src/formats/xliff/stringify.ts";
import { canonicalTarget } from "../../src/memory/canonical.ts";
import { fillTranslation, pendingSentences } from "../../src/memory/fill.ts";
import { leverage } from "../../src/memory/leverage.ts";
import type { TranslatedSegment, Translation } from "../../src/model.ts";
import { readMarkdown } from "../../src/read/markdown.ts";
import { sentenceSplitter } from "../../src/segment/split.ts";
import { assertValidXliff } from "./xliff-schema.ts";

const split = sentenceSplitter("fr");

/** The translation file of a Markdown paragraph, brought up to date, a machine's replies filled in. */
function update(content: string, before: string | null): string {
  const pending = leverage({
    story: readMarkdown({ id: "essai", path: "essai.md", lng: "fr", content }, split),
    target: "en",
    before: before === null ? null : parse(before),
    departed: [],
    recall: () => null,
    discard: () => false,
  });
  const replies = new Map(
    pendingSentences(pending).map(({ key, source }) => [key, canonicalTarget(source, source.toUpperCase())]),
  );
  const filled = fillTranslation(pending, (key) => ({
    type: "translated",
    target: replies.get(key) ?? "",
    origin: "deepl",
    match: null,
    model: null,
    terms: null,
    unknownWords: [],
  }));
  return stringifyXliff(filled);
}

function parse(content: string): Translation {
  return parseXliff(content, { path: "essai.xlf", story: "essai" });
}

function segmentsOf(content: string): readonly TranslatedSegment[] {
  return parse(content).sections.flatMap(({ units }) => units.flatMap(({ segments }) => segments));
}

/** The lines of a file that belong to one segment: its own, its original data, its old pair. */
function linesOf(content: string, { id }: TranslatedSegment): readonly string[] {
  const own = [
    new RegExp(`^ *<segment id="${id}"[^]*?</segment>$`, "mu"),
    new RegExp(`^ *<mtc:match ref="#${id}"[^]*?</mtc:match>$`, "mu"),
  ].flatMap((block) => block.exec(content)?.[0].split("\n") ?? []);
  return [...own, ...(content.match(new RegExp(`^ {10}<data id="${id}\\.\\d+">.*$`, "gmu")) ?? [])];
}

/** What is left of an edit's diff when the sentences named are the ones edited: it should be nothing. */
function strayChanges(before: string, after: string, edited: RegExp): readonly string[] {
  const now = new Set(segmentsOf(after).map(({ id }) => id));
  return segmentsOf(before)
    .filter(({ source, id }) => !edited.test(source) && now.has(id))
    .filter((segment) => linesOf(before, segment).join("\n") !== linesOf(after, segment).join("\n"))
    .map(({ source }) => source);
}

const first = "Le premier **marché** ouvre demain matin.";
const second = "Un *long* article paraît chez [Le Monde](https://example.org) ce soir.";
const third = "La `commande` échoue **toujours** ici.";
const paragraph = [first, second, third].join(" ");

test.each([
  ["a code is added to the first sentence", paragraph.replace("demain", "*demain*"), /premier/u],
  ["a code is removed from the first sentence", paragraph.replaceAll("**marché**", "marché"), /premier/u],
  ["a code is added in the middle", paragraph.replace("ce soir", "**ce soir**"), /article/u],
  ["the first sentence is deleted", [second, third].join(" "), /premier/u],
  ["the middle sentence is deleted", [first, third].join(" "), /article/u],
  ["a sentence is put before", `Voici une **toute** autre *chose*. ${paragraph}`, /autre/u],
  ["the sentences change places", [third, first, second].join(" "), /^$/u],
  ["a sentence moves to another paragraph", `${first} ${third}\n\nUne annonce. ${second}`, /annonce/u],
])("%s: no line of another sentence changes", (_, edited, sentence) => {
  const before = update(paragraph, null);
  const after = update(edited, before);
  assertValidXliff(after);
  expect(segmentsOf(before)).toHaveLength(3);
  expect(after).not.toBe(before);
  expect(strayChanges(before, after, sentence)).toEqual([]);
  expect(segmentsOf(after).every(({ touched, origin }) => !touched && origin === "deepl")).toBe(true);
});

test("setting a word in bold adds original data, and changes one segment", () => {
  const before = update(paragraph, null).split("\n");
  const after = update(paragraph.replace("demain", "**demain**"), before.join("\n")).split("\n");
  const removed = before.filter((line) => !after.includes(line));
  expect(removed.map((line) => line.trim().replace(/ .*/u, ""))).toEqual(["<segment", "<source>Le", "<target>LE"]);
});

test("a reviewed sentence and the pair beside an edited one stay as they are, too", () => {
  const approved = update(paragraph, null).replace(/(?<=<source>La .*\n.*)TOUJOURS/u, "ALWAYS");
  const before = update(paragraph.replace("ce soir", "demain"), approved);
  expect(segmentsOf(before).map(({ touched, previous }) => [touched, previous !== null])).toEqual([
    [false, false],
    [false, true],
    [true, false],
  ]);
  expect(before).toMatch(/<source>Un <pc .*ce soir.*\n.*<target>UN <pc .*CE SOIR.*\n *<\/mtc:match>/u);
  for (const edited of [
    paragraph.replace("Le premier", "*Le* premier"),
    paragraph.replaceAll("**marché**", "marché"),
    [second, third].join(" "),
  ]) {
    const after = update(edited.replace("ce soir", "demain"), before);
    expect(strayChanges(before, after, /premier/u)).toEqual([]);
  }
});

const words: fc.Arbitrary<string> = fc.constantFrom(
  "un",
  "*deux*",
  "**trois**",
  "`quatre`",
  "[cinq](https://example.org)",
  "six  \nsept",
);
const anySentence = fc.array(words, { minLength: 1, maxLength: 5 });
const numbers = ["Alpha", "Bravo", "Charlie", "Delta", "Echo"];

/** A paragraph of sentences that begin with their number; one without words is left out. */
function write(sentences: readonly (readonly string[])[]): string {
  const written = sentences.map((sentence, at) => `${numbers[at]} ${sentence.join(" ")} fin.`);
  return written.filter((_, at) => sentences[at]?.length !== 0).join(" ");
}

test("whatever becomes of one sentence's codes, no line of another changes and no machine's target is touched", () => {
  const anyParagraph = fc.array(anySentence, { minLength: 2, maxLength: 5 });
  const anyEdit = fc.tuple(anyParagraph, fc.nat(), fc.array(words, { maxLength: 5 }));
  fc.assert(
    fc.property(anyEdit, ([sentences, pick, sentence]) => {
      const at = pick % sentences.length;
      // All but the one that will change have an old pair beside them.
      const earlier = sentences.map((one, index) => (index === at ? one : [...one, "enfin"]));
      const before = update(write(sentences), update(write(earlier), null));
      const after = update(write(sentences.with(at, sentence)), before);
      expect(segmentsOf(before).filter(({ previous }) => previous !== null)).toHaveLength(sentences.length - 1);
      expect(strayChanges(before, after, new RegExp(`^${numbers[at]}`, "u"))).toEqual([]);
      expect(segmentsOf(after).filter(({ touched }) => touched)).toEqual([]);
    }),
    { numRuns: 200 },
  );
});

test("a pair that ends in a later sentence keeps that sentence's target as the machine's when codes come before it", () => {
  const before = update("Un *long passage. Une suite* ici.", null);
  const after = update("Un `petit` *long passage. Une suite* ici.", before);
  expect(segmentsOf(before)).toHaveLength(2);
  expect(segmentsOf(after)[1]).toMatchObject({ touched: false, origin: "deepl", target: "UNE SUITE\uE002 ICI." });
});
