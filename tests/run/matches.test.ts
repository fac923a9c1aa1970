import { rmSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import type { Inline, Match } from "../../src/model.ts";
import { segmentKey } from "../../src/text/identity.ts";
import { bold, segment, unit } from "../formats/translations.ts";
import { withBody } from "../formats/tmx-files.ts";
import { keyOf, matchesFor, translated, wanted, type WrittenPair } from "./memories.ts";
import { makeFolder, writeFiles } from "./workspaces.ts";

const settings = "source: fr\ntargets: [en, es]\n";
const empty = { "visavis.yml": settings, "source-content/.keep": "" };

function house(...files: readonly Readonly<Record<string, string>>[]): string {
  return makeFolder(Object.assign({}, empty, ...files) as Readonly<Record<string, string>>);
}

async function matches(
  root: string,
  source: string,
  more: Parameters<typeof wanted>[1] = {},
): Promise<readonly Match[]> {
  const [found = []] = await matchesFor(root, [wanted(source, more)]);
  return found;
}

async function matchesWith(root: string, source: string, codes: readonly Inline[]): Promise<readonly Match[]> {
  return await matches(root, source, { codes, key: segmentKey(source, codes) });
}

const price = "Le prix du lait monte encore cette année.";
const nearPrice = "Le prix du lait monte encore cette semaine.";
const farPrice = "Le prix du beurre monte encore cette année.";

/** Similarities and targets. */
function short(found: readonly Match[]): readonly (readonly [number, string])[] {
  return found.map(({ similarity, target }) => [similarity, target]);
}

test("an empty memory has nothing", async () => {
  expect(await matches(house(), price)).toEqual([]);
});

test("an equal sentence has 100 and the pair is told as it stands", async () => {
  const root = house(translated("lait", [[price, "Milk."]]));
  expect(await matches(root, price, { before: keyOf("Un.") })).toEqual([
    {
      type: "match",
      similarity: 100,
      penalties: [],
      source: price,
      target: "Milk.",
      proposal: "Milk.",
      repairs: [],
      state: "translated",
      origin: "deepl",
      story: "lait",
      segment: "s-0",
      file: "translations/en/lait.xlf",
    },
  ]);
});

test("between equal neighbours it has 101; with one alike, or at another end, 100", async () => {
  const root = house(
    translated("lait", [
      ["Un.", "One."],
      [price, "Milk."],
      ["Deux.", "Two."],
    ]),
  );
  const [before, after] = [keyOf("Un."), keyOf("Deux.")];
  const similarity = async (more: Parameters<typeof wanted>[1]): Promise<number | undefined> =>
    (await matches(root, price, more))[0]?.similarity;
  expect(await similarity({ before, after })).toBe(101);
  expect(await similarity({ before, after: null })).toBe(100);
  expect(await similarity({ before: null, after })).toBe(100);
  expect(await similarity({ before: after, after: before })).toBe(100);
  const alone = house(translated("lait", [[price, "Milk."]]));
  expect((await matches(alone, price))[0]?.similarity).toBe(101);
});

test("the likest come first, each target once, no more than asked for", async () => {
  const pairs: readonly WrittenPair[] = [
    [farPrice, "Butter."],
    [price, "Milk."],
    [nearPrice, "Milk this week."],
  ];
  const root = house(translated("lait", [...pairs, ["Rien.", "Nothing."]]), translated("encore", pairs));
  const found = await matches(root, price);
  expect(found.map(({ target }) => target)).toEqual(["Milk.", "Butter.", "Milk this week."]);
  expect(found.map(({ file }) => file)).toEqual(found.map(() => "translations/en/encore.xlf"));
  expect(found[1]?.similarity).toBeLessThan(100);
  expect(found[2]?.similarity).toBeLessThan(found[1]?.similarity ?? 0);
  const [[first] = [], ...others] = await matchesFor(root, [wanted(price)], 1);
  expect([first?.target, others]).toEqual(["Milk.", []]);
  expect((await matchesFor(root, [wanted(price)], 0))[0]).toEqual([]);
});

test("of equals what a person touched comes first, then what is approved", async () => {
  const root = house(
    translated("a", [[price, "Machine."]]),
    translated("b", [[price, "Approved.", { state: "final", touched: true, origin: "person" }]]),
    translated("c", [[price, "Changed.", { touched: true, origin: "person" }]]),
  );
  const more = { before: keyOf("x"), after: null };
  expect((await matches(root, price, more)).map(({ target }) => target)).toEqual(["Approved.", "Changed.", "Machine."]);
});

test("a sentence's own pair in its own place is no match, in another place of its story it is", async () => {
  const root = house(
    translated("lait", [
      ["Un.", "One."],
      [price, "Milk."],
    ]),
  );
  const own = { story: "lait", before: keyOf("Un."), after: null };
  expect(await matches(root, price, own)).toEqual([]);
  expect(short(await matches(root, price, { ...own, before: null }))).toEqual([[100, "Milk."]]);
  expect(short(await matches(root, price, { ...own, story: "autre" }))).toEqual([[101, "Milk."]]);
});

test("what was retired or said before is found, and stands in no place", async () => {
  const retired = [unit("u-r", [segment("s-r", { source: price, target: "Retired." })])];
  const previous = { source: nearPrice, target: "Before.", state: "reviewed", origin: "deepl", whole: true } as const;
  const root = house(translated("lait", [["Autre chose.", "Other.", { previous }]], { retired }));
  expect(short(await matches(root, price))).toMatchObject([
    [100, "Retired."],
    [expect.any(Number), "Before."],
  ]);
});

test("copies of the source and dummies are none", async () => {
  const root = house(
    translated("lait", [
      [price, price, { origin: "source", state: "final", touched: true }],
      [nearPrice, "[Lé prix]", { origin: "pseudo" }],
    ]),
  );
  expect(await matches(root, price)).toEqual([]);
});

test("the proposal has the codes of the sentence; codes that stand for something else are no equal sentence", async () => {
  const source = "Le \uE000prix\uE001 du lait monte encore cette année.";
  const file = translated("lait", []);
  const units = [unit("u-1", [segment("s-1", { source, target: "The \uE000price\uE001 rises." })], bold)];
  const sections = [{ type: "translated-section", id: "lede", units }] as const;
  const root = house(file, translated("lait", [], { sections }));
  const link = bold.map((code) => ({ ...code, role: "link" }) as const);
  const codes = [...link, ...bold];
  const shifted = "Le \uE002prix\uE003 du lait monte encore cette année.";
  const [match] = await matchesWith(root, shifted, codes);
  expect(match).toMatchObject({
    target: "The price rises.",
    proposal: "The \uE002price\uE003 rises.",
    similarity: 101,
  });
  const [other] = await matchesWith(root, source, codes);
  expect(other).toMatchObject({ proposal: "The \uE000price\uE001 rises.", similarity: 99 });
});

test("nothing below memory.suggest", async () => {
  const root = house(translated("lait", [[nearPrice, "Milk."]]));
  const [near] = await matches(root, price);
  const similarity = near?.similarity ?? 0;
  expect(similarity).toBeGreaterThan(75);
  const suggest = (least: number): void =>
    writeFiles(root, { "visavis.yml": `${settings}memory: { suggest: ${least} }\n` });
  suggest(similarity);
  expect(await matches(root, price)).toHaveLength(1);
  suggest(similarity + 1);
  expect(await matches(root, price)).toEqual([]);
});

describe("TMX files", () => {
  const unitOf = (source: string, target: string, more = ""): string =>
    `<tu ${more}><tuv xml:lang="fr"><seg>${source}</seg></tuv><tuv xml:lang="en"><seg>${target}</seg></tuv></tu>`;

  test("their pairs are of no story and no place, with the id of their unit", async () => {
    const root = house({ "memory/old.tmx": withBody(unitOf(price, "Milk.", 'tuid="7"')) });
    expect(await matches(root, price)).toMatchObject([
      { similarity: 100, story: null, segment: "7", file: "memory/old.tmx", state: "reviewed", origin: "memory" },
    ]);
  });

  test("a file that changes or goes is known to have", async () => {
    const root = house({ "memory/old.tmx": withBody(unitOf(price, "Milk.")) });
    expect(await matches(root, price)).toHaveLength(1);
    writeFiles(root, { "memory/old.tmx": withBody(unitOf(price, "Better milk.")) });
    expect(short(await matches(root, price))).toEqual([[100, "Better milk."]]);
    rmSync(join(root, "memory/old.tmx"));
    expect(await matches(root, price)).toEqual([]);
  });

  test("a target that lacks a code of its source is never that of an equal sentence", async () => {
    const source = price.replace("prix", '<bpt i="1" type="bold">b</bpt>prix<ept i="1">b</ept>');
    const root = house({ "memory/old.tmx": withBody(unitOf(source, "Milk.")) });
    const coded = price.replace("prix", "\uE000prix\uE001");
    expect(short(await matchesWith(root, coded, bold))).toEqual([[99, "Milk."]]);
  });
});
