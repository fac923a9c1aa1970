import type { Nodes, PhrasingContent } from "mdast";
import { toMarkdown } from "mdast-util-to-markdown";
import { carriageReturn, lineFeed, writeOptions } from "./handlers.ts";

/** Where a text stands in a Markdown file; each place has its own characters to escape. */
export type MarkdownPlace = "paragraph" | "heading" | "setext" | "cell" | "label";

/** Phrasing as Markdown that reads as itself in its place; it is one line but for the line breaks in its mark-up. */
export function writePhrasing(children: readonly PhrasingContent[], place: MarkdownPlace): string {
  const isHeading = place === "heading" || place === "setext";
  // Braces at the end of a heading would be read as the author's id.
  const unsafe = isHeading ? [{ character: "{", after: "#", inConstruct: "phrasing" as const }] : [];
  const written = toMarkdown(treeOf([...children], place), {
    ...writeOptions,
    unsafe: [...(writeOptions.unsafe ?? []), ...unsafe],
  }).replace(/\n$/u, "");
  const text = place === "heading" ? written.replace(/^# ?/u, "") : written;
  const breaks = breaksIn(children);
  let next = 0;
  return keepEdges(text)
    .replace(/\n/gu, () => breaks[next++] ?? " ")
    .replaceAll(lineFeed, "\n")
    .replaceAll(carriageReturn, "\r");
}

function treeOf(children: PhrasingContent[], place: MarkdownPlace): Nodes {
  if (place === "cell") return { type: "tableCell", children };
  if (place === "heading") return { type: "heading", depth: 1, children };
  if (place !== "label") return { type: "paragraph", children };
  const value = children.map((child) => ("value" in child ? child.value : "")).join("");
  return { type: "paragraph", children: [{ type: "imageLabel", value }] };
}

// White space at the edges of a cell or label is no part of it. A backslash before it would escape the reference.
function keepEdges(text: string): string {
  return text.replace(/^[ \t]/u, reference).replace(/(\\*)([ \t])$/u, (_, slashes: string, space: string) => {
    const escape = slashes.length % 2 === 1 ? "\\" : "";
    return slashes + escape + reference(space);
  });
}

function reference(space: string): string {
  return space === " " ? "&#x20;" : "&#x9;";
}

function breaksIn(nodes: readonly PhrasingContent[]): readonly string[] {
  return nodes.flatMap((node) => {
    if (node.type === "verbatim") return node.isBreak ? [node.value] : [];
    return "children" in node ? breaksIn(node.children) : [];
  });
}
