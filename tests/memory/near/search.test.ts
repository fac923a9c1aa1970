import * as fc from "fast-check";
import { expect, test } from "vitest";
import { frenchSentences } from "../../../bench/memory/sentences.ts";
import { queriesFor } from "../../../bench/memory/queries.ts";
import { byScore, type NearMatch } from "../../../src/memory/near/best.ts";
import { buildTables } from "../../../src/memory/near/build.ts";
import { packTables, unpackTables } from "../../../src/memory/near/pack.ts";
import { queryOf, sentenceHash } from "../../../src/memory/near/query.ts";
import { openSearch } from "../../../src/memory/near/search.ts";
import { similarityScore } from "../../../src/memory/near/similarity.ts";
import type { NearTables } from "../../../src/memory/near/tables.ts";
import { weigher, type Emphasis } from "../../../src/memory/near/weights.ts";
import { normalizeText } from "../../../src/text/identity.ts";
import { french, sentences } from "./sentences.ts";

function tablesOf(texts: readonly string[], emphasis = french): NearTables {
  return buildTables(
    texts.map((text, id) => ({ id, text })),
    weigher(emphasis),
  );
}

interface Asked {
  readonly limit: number;
  readonly threshold: number;
  readonly emphasis?: Emphasis;
}

function search(
  tables: NearTables,
  text: string,
  { limit, threshold, emphasis = french }: Asked,
): readonly NearMatch[] {
  return openSearch(tables)(queryOf(text, tables.vocabulary, weigher(emphasis)), { limit, threshold, has: () => true });
}

/** All sentences compared one by one. */
function bruteForce(
  texts: readonly string[],
  text: string,
  { limit, threshold, emphasis = french }: Asked,
): readonly NearMatch[] {
  return texts
    .map((other, id) => {
      const [order] = sentenceHash(normalizeText(other));
      return { id, score: similarityScore(text, other, emphasis), order };
    })
    .filter(({ score }) => score >= threshold)
    .sort(byScore)
    .slice(0, limit);
}

const hasWords = (text: string): boolean => text.trim() !== "";

test("the search finds what comparing all sentences finds", () => {
  fc.assert(
    fc.property(
      fc.array(sentences.filter(hasWords), { minLength: 1, maxLength: 30 }),
      sentences.filter(hasWords),
      fc.constantFrom(70, 75, 90, 100),
      (texts, text, threshold) => {
        const asked = { limit: 3, threshold };
        expect(search(tablesOf(texts), text, asked)).toEqual(bruteForce(texts, text, asked));
      },
    ),
    { numRuns: 400 },
  );
});

test("so it does where terms weigh more", () => {
  const emphasis = { lng: "fr", terms: new Set(["plainte", "antitrust", "contrat"]) };
  fc.assert(
    fc.property(
      fc.array(sentences.filter(hasWords), { minLength: 1, maxLength: 20 }),
      sentences.filter(hasWords),
      (texts, text) => {
        const asked = { limit: 5, threshold: 70, emphasis };
        expect(search(tablesOf(texts, emphasis), text, asked)).toEqual(bruteForce(texts, text, asked));
      },
    ),
  );
});

test("so it does on natural sentences and what editors make of them", () => {
  const texts = [...frenchSentences(400, 3)];
  const tables = tablesOf(texts);
  const asked = { limit: 3, threshold: 75 };
  let hits = 0;
  for (const text of queriesFor(texts, 20, 5)) {
    const found = search(tables, text, asked);
    expect(found).toEqual(bruteForce(texts, text, asked));
    hits += found.length;
  }
  expect(hits).toBeGreaterThan(8);
});

test("a sentence in which as many words as may be have another ending is found", () => {
  const letters = "abcdefghijklmnopqrst";
  const words = Array.from(letters, (letter) => `${letter}ommission`.replace("mm", `${letter}${letter}`));
  const text = words.map((word, index) => (index < 7 ? `${word}s` : word)).join(" ");
  const asked = { limit: 3, threshold: 75 };
  const found = search(tablesOf([words.join(" "), "Rien de tel."]), text, asked);
  expect(found).toEqual(bruteForce([words.join(" ")], text, asked));
  expect(found).toHaveLength(1);
});

test("one query leaves nothing behind for the next", () => {
  const tables = tablesOf(["Le tribunal refuse la plainte.", "Le maire refuse la hausse des prix."]);
  const open = openSearch(tables);
  const ask = (text: string): readonly NearMatch[] =>
    open(queryOf(text, tables.vocabulary, weigher(french)), { limit: 3, threshold: 70, has: () => true });
  const first = ask("Le tribunal refuse la plainte.");
  ask("Le maire refuse une hausse des prix.");
  expect(ask("Le tribunal refuse la plainte.")).toEqual(first);
  expect(first).toMatchObject([{ id: 0, score: 100 }]);
});

test("a sentence that has gone makes room for the next best", () => {
  const texts = ["Le tribunal refuse la plainte.", "Le tribunal refuse la plainte !"];
  const tables = tablesOf(texts);
  const query = queryOf(texts[0] ?? "", tables.vocabulary, weigher(french));
  const found = openSearch(tables)(query, { limit: 1, threshold: 70, has: (id) => id !== 0 });
  expect(found).toMatchObject([{ id: 1, score: similarityScore(texts[0] ?? "", texts[1] ?? "", french) }]);
});

test("a sentence that is heavier than the tables count is found", () => {
  const long = Array.from({ length: 900 }, (_, index) =>
    `longuement${index}`.replaceAll(/\d/gu, (digit) => "abcdefghij"[Number(digit)] ?? ""),
  );
  const texts = [long.join(" "), "Rien de tel."];
  const asked = { limit: 3, threshold: 75 };
  const query = long.toSpliced(100, 60).join(" ");
  expect(search(tablesOf(texts), query, asked)).toEqual(bruteForce(texts, query, asked));
  expect(search(tablesOf(texts), query, asked)).toHaveLength(1);
});

function whole(pieces: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  return new Uint8Array(Buffer.concat(pieces));
}

test("tables that were packed and unpacked are the same", () => {
  fc.assert(
    fc.property(fc.array(sentences, { maxLength: 10 }), (texts) => {
      const tables = tablesOf(texts);
      expect(unpackTables(whole(packTables(tables)).buffer)).toEqual(tables);
    }),
  );
});

test("bytes that are cut off, of another version or of another kind are not read", () => {
  const bytes = whole(packTables(tablesOf(["Le tribunal refuse la plainte."])));
  expect(unpackTables(bytes.slice(0, -4).buffer)).toBeNull();
  expect(unpackTables(bytes.slice(0, 8).buffer)).toBeNull();
  expect(unpackTables(bytes.with(4, 99).buffer)).toBeNull();
  expect(unpackTables(bytes.with(0, 0).buffer)).toBeNull();
});
