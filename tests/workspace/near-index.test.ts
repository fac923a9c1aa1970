import { readdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { openNear, type NearSearch } from "../../src/run/near.ts";
import { openNearIndex, type NearEntry, type NearIndex } from "../../src/workspace/near-index.ts";
import { makeFolder } from "../run/workspaces.ts";

const emphasis = { lng: "fr", terms: new Set<string>() };

function open(root: string): NearIndex {
  const index = openNearIndex(root);
  onTestFinished(() => index.close());
  return index;
}

function entry(text: string, more: Partial<NearEntry> = {}): NearEntry {
  const made = { state: "translated", touched: false, machine: true, origin: "deepl" } as const;
  const place = { key: "k", context: null, segment: "s-1", date: null, domain: null } as const;
  return { text, ...place, source: text, target: `EN:${text}`, coded: null, ...made, ...more };
}

/** The words of a text as a concordance has them. */
function words(text: string): string {
  return text.toLowerCase().replace(/[^\p{L} ]/gu, "");
}

function put(index: NearIndex, path: string, ...entries: readonly NearEntry[]): void {
  index.replace({ path, lng: "en", stamp: "1", story: "a" }, entries);
}

/** The sentences that a search finds, with their scores. */
function near(
  index: NearIndex,
  text: string,
  search: NearSearch = openNear(index, "en", emphasis),
): readonly (readonly [string, number])[] {
  return search(text, { limit: 3, threshold: 70 }).map(({ id, score }) => [index.pairsOf(id)[0]?.source ?? "", score]);
}

const first = "Le tribunal refuse la plainte de la ville.";
const second = "Le tribunal refuse la plainte du village.";
const third = "Le maire a signé un accord avec la banque.";

test("what was put in is found again, when the index is opened again too", () => {
  const root = makeFolder();
  const index = openNearIndex(root);
  put(index, "t/en/a.xlf", entry(first), entry(third));
  expect(near(index, first)).toEqual([[first, 100]]);
  index.close();
  const again = open(root);
  expect(near(again, first)).toEqual([[first, 100]]);
  expect(again.files("en")).toEqual(new Map([["t/en/a.xlf", "1"]]));
  expect(again.files("es")).toEqual(new Map());
  expect(near(again, first, openNear(again, "es", emphasis))).toEqual([]);
});

test("a file's new sentences come, its old ones go, and those of other files stay", () => {
  const index = open(makeFolder());
  put(index, "t/en/a.xlf", entry(first), entry(third));
  put(index, "t/en/b.xlf", entry(third));
  near(index, first);
  put(index, "t/en/a.xlf", entry(second));
  expect(near(index, first).map(([text]) => text)).toEqual([second]);
  expect(near(index, third)).toEqual([[third, 100]]);
  index.addWords("en", words);
  expect(index.withWords("en", "tribunal", 10)).toHaveLength(1);
  put(index, "t/en/a.xlf", entry(first));
  expect(near(index, first)).toEqual([[first, 100]]);
});

test("files that come one after the other are found as if they had come at once", () => {
  const root = makeFolder();
  const index = open(root);
  const texts = Array.from(
    { length: 12 },
    (_, number) => `La ville numéro ${number} refuse ${"très ".repeat(number)}la plainte.`,
  );
  for (const [number, text] of texts.entries()) {
    put(index, `t/en/${number}.xlf`, entry(text));
    expect(near(index, text)[0]).toEqual([text, 100]);
  }
  const other = open(makeFolder());
  put(other, "t/en/all.xlf", ...texts.map((text) => entry(text)));
  for (const text of texts) expect(near(index, text)).toEqual(near(other, text));
  expect(readdirSync(join(root, ".visavis/near")).length).toBeLessThan(5);
});

test("of many that are equally near the same are found, in whatever order they came", () => {
  const texts = Array.from({ length: 20 }, (_, number) => `Le prix ${number} du lait monte encore.`);
  const [one, other] = [open(makeFolder()), open(makeFolder())];
  put(one, "t/en/a.xlf", ...texts.map((text) => entry(text)));
  put(other, "t/en/a.xlf", ...texts.toReversed().map((text) => entry(text)));
  const found = near(one, "Le prix 99 du lait monte encore.");
  expect(new Set(found.map(([, score]) => score)).size).toBe(1);
  expect(found).toEqual(near(other, "Le prix 99 du lait monte encore."));
});

test("tables that are lost, cut off or made under other terms are made anew", () => {
  const root = makeFolder();
  const index = open(root);
  put(index, "t/en/a.xlf", entry(first));
  near(index, first);
  const folder = join(root, ".visavis/near");
  for (const name of readdirSync(folder)) writeFileSync(join(folder, name), "cut off");
  expect(near(index, first)).toEqual([[first, 100]]);
  rmSync(folder, { recursive: true });
  expect(near(index, first)).toEqual([[first, 100]]);
  const before = near(index, second)[0]?.[1] ?? 0;
  const terms = { lng: "fr", terms: new Set(["ville", "village"]) };
  expect(before).toBeGreaterThan(70);
  expect(near(index, second, openNear(index, "en", terms))[0]?.[1] ?? 0).toBeLessThan(before);
});

test("approved pairs come first", () => {
  const index = open(makeFolder());
  put(index, "t/en/a.xlf", entry(first), entry(second, { state: "final" }));
  index.addWords("en", words);
  const ids = index.withWords("en", "tribunal refuse", 10);
  expect(ids.map((id) => index.pairsOf(id)[0]?.source)).toEqual([second, first]);
  put(index, "t/en/b.xlf", entry(first, { target: "Approved.", state: "reviewed" }));
  expect(index.pairsOf(ids[1] ?? 0).map(({ target }) => target)).toEqual(["Approved.", `EN:${first}`]);
});

test("an index that is no database is made anew", () => {
  const root = makeFolder({ ".visavis/near.sqlite": "this is no database, whatever its name says ".repeat(50) });
  const index = open(root);
  put(index, "t/en/a.xlf", entry(first));
  expect(near(index, first)).toEqual([[first, 100]]);
});

test("where the folder cannot be made the index is in memory", () => {
  const root = makeFolder({ ".visavis": "a file" });
  const index = open(root);
  put(index, "t/en/a.xlf", entry(first));
  expect(near(index, first)).toEqual([[first, 100]]);
  put(index, "t/en/a.xlf", entry(third));
  expect(near(index, third)).toEqual([[third, 100]]);
});

test("changes are made together or not at all", () => {
  const index = open(makeFolder());
  expect(() =>
    index.together(() => {
      put(index, "t/en/a.xlf", entry(first));
      throw new Error("no");
    }),
  ).toThrow("no");
  expect(index.files("en").size).toBe(0);
});
