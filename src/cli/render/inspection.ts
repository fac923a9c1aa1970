import type { Inspection, InspectedBlock } from "../../run/inspect.ts";
import type { Terminal } from "../terminal.ts";

/** A story as it is understood, one sentence a line, so that a wrong cut stands out. */
export function renderInspection(inspection: Inspection, terminal: Terminal): string {
  const { story, title, reference, fields, sections, dropped } = inspection;
  return [
    terminal.style("bold", story),
    `title      ${title ?? "none found"}`,
    `reference  ${reference ?? "none found"}`,
    ...Object.entries(fields).map(([name, text]) => `${name.padEnd(9)}  ${text}`),
    ...sections.flatMap(({ id, heading, blocks }) => [
      "",
      terminal.style("bold", heading === null ? `(${id})` : `${heading}  (${id})`),
      ...blocks.flatMap((block) => blockLines(block, terminal)),
    ]),
    ...(dropped.length > 0 ? ["", terminal.style("bold", "dropped")] : []),
    ...dropped.map(({ text, reason, line }) => `  line ${line}, ${reason}: ${text}`),
  ].join("\n");
}

function blockLines({ kind, ordered, text, sentences, line }: InspectedBlock, terminal: Terminal): readonly string[] {
  const label = terminal.style("dim", `  ${ordered ? "numbered " : ""}${kind}, line ${line}`);
  const lines = sentences.length > 0 ? sentences : text.split("\n");
  return [label, ...lines.map((sentence) => `    ${sentence}`)];
}
