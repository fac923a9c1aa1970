import type { LeverageBand } from "../../run/leverage-bands.ts";
import type { Terminal } from "../terminal.ts";
import { renderCost, renderSum } from "./plan.ts";
import { renderTable } from "./table.ts";

type Sheet = Pick<Terminal, "style" | "columns">;

/** More languages than this go in one table, a line each, with their words alone. */
const mostTables = 3;

/** What the memory has for the sentences of each language: a table for each, or one for all where they are many. */
export function renderLeverage(
  leverage: Readonly<Record<string, readonly LeverageBand[]>>,
  currency: string,
  terminal: Sheet,
): string {
  const languages = Object.entries(leverage);
  if (languages.length > mostTables) return renderWords(languages, terminal);
  return languages.map(([target, bands]) => renderBands(target, bands, { ...terminal, currency })).join("\n\n");
}

type Language = readonly [target: string, bands: readonly LeverageBand[]];

function renderBands(
  target: string,
  bands: readonly LeverageBand[],
  { currency, ...terminal }: Sheet & { readonly currency: string },
): string {
  const all = sum(bands, ({ words }) => words);
  const head = [`${target} match`, "segments", "words", "%", "chars", currency];
  const rows = bands.map(({ band, segments, words, characters, cost }) => [
    shownBand(band),
    figure(segments),
    figure(words),
    share(words, all),
    figure(characters),
    renderCost(cost),
  ]);
  const total = [
    "total",
    figure(sum(bands, ({ segments }) => segments)),
    figure(all),
    share(all, all),
    figure(sum(bands, ({ characters }) => characters)),
    renderSum(bands.map(({ cost }) => cost)),
  ];
  return dimmed(renderTable([head, ...rows, total], terminal.columns), `${target} match`, terminal);
}

/** A line a language: its words by band. */
function renderWords(languages: readonly Language[], terminal: Sheet): string {
  const bands = languages[0]?.[1] ?? [];
  const head = ["words", ...bands.map(({ band }) => shownBand(band)), "total"];
  const rows = languages.map(([target, some]) => [
    target,
    ...some.map(({ words }) => figure(words)),
    figure(sum(some, ({ words }) => words)),
  ]);
  return dimmed(renderTable([head, ...rows], terminal.columns), "words", terminal);
}

function dimmed(table: string, head: string, terminal: Sheet): string {
  const lines = table.split("\n").map((line) => (line.startsWith(`${head} `) ? terminal.style("dim", line) : line));
  return lines.join("\n");
}

function sum(bands: readonly LeverageBand[], count: (band: LeverageBand) => number): number {
  return bands.reduce((total, band) => total + count(band), 0);
}

function figure(count: number): string {
  return count.toLocaleString("en");
}

/** Per cent of a whole; what there is of it never shows as 0, nor a part as 100. */
function share(part: number, whole: number): string {
  if (part === 0) return "0";
  if (part < whole && part * 200 < whole) return "<1";
  if (part < whole && (whole - part) * 200 < whole) return ">99";
  return String(Math.round((100 * part) / whole));
}

function shownBand(band: LeverageBand["band"]): string {
  return band.replace("-", "–");
}
