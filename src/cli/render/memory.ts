import type { RetiredPairs } from "../../run/memory-aside.ts";
import type { CleanedMemory } from "../../run/memory-clean.ts";
import type { MemoryProblem } from "../../run/memory-problem.ts";
import type { ExportedMemory } from "../../run/memory-export.ts";
import type { ImportedMemory } from "../../run/memory-import.ts";
import { harmless } from "./harmless.ts";
import { counted, wrapped } from "./table.ts";

/** What is said of each thing that was not taken, or that wants a look. */
const reasons: Readonly<Record<string, string>> = {
  empty: "without text",
  "no-source": "without a text in the source language",
  "other-language": "in languages that the workspace does not have",
  duplicate: "that stand there already",
  "unknown-element": "that are none of TMX",
};

/** A file of another tool's memory, and what was taken of it. */
export function renderImportedMemory(memory: ImportedMemory): string {
  const { file, path, written, units, leftOut, contradictions, otherLanguages, examples } = memory;
  const languages = Object.entries(otherLanguages).map(([lng, count]) => `${harmless(lng)} ${count}`);
  const what =
    path === null ? `nothing taken of ${file}` : `${path}  from ${file}${written ? "" : " (was there already)"}`;
  return [
    what,
    `  ${counted(units, "unit")} read, taken: ${pairsOf(memory.pairs)}`,
    ...leftOut
      .filter(({ count }) => count > 0)
      .map(({ reason, count }) => {
        const named = reason === "other-language" ? `: ${languages.join(", ")}` : "";
        return `  left out: ${count.toLocaleString("en")} ${reasons[reason] ?? reason}${named}`;
      }),
    ...(contradictions === 0
      ? []
      : [`  taken, with another target for a source further up: ${contradictions.toLocaleString("en")}`]),
    ...examples
      .filter(({ reason }) => reason !== "other-language")
      .map(
        ({ reason, line, lng, text }) =>
          `  ${file}:${line}: ${reason}${lng === null ? "" : ` (${harmless(lng)})`}: ${harmless(text)}`,
      ),
  ].join("\n");
}

/** What was exported, in one line. */
export function renderExportedMemory({ file, written, pairs }: ExportedMemory): string {
  const where = file === null ? "" : ` ${written ? "written to" : "already in"} ${file}`;
  return `${pairsOf(pairs)}${where}`;
}

function pairsOf(pairs: Readonly<Record<string, number>>): string {
  return Object.entries(pairs)
    .map(([lng, count]) => `${lng} ${counted(count, "pair")}`)
    .join(", ");
}

/** What a look through TMX and translation files has found, and what was done; each problem in a line of its own. */
export function renderCleanedMemory({ files, retired, problems, found }: CleanedMemory, columns: number): string {
  return [
    ...found.map(renderProblem),
    ...problems.flatMap(({ problem, count }) => {
      const listed = found.filter((each) => each.problem === problem).length;
      return count === listed
        ? []
        : [`${problem}: ${count.toLocaleString("en")} in all, of which ${listed} are listed`];
    }),
    ...files.map(({ file, units, removable, written }) => {
      const done = written ? "taken out" : "of no use; take them out with --write";
      return `${file}: ${counted(units, "unit")}${removable === 0 ? "" : `, ${removable.toLocaleString("en")} ${done}`}`;
    }),
    ...(files.length === 0 ? ["There are no TMX files in the memory."] : []),
    ...retired.filter((pairs) => pairs.retired > 0).flatMap((pairs) => renderRetired(pairs, columns)),
  ].join("\n");
}

function renderRetired(
  { lng, retired, untouched, onlyHere, removed }: RetiredPairs,
  columns: number,
): readonly string[] {
  const all = `${lng}: ${counted(retired, "retired pair")} in translation files`;
  if (untouched === 0) return [all, ...wrapped("none of them made by an engine and untouched", { columns, indent: 2 })];
  const only = onlyHere === 0 ? "" : ` (${counted(onlyHere, "sentence")} of them nowhere else)`;
  const done = removed === 0 ? "take them out with --write --retired" : `${removed.toLocaleString("en")} taken out`;
  const made = `${untouched.toLocaleString("en")} made by an engine and untouched${only}`;
  return [all, ...wrapped(made, { columns, indent: 2 }), `  ${done}`];
}

function renderProblem({ problem, file, line, lng, source, target, first }: MemoryProblem): string {
  const other = first === null ? "" : ` (first at ${first.file}:${first.line})`;
  const pair = lng === null ? source : `${source} → ${harmless(lng)}: ${target}`;
  return `${file}:${line}: ${problem}${other}: ${harmless(pair)}`;
}
