import * as fc from "fast-check";
import { expect, test } from "vitest";
import { rememberedSearch } from "../../src/run/remembered-search.ts";
import type { NearSearch } from "../../src/run/near.ts";

/** Finds as many as a text has letters, if it may; writes down what it was asked. */
function spied(): { readonly search: NearSearch; readonly asked: string[] } {
  const asked: string[] = [];
  const search: NearSearch = (text, { limit, threshold }) => {
    asked.push(text);
    return Array.from({ length: text.length })
      .map((_, index) => ({ id: index, score: 100 - index, order: index }))
      .filter(({ score }) => score >= threshold)
      .slice(0, limit);
  };
  return { search, asked };
}

test("a sentence is looked up once, and again only for more than was found", () => {
  const { search, asked } = spied();
  const remembered = rememberedSearch(search);
  for (const limit of [4, 12, 4, 1]) remembered("abcdefghijklmnop", { limit, threshold: 70 });
  for (const limit of [4, 12]) remembered("abc", { limit, threshold: 70 });
  expect(asked).toEqual(["abcdefghijklmnop", "abcdefghijklmnop", "abc"]);
});

test("it finds what the search finds, whatever was asked before", () => {
  const question = fc.record({
    text: fc.string(),
    limit: fc.integer({ min: 1, max: 8 }),
    threshold: fc.constantFrom(97, 70),
  });
  fc.assert(
    fc.property(fc.array(question), (questions) => {
      const { search } = spied();
      const remembered = rememberedSearch(search);
      for (const { text, ...options } of questions) expect(remembered(text, options)).toEqual(search(text, options));
    }),
  );
});

test("answers of long ago are forgotten", () => {
  const { search, asked } = spied();
  const remembered = rememberedSearch(search);
  const ask = (text: string): unknown => remembered(text, { limit: 1, threshold: 70 });
  for (let index = 0; index < 20_000; index++) ask(String(index));
  ask("19999");
  expect(asked).toHaveLength(20_000);
  ask("0");
  expect(asked).toHaveLength(20_001);
});
