import type { GlossaryCopy } from "../../run/glossary-copies.ts";
import type { Terminal } from "../terminal.ts";
import { counted, renderTable } from "./table.ts";

/** Both sides of a glossary that an engine keeps: entries by direction, the copy's name, older copies. */
export function renderGlossaryCopy(copy: GlossaryCopy, terminal: Terminal): string {
  const { engine, name, id, directions, outdated } = copy;
  const state =
    id === null
      ? terminal.style("yellow", "not there yet: visavis glossary sync")
      : terminal.style("green", "up to date");
  const rows = directions.map(({ source, target, entries, remote }) => [
    `${source} → ${target}`,
    entries.toLocaleString("en"),
    remote === null ? "–" : remote.toLocaleString("en"),
  ]);
  const old = outdated.length === 0 ? [] : [`${counted(outdated.length, "older copy", "older copies")}:`, ...outdated];
  return [
    `${terminal.style("bold", engine)}  ${state}`,
    name,
    renderTable([["", "ours", "theirs"], ...rows], terminal.columns),
    ...old,
  ].join("\n");
}
