import type { MemoryHit } from "../../run/memory-search.ts";
import type { Terminal } from "../terminal.ts";
import { harmless } from "./harmless.ts";
import { counted, wrapped } from "./table.ts";

type Sheet = Pick<Terminal, "style" | "color" | "columns">;

/** A hit in lines that fit: where it stands, the source with the phrase marked, the target. */
export function renderMemoryHit(hit: MemoryHit, terminal: Sheet): string {
  const { columns } = terminal;
  const also = hit.also === 0 ? "" : ` · ${counted(hit.also, "more time")}`;
  const score = hit.score === null ? "" : `${hit.score} % · `;
  const place = `${score}${hit.lng} · ${oneLine(hit.story ?? hit.file)} · ${hit.state} · ${hit.origin}${also}`;
  return [
    ...wrapped(place, { columns, indent: 0 }).map((line) => terminal.style("dim", line)),
    ...wrapped(marked(hit, terminal).trim(), { columns, indent: 2 }),
    ...wrapped(oneLine(hit.target).trim(), { columns, indent: 2 }),
  ].join("\n");
}

/** The source with the phrase bold, or in brackets where there is no colour. */
function marked({ source, ranges }: MemoryHit, { style, color }: Sheet): string {
  let text = "";
  let done = 0;
  for (const { start, end } of ranges) {
    const phrase = oneLine(source.slice(start, end));
    text += oneLine(source.slice(done, start)) + (color ? style("bold", phrase) : `[${phrase}]`);
    done = end;
  }
  return text + oneLine(source.slice(done));
}

function oneLine(text: string): string {
  return harmless(text).replace(/\s+/gu, " ");
}
