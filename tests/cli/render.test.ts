import { expect, test } from "vitest";
import { renderAccounts } from "../../src/cli/render/accounts.ts";
import { renderGlossaryCopy } from "../../src/cli/render/glossary-copy.ts";
import { renderLeverage } from "../../src/cli/render/leverage.ts";
import { renderMemoryStats } from "../../src/cli/render/memory-stats.ts";
import { renderPlan } from "../../src/cli/render/plan.ts";
import { renderStatus } from "../../src/cli/render/status.ts";
import { renderTable, shortened } from "../../src/cli/render/table.ts";
import type { Terminal } from "../../src/cli/terminal.ts";
import type { LeverageBand } from "../../src/run/leverage-bands.ts";
import type { TargetMemory } from "../../src/run/memory-stats.ts";
import type { TargetPlan } from "../../src/run/tally.ts";

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
  leverage: [
    { band: "101", segments: 300_000, words: 5_400_000, characters: 0, cost: 0 },
    { band: "100", segments: 33_333, words: 600_000, characters: 0, cost: 0 },
    { band: "95-99", segments: 66_667, words: 1_200_000, characters: 6_100_000, cost: 122 },
    { band: "85-94", segments: 100_000, words: 1_800_000, characters: 9_150_000, cost: 183 },
    { band: "75-84", segments: 100_000, words: 1_800_000, characters: 9_150_000, cost: 183 },
    { band: "new", segments: 400_000, words: 7_200_000, characters: 36_600_000, cost: 732 },
  ],
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

function leverage(languageCount: number, bands: readonly LeverageBand[] = million.leverage): string {
  const some = languages.slice(0, languageCount).map((lng) => [lng, bands] as const);
  return renderLeverage(Object.fromEntries(some), "EUR", terminal);
}

test("the leverage of a few languages has a table each, with shares, costs and their sum", () => {
  const text = leverage(3);
  expectNarrow(text);
  expect(text.match(/^(?:en-GB|es|ca) match/gmu)).toHaveLength(3);
  expect(text).toMatch(/^95–99 +66,667 +1,200,000 +7 +6,100,000 +122\.00$/mu);
  expect(text).toMatch(/^total +1,000,000 +18,000,000 +100 +61,000,000 +1,220\.00$/mu);
});

test("the leverage of many languages is one table of words", () => {
  const text = leverage(10);
  expectNarrow(text);
  for (const lng of languages) expect(text).toMatch(new RegExp(`^${lng} `, "mu"));
  expect(text.match(/18,000,000/gu)).toHaveLength(10);
});

test("a share that is there is never shown as 0, nor one that is not all as 100", () => {
  const bands = million.leverage.map((band, index) => ({ ...band, words: [1, 0, 0, 0, 0, 999_999][index] ?? 0 }));
  expect(leverage(1, bands)).toMatch(/^101 .* <1 [^]*^100 .* 0 [^]*^new .* >99 [^]*^total .* 100 /mu);
});

test("where no price is known the leverage says so, and its sum names what is known", () => {
  const bands = million.leverage.map((band) => ({ ...band, cost: band.band === "new" ? null : band.cost }));
  expect(leverage(1, bands)).toMatch(/^new .* \?\n^total .* 488\.00 \+ \?$/mu);
});

test("what the memory holds fits in 80 columns, whatever the names in it", () => {
  const name = `memory/${"très-".repeat(30)}long\u001B[31m.tmx`;
  const memory: TargetMemory = {
    sentences: 1_000_000,
    pairs: 12_345_678,
    states: { translated: 1, reviewed: 2, final: 3 },
    origins: { deepl: 12_000_000, ["engine-".repeat(20)]: 345_678 },
    stories: 1,
    aside: 2,
    files: [{ file: name, pairs: 3 }],
    contradictions: 4,
    lastRun: { day: "2026-11-20", currency: "EUR", leverage: million.leverage },
  };
  const all = Object.fromEntries(languages.map((lng) => [lng, memory]));
  const text = renderMemoryStats(
    { sentences: 2_000_000, targets: { ...all, sv: { ...memory, lastRun: null } } },
    terminal,
  );
  expectNarrow(text);
  expect(text).toContain("2,000,000 sentences");
  expect(text).not.toContain("\u001B");
  expect(text.match(/12,345,678/gu)).toHaveLength(10);
  expect(text).toMatch(/^Last run: 2026-11-20$/mu);
  expect(text).toMatch(/^No run yet: sv$/mu);
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
