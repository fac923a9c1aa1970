import type { MemoryStats, TargetMemory } from "../../run/memory-stats.ts";
import type { Terminal } from "../terminal.ts";
import { harmless } from "./harmless.ts";
import { renderLeverage } from "./leverage.ts";
import { counted, renderTable, shortened, wrapped } from "./table.ts";

type Sheet = Pick<Terminal, "style" | "columns">;

/** A row of a table that has a column for each language. */
interface Row {
  readonly head: string;
  readonly count: (memory: TargetMemory) => number;
}

/** Origins and files have names of any length. */
const widestName = 40;

/** What there is in the memory, by language; then what it had for the last run. */
export function renderMemoryStats({ sentences, targets }: MemoryStats, terminal: Sheet): string {
  const memories = Object.values(targets);
  const files = unique(memories.flatMap((memory) => memory.files.map(({ file }) => file)));
  const origins = unique(memories.flatMap((memory) => Object.keys(memory.origins)));
  const table = (head: string, rows: readonly Row[]): readonly string[] =>
    rows.length === 0 ? [] : [renderRows(head, rows, { targets, ...terminal })];
  return [
    `${counted(sentences, "sentence")} in the memory`,
    ...table("", general),
    ...table("made by", origins.map(originRow)),
    ...table("TMX file", files.map(fileRow)),
    ...renderLastRuns(targets, terminal),
  ].join("\n\n");
}

const general: readonly Row[] = [
  { head: "sentences", count: ({ sentences }) => sentences },
  { head: "  with several targets", count: ({ contradictions }) => contradictions },
  { head: "pairs", count: ({ pairs }) => pairs },
  { head: "  in stories", count: ({ stories }) => stories },
  { head: "  kept aside", count: ({ aside }) => aside },
  { head: "  in TMX files", count: ({ files }) => files.reduce((sum, { pairs }) => sum + pairs, 0) },
  { head: "  translated", count: ({ states }) => states.translated },
  { head: "  reviewed", count: ({ states }) => states.reviewed },
  { head: "  final", count: ({ states }) => states.final },
];

function originRow(origin: string): Row {
  return { head: origin, count: ({ origins }) => origins[origin] ?? 0 };
}

function fileRow(path: string): Row {
  return { head: path, count: ({ files }) => files.find(({ file }) => file === path)?.pairs ?? 0 };
}

function unique(names: readonly string[]): readonly string[] {
  return [...new Set(names)];
}

function renderRows(
  head: string,
  rows: readonly Row[],
  { targets, style, columns }: Sheet & Pick<MemoryStats, "targets">,
): string {
  const lines = rows.map((row) => [
    shortened(harmless(row.head), widestName),
    ...Object.values(targets).map((memory) => row.count(memory).toLocaleString("en")),
  ]);
  const [first = "", ...rest] = renderTable([[head, ...Object.keys(targets)], ...lines], columns).split("\n");
  return [style("dim", first), ...rest].join("\n");
}

/** The leverage of each language's last run; those of one day together. */
function renderLastRuns(targets: MemoryStats["targets"], terminal: Sheet): readonly string[] {
  const runs = Object.entries(targets).map(([target, { lastRun }]) => ({ target, lastRun }));
  const done = runs.flatMap(({ target, lastRun }) => (lastRun ? [{ target, ...lastRun }] : []));
  const missing = runs.filter(({ lastRun }) => lastRun === null).map(({ target }) => target);
  const together = Map.groupBy(done, ({ day, currency }) => `${day} ${currency}`);
  const tables = [...together.values()].flatMap(([first, ...others]) => {
    if (!first) return [];
    const leverage = Object.fromEntries([first, ...others].map((run) => [run.target, run.leverage]));
    return [`Last run: ${first.day}`, renderLeverage(leverage, first.currency, terminal)];
  });
  if (missing.length === 0) return tables;
  return [...tables, wrapped(`No run yet: ${missing.join(", ")}`, { columns: terminal.columns, indent: 0 }).join("\n")];
}
