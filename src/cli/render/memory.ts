import type { RetiredPairs } from "../../run/memory-aside.ts";
import type { CleanedMemory } from "../../run/memory-clean.ts";
import type { MemoryProblem } from "../../run/memory-problem.ts";
import type { ExportedMemory } from "../../run/memory-export.ts";
import type { ImportedMemory } from "../../run/memory-import.ts";
import { harmless } from "./harmless.ts";
import { counted } from "./table.ts";

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

/** What a look through TMX and translation files has found, and what was done. */
export function renderCleanedMemory({ files, retired, found }: CleanedMemory): string {
  return [
    ...found.map(renderProblem),
    ...files.map(({ file, units, removable, written }) => {
      const done = written ? "taken out" : "of no use; take them out with --write";
      return `${file}: ${counted(units, "unit")}${removable === 0 ? "" : `, ${removable.toLocaleString("en")} ${done}`}`;
    }),
    ...(files.length === 0 ? ["There are no TMX files in the memory."] : []),
    ...retired.filter((pairs) => pairs.retired > 0).map(renderRetired),
  ].join("\n");
}

function renderRetired({ lng, retired, untouched, onlyHere, removed }: RetiredPairs): string {
  const all = `${lng}: ${counted(retired, "retired pair")} in translation files`;
  if (untouched === 0) return `${all}, none of them made by an engine and untouched`;
  const done = removed === 0 ? "; take them out with --write --retired" : `; ${removed.toLocaleString("en")} taken out`;
  const only = onlyHere === 0 ? "" : ` (${counted(onlyHere, "sentence")} of them nowhere else)`;
  return `${all}, ${untouched.toLocaleString("en")} made by an engine and untouched${only}${done}`;
}

function renderProblem({ problem, file, line, lng, source, target, first }: MemoryProblem): string {
  const other = first === null ? "" : ` (first at ${first.file}:${first.line})`;
  const pair = lng === null ? source : `${source} → ${harmless(lng)}: ${target}`;
  return `${file}:${line}: ${problem}${other}: ${harmless(pair)}`;
}
