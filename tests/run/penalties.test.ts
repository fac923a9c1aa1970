import { expect, test } from "vitest";
import type { Penalty } from "../../src/model.ts";
import { withBody } from "../formats/tmx-files.ts";
import { keyOf, matchesFor, translated, wanted, type WrittenPair } from "./memories.ts";
import { makeFolder } from "./workspaces.ts";

const sentence = "Le prix du lait monte encore cette année.";

/** A sentence in a place that no pair of these workspaces stands in. */
const asked = wanted(sentence, { before: keyOf("Un."), story: "new" });

const glossary = `source: fr
domains:
  farm: Agriculture
  law: Droit
terms:
  - term: lait
    domain: farm
    en: milk
  - term: tribunal
    domain: law
    en: court
`;

function tmx(attributes = "", properties = ""): string {
  const texts = `<tuv xml:lang="fr"><seg>${sentence}</seg></tuv><tuv xml:lang="en"><seg>Milk.</seg></tuv>`;
  return withBody(`<tu ${attributes}>${properties}${texts}</tu>`);
}

interface House {
  readonly penalties: string;
  readonly files: Readonly<Record<string, string>>;
}

function house({ penalties, files }: House): string {
  const settings = `source: fr\ntargets: [en]\nmemory: { penalties: ${penalties} }\n`;
  return makeFolder({ "visavis.yml": settings, "glossary.yml": glossary, "source-content/.keep": "", ...files });
}

async function judged(given: House): Promise<readonly (readonly [number, readonly Penalty[]])[]> {
  const [found = []] = await matchesFor(house(given), [asked]);
  return found.map(({ similarity, penalties }) => [similarity, penalties]);
}

const machine: WrittenPair = [sentence, "Milk."];
const changed: WrittenPair = [sentence, "Milk.", { touched: true, origin: "person" }];
const approved: WrittenPair = [sentence, "Milk.", { touched: true, origin: "person", state: "final" }];
const other = translated("old", [machine]);
const own = translated("new", [machine]);

/** A story's file, dated and of some domain. */
function source(name: string, date: string, words: string): Readonly<Record<string, string>> {
  return { [`source-content/${name}.md`]: `---\n${date}\n---\n\n# ${words}\n` };
}

interface Case extends House {
  readonly what: string;
  readonly points: readonly (readonly [Penalty["kind"], number])[];
}

const age = "{ age: { years: 3, points: 2 } }";
const cases: readonly Case[] = [
  { what: "none is set", penalties: "{}", files: other, points: [] },
  { what: "machine: untouched", penalties: "{ machine: 4 }", files: other, points: [["machine", 4]] },
  {
    what: "machine: changed by a person",
    penalties: "{ machine: 4 }",
    files: translated("old", [changed]),
    points: [],
  },
  {
    what: "machine: a copy whose model is known",
    penalties: "{ machine: 4 }",
    files: translated("old", [[sentence, "Milk.", { origin: "memory", model: "m-1" }]]),
    points: [["machine", 4]],
  },
  {
    what: "machine: a copy of which nobody knows who made it",
    penalties: "{ machine: 4 }",
    files: translated("old", [[sentence, "Milk.", { origin: "memory" }]]),
    points: [],
  },
  { what: "unreviewed: machine's", penalties: "{ unreviewed: 3 }", files: other, points: [["unreviewed", 3]] },
  {
    what: "unreviewed: changed, not approved",
    penalties: "{ unreviewed: 3 }",
    files: translated("old", [changed]),
    points: [["unreviewed", 3]],
  },
  { what: "unreviewed: approved", penalties: "{ unreviewed: 3 }", files: translated("old", [approved]), points: [] },
  { what: "other story", penalties: "{ otherStory: 5 }", files: other, points: [["other-story", 5]] },
  { what: "other story: its own", penalties: "{ otherStory: 5 }", files: own, points: [] },
  {
    what: "other story: of a TMX file nobody knows",
    penalties: "{ otherStory: 5 }",
    files: { "memory/old.tmx": tmx() },
    points: [],
  },
  {
    what: "imported file: all",
    penalties: "{ importedFile: 6 }",
    files: { "memory/old.tmx": tmx() },
    points: [["imported-file", 6]],
  },
  {
    what: "imported file: by path",
    penalties: "{ importedFile: { memory/old.tmx: 7 } }",
    files: { "memory/old.tmx": tmx() },
    points: [["imported-file", 7]],
  },
  {
    what: "imported file: another path",
    penalties: "{ importedFile: { memory/other.tmx: 7 } }",
    files: { "memory/old.tmx": tmx() },
    points: [],
  },
  { what: "imported file: a story", penalties: "{ importedFile: 6 }", files: other, points: [] },
  {
    what: "age: two times three years",
    penalties: age,
    files: { ...other, ...source("old", "date: 2020-11-20", "Prix") },
    points: [["age", 4]],
  },
  {
    what: "age: a day less",
    penalties: age,
    files: { ...other, ...source("old", 'date: "2020-11-21T10:00:00Z"', "Prix") },
    points: [["age", 2]],
  },
  {
    what: "age: the day of the last change counts",
    penalties: age,
    files: { ...other, ...source("old", "date: 2010-01-01\nlastmod: 2026-01-01", "Prix") },
    points: [],
  },
  { what: "age: no date", penalties: age, files: { ...other, ...source("old", "a: b", "Prix") }, points: [] },
  { what: "age: the story has gone", penalties: age, files: other, points: [] },
  {
    what: "age: tomorrow",
    penalties: age,
    files: { ...other, ...source("old", "date: 2036-01-01", "Prix") },
    points: [],
  },
  {
    what: "age: a TMX unit",
    penalties: age,
    files: { "memory/old.tmx": tmx('creationdate="20100101T000000Z" changedate="20230101T000000Z"') },
    points: [["age", 2]],
  },
  {
    what: "other domain",
    penalties: "{ otherDomain: 8 }",
    files: { ...other, ...source("old", "a: b", "Le tribunal"), ...source("new", "a: b", "Le lait") },
    points: [["other-domain", 8]],
  },
  {
    what: "other domain: the same",
    penalties: "{ otherDomain: 8 }",
    files: { ...other, ...source("old", "a: b", "Lait"), ...source("new", "a: b", "Le lait, un tribunal, du lait") },
    points: [],
  },
  {
    what: "other domain: not known",
    penalties: "{ otherDomain: 8 }",
    files: { ...other, ...source("old", "a: b", "Rien"), ...source("new", "a: b", "Le lait") },
    points: [],
  },
  {
    what: "other domain: a TMX unit by title",
    penalties: "{ otherDomain: 8 }",
    files: { "memory/old.tmx": tmx("", '<prop type="x-domain">droit</prop>'), ...source("new", "a: b", "Le lait") },
    points: [["other-domain", 8]],
  },
  {
    what: "other domain: a TMX unit of a domain that the glossary does not have",
    penalties: "{ otherDomain: 8 }",
    files: { "memory/old.tmx": tmx("", '<prop type="subject">Chess</prop>'), ...source("new", "a: b", "Le lait") },
    points: [],
  },
  {
    what: "all together",
    penalties:
      "{ age: { years: 1, points: 1 }, machine: 2, unreviewed: 3, otherStory: 4, otherDomain: 5, importedFile: 6 }",
    files: { ...other, ...source("old", "date: 2024-01-01", "Tribunal"), ...source("new", "a: b", "Lait") },
    points: [
      ["age", 2],
      ["machine", 2],
      ["unreviewed", 3],
      ["other-story", 4],
      ["other-domain", 5],
    ],
  },
];

test.each(cases)("$what", async (given) => {
  const points = given.points.reduce((sum, [, some]) => sum + some, 0);
  const penalties = given.points.map(([kind, some]) => ({ kind, points: some }));
  expect(await judged(given)).toEqual([[100 - points, penalties]]);
});

test("a penalty puts a pair behind one that is less like, and below memory.suggest it is none", async () => {
  const near = "Le prix du lait monte encore cette semaine.";
  const files = {
    ...translated("old", [[sentence, "Machine."]]),
    ...translated("older", [[near, "Approved.", { ...approved[2] }]]),
  };
  const order = async (points: number): Promise<readonly string[]> => {
    const [found = []] = await matchesFor(house({ penalties: `{ machine: ${points} }`, files }), [asked]);
    return found.map(({ target }) => target);
  };
  expect(await order(0)).toEqual(["Machine.", "Approved."]);
  expect(await order(29)).toEqual(["Approved.", "Machine."]);
  expect(await order(31)).toEqual(["Approved."]);
});

test("the best is found behind any number of pairs that count for less", async () => {
  const many = Array.from({ length: 40 }, (_, number): WrittenPair => [
    sentence.replace("année", `année ${number}`),
    `M${number}.`,
  ]);
  const files = { ...translated("old", many), ...translated("b", [[`${sentence} Oui.`, "Best.", { ...approved[2] }]]) };
  const [found = []] = await matchesFor(house({ penalties: "{ machine: 20 }", files }), [asked], 1);
  expect(found.map(({ target }) => target)).toEqual(["Best."]);
});
