import { expect, test } from "vitest";
import { tokenRules, tokenize } from "../../bench/quality/tokenize.ts";

test.each(tokenRules)("“$example.0” is “$example.1”", ({ pattern, example: [from, to] }) => {
  expect(tokenize(from).join(" ")).toBe(to);
  // The row is needed for its example.
  const others = tokenRules.filter((rule) => rule.pattern !== pattern);
  const without = others.reduce((text, rule) => text.replace(rule.pattern, rule.becomes), ` ${from} `);
  expect(without.trim().split(/\s+/u).join(" ")).not.toBe(to);
});

test("typographic marks stay with their words, white space of any kind parts them", () => {
  expect(tokenize("« L’IA »\u00A0: l'IA\u202F!")).toEqual(["«", "L’IA", "»", ":", "l'IA", "!"]);
  expect(tokenize(" \n ")).toEqual([]);
});
