import { describe, expect, test } from "vitest";
import { en } from "../../src/segment/rules/en.ts";
import { fr } from "../../src/segment/rules/fr.ts";
import type { SplitSentences } from "../../src/model.ts";
import { languageRules } from "../../src/segment/rules/languages.ts";
import { placeholders } from "../../src/segment/rules/placeholders.ts";
import { sharedRules } from "../../src/segment/rules/shared.ts";
import { makeSplitter } from "../../src/segment/split.ts";

/** Splits an example and writes it back with its marks. */
function marked(splitter: SplitSentences, example: string): string {
  const text = example.replaceAll("‖", "");
  const ranges = splitter(text, []);
  return ranges.map((range) => text.slice(range.start, range.end)).join("‖");
}

describe.each(Object.entries(languageRules))("%s", (lng, rules) => {
  test.each(rules.abbreviations)("%s (%s): %s", (abbreviation, kind, example) => {
    expect(marked(makeSplitter(lng, rules), example)).toBe(example);
    const without = rules.abbreviations.filter((row) => row[0] !== abbreviation || row[1] !== kind);
    expect(marked(makeSplitter(lng, { ...rules, abbreviations: without }), example), "the row is needed").not.toBe(
      example,
    );
  });

  test.each(rules.rules)("rule $example", (rule) => {
    expect(marked(makeSplitter(lng, rules), rule.example)).toBe(rule.example);
    const without = rules.rules.filter((row) => row !== rule);
    expect(marked(makeSplitter(lng, { ...rules, rules: without }), rule.example), "the row is needed").not.toBe(
      rule.example,
    );
  });

  test("no abbreviation is listed twice for one kind", () => {
    const keys = rules.abbreviations.map((row) => `${row[0]} ${row[1]}`);
    expect(keys).toEqual([...new Set(keys)]);
  });
});

test.each(sharedRules)("shared rule $example", (rule) => {
  const [lng, rules] = /^(?:He|The) /u.test(rule.example) ? (["en", en] as const) : (["fr", fr] as const);
  expect(marked(makeSplitter(lng, rules), rule.example)).toBe(rule.example);
  const without = sharedRules.filter((row) => row !== rule);
  expect(marked(makeSplitter(lng, rules, without), rule.example), "the row is needed").not.toBe(rule.example);
});

test("no pattern repeats without bound, so that every rule costs the same wherever it is tried", () => {
  const rows = [...sharedRules, ...Object.values(languageRules).flatMap((rules) => rules.rules)];
  const patterns = [...rows.flatMap((row) => [row.before, row.after]), ...Object.values(placeholders)];
  const unbounded = /(?<!\\|\[[^\]]{0,80})[*+]|\{\d+,\}/u;
  expect(patterns.filter((pattern) => unbounded.test(pattern))).toEqual([]);
});
