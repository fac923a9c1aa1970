import { expect, test } from "vitest";
import { renderAccounts } from "../../src/cli/render/accounts.ts";
import { renderGlossaryCopy } from "../../src/cli/render/glossary-copy.ts";
import { renderPlan } from "../../src/cli/render/plan.ts";
import { renderStatus } from "../../src/cli/render/status.ts";
import { renderTable, shortened } from "../../src/cli/render/table.ts";
import type { Terminal } from "../../src/cli/terminal.ts";
import type { TargetPlan } from "../../src/run/plan.ts";

const terminal: Terminal = {
  data: () => {},
  message: () => {},
  warning: () => {},
  style: (_, text) => text,
  color: false,
  columns: 80,
  animated: false,
};

const languages = ["en-GB", "es", "ca", "de", "it", "pt-BR", "zh-Hant", "ja", "nl", "sv"];
const million: TargetPlan = {
  engine: "deepl",
  segments: 1_000_000,
  known: 333_333,
  near: 1234,
  send: 666_667,
  characters: 61_000_000,
  tokens: 0,
  requests: 20_000,
  cost: 1220,
  failed: 0,
};

function expectNarrow(text: string): void {
  expect(text.split("\n").filter((line) => line.length > 80)).toEqual([]);
}

function plan(...plans: readonly TargetPlan[]): string {
  const targets = Object.fromEntries(plans.map((one, index) => [languages[index], one]));
  return renderPlan({ targets, stories: [], currency: "EUR" }, terminal);
}

test("a plan of a million sentences in ten languages fits, with every figure and their sum", () => {
  const text = plan(...languages.map(() => million));
  expectNarrow(text);
  expect(text.match(/61,000,000/gu)).toHaveLength(10);
  expect(text).toMatch(/^total .*10,000,000/mu);
  expect(text).toMatch(/^total .*610,000,000/mu);
  expect(text).toMatch(/^total .*12,200\.00/mu);
});

test("a plan of one language needs no sum", () => {
  expect(plan(million)).not.toContain("total");
});

test("a price that nobody has said is named, and the sum says that a part is missing", () => {
  const text = plan(million, { ...million, engine: "llm", tokens: 40_000, cost: null });
  expect(text).toMatch(/^total .* 1,220\.00 \+ \?/mu);
  expect(text).toContain("? no price known for llm (prices.engines in visavis.yml)");
  expect(text).toContain("tokens");
  expect(plan(million)).not.toContain("?");
  expect(plan(million)).not.toContain("tokens");
});

test("a plan has a column for what fails where something does", () => {
  expect(plan(million)).not.toContain("failed");
  expect(plan(million, { ...million, failed: 12 })).toMatch(/failed$[^]*12$/mu);
});

test("status fits, and its bars begin at one column", () => {
  const findings = { error: 123, warning: 45_678, waived: 0 };
  const states = { initial: 100_000, translated: 700_000, reviewed: 150_000, final: 50_000 };
  const counts = { segments: 1_000_000, stale: 12_345, staleTerms: 12, unreviewed: 7, edited: 3, words: 18_345_678 };
  const text = renderStatus(
    Object.fromEntries(languages.map((lng) => [lng, { ...counts, states, findings }])),
    terminal,
  );
  expectNarrow(text);
  expect(
    new Set(
      text
        .split("\n")
        .slice(0, 10)
        .map((line) => line.indexOf("█")),
    ),
  ).toEqual(new Set([9]));
});

test("what was spent stands beside the budget, and what a service does not say is wrapped", () => {
  const spent = { requests: 2, characters: 5000, inputTokens: 0, outputTokens: 0, cost: 0.1, unpriced: 0 };
  const text = renderAccounts(
    {
      month: "2026-11",
      currency: "EUR",
      spent: [
        { engine: "deepl", ...spent },
        { engine: "llm", ...spent, cost: 0, unpriced: 1 },
      ],
      budget: { cost: 50, characters: 20_000 },
      quotas: [{ engine: "deepl", quota: null, error: "it cannot be reached, and says so at some length. ".repeat(3) }],
    },
    terminal,
  ).join("\n\n");
  expectNarrow(text);
  expect(text).toContain("Spent of the month's budget: 0.10 + ? of 50.00 EUR, 10,000 of 20,000 characters");
  expect(text).toContain("? no price known for llm");
});

test("a glossary copy with a long name and older copies fits", () => {
  const name = "visavis-the-rather-long-name-of-a-house-with-many-glossaries-92fd8c13d3cbd6fb";
  const directions = [{ source: "fr", target: "en", entries: 12_345, remote: null }];
  const copy = { engine: "deepl", name, id: null, directions, outdated: [`${name}1`, `${name}2`], refused: [] };
  expectNarrow(renderGlossaryCopy(copy, terminal));
});

test("a table that is too wide goes on below, and a column that is too wide by itself stays whole", () => {
  const rows = [
    ["lng", "one", "a very wide column indeed", "two"],
    ["es", "1", "x", "2"],
  ];
  expect(renderTable(rows, 12)).toBe(
    "lng  one\nes     1\n\nlng  a very wide column indeed\nes                           x\n\nlng  two\nes     2",
  );
  expect(renderTable(rows).split("\n")).toHaveLength(2);
});

test("a shortened text is as wide as allowed, in whole signs", () => {
  expect(shortened("abc", 3)).toBe("abc");
  expect(shortened("abcd", 3)).toBe("ab…");
  expect(shortened("日本語", 4)).toBe("日…");
  expect(shortened("e\u0301e\u0301e\u0301", 2)).toBe("e\u0301…");
});
