import type { Inspection, InspectedBlock } from "../../run/inspect.ts";
import type { Terminal } from "../terminal.ts";
import { harmless } from "./harmless.ts";

/** A story as it is understood, one sentence a line, so that a wrong cut stands out. */
export function renderInspection(inspection: Inspection, terminal: Terminal): string {
  const { story, title, reference, fields, sections, dropped } = inspection;
  const facts = Object.entries({ title: title ?? "none found", reference: reference ?? "none found", ...fields });
  const labels = Math.max(...facts.map(([name]) => name.length));
  const lines = [
    terminal.style("bold", harmless(story)),
    ...facts.map(([name, text]) => harmless(`${name.padEnd(labels)}  ${text}`)),
    ...sections.flatMap(({ id, heading, blocks }) => [
      "",
      terminal.style("bold", harmless(heading === null ? `(${id})` : `${heading}  (${id})`)),
      ...blocks.flatMap((block) => blockLines(block, terminal)),
    ]),
    ...(dropped.length > 0 ? ["", terminal.style("bold", "dropped")] : []),
    ...dropped.map(({ text, reason, line }) => harmless(`  line ${line}, ${reason}: ${text}`)),
  ];
  return lines.join("\n");
}

function blockLines({ kind, ordered, text, sentences, line }: InspectedBlock, terminal: Terminal): readonly string[] {
  const label = terminal.style("dim", `  ${ordered ? "numbered " : ""}${kind}, line ${line}`);
  const lines = sentences.length > 0 ? sentences : text.split("\n");
  return [label, ...lines.map((sentence) => harmless(`    ${sentence}`))];
}
