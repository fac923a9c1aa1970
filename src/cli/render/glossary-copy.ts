import type { GlossaryCopy } from "../../run/glossary-copies.ts";
import type { Terminal } from "../terminal.ts";
import { counted, renderTable } from "./table.ts";

/** Both sides of a glossary that an engine keeps: entries by direction, the copy's name, older copies. */
export function renderGlossaryCopy(copy: GlossaryCopy, terminal: Terminal): string {
  const { engine, name, directions, outdated } = copy;
  const rows = directions.map(({ source, target, entries, remote }) => [
    `${source} → ${target}`,
    entries.toLocaleString("en"),
    remote === null ? "–" : remote.toLocaleString("en"),
  ]);
  const old = outdated.length === 0 ? [] : [`${counted(outdated.length, "older copy", "older copies")}:`, ...outdated];
  return [
    `${terminal.style("bold", engine)}  ${stateOf(copy, terminal)}`,
    name,
    renderTable([["", "ours", "theirs"], ...rows], terminal.columns),
    ...old,
  ].join("\n");
}

function stateOf({ id, directions }: GlossaryCopy, terminal: Terminal): string {
  if (id === null) return terminal.style("yellow", "not there yet: visavis glossary sync");
  const differs = directions.some(({ entries, remote }) => remote !== null && remote !== entries);
  return differs ? terminal.style("yellow", "has other entries than were sent") : terminal.style("green", "up to date");
}
