import { fromHtml } from "hast-util-from-html";
import type { BlockContent, List, RootContent } from "mdast";
import { toString } from "mdast-util-to-string";
import type { Block, StoryFormat, Unit } from "../../model.ts";
import { readableText } from "../../text/codes.ts";
import { isInside } from "./inside.ts";
import { phrasing } from "./phrasing.ts";

/** The Markdown nodes of a block; each unit of the block is in one of them, once. */
export function blockNodes(block: Block, format: StoryFormat): readonly RootContent[] {
  const units = block.units.filter((unit) => !isInside(unit, block));
  if (block.kind === "list") return listNodes(units, format);
  if (block.kind === "quote") {
    return [{ type: "blockquote", children: units.map((unit) => unitNode(unit, format)) }];
  }
  if (block.kind === "table") return [...tableNodes(units, format)];
  return units.map((unit) => unitNode(unit, format));
}

function unitNode(unit: Unit, format: StoryFormat): BlockContent {
  if (unit.kind === "code" && format !== "markdown") return { type: "code", value: codeText(unit.text) };
  if (unit.kind === "code" || unit.kind === "raw") return { type: "html", value: unit.text };
  if (unit.kind === "image-alt") {
    return { type: "paragraph", children: [{ type: "image", url: "", alt: readableText(unit.text, unit.codes) }] };
  }
  return { type: "paragraph", children: phrasing(unit, format) };
}

/** The program in `<pre>…</pre>`, without its tags and the line ends at its ends. */
function codeText(html: string): string {
  const lines = html.replace(/<br\s*\/?>/giu, "\n");
  return toString(fromHtml(lines, { fragment: true })).replace(/^\n|\n$/gu, "");
}

function listNodes(units: readonly Unit[], format: StoryFormat): readonly List[] {
  const lists: List[] = [];
  for (const unit of units) {
    const ordered = unit.ordered === true;
    const item = { type: "listItem" as const, spread: false, children: [unitNode(unit, format)] };
    const last = lists.at(-1);
    if (last && last.ordered === ordered) last.children.push(item);
    else lists.push({ type: "list", ordered, spread: false, children: [item] });
  }
  return lists;
}

/** One column: a story's cells do not say where their rows end. Captions stand above it. */
function tableNodes(units: readonly Unit[], format: StoryFormat): readonly RootContent[] {
  const cells = units.filter((unit) => unit.kind === "table-cell");
  const others = units.filter((unit) => unit.kind !== "table-cell").map((unit) => unitNode(unit, format));
  const rows = cells.map((unit) => ({
    type: "tableRow" as const,
    children: [{ type: "tableCell" as const, children: phrasing(unit, format) }],
  }));
  return rows.length > 0 ? [...others, { type: "table", children: rows }] : others;
}
