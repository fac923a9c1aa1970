import type { PhrasingContent } from "mdast";
import type { Inline } from "../../model.ts";
import type { TargetNode } from "./target.ts";

/** The bytes that stand for the code at an index of `Unit.codes`, what is translated inside them included. */
export type MarkupOf = (at: number) => string;

/** A target as Markdown phrasing: text as text, mark-up as nodes that are written verbatim. */
export function toPhrasing(nodes: readonly TargetNode[], markupOf: MarkupOf): PhrasingContent[] {
  return nodes.map((node, index): PhrasingContent => {
    if (node.type === "text") return { type: "text", value: node.value };
    const markup = markupOf(node.type === "pair" ? node.open : node.at);
    if (node.type === "standalone") return standalone(node.code, markup);
    const children = toPhrasing(node.children, markupOf);
    const data = { marker: touchesWord(nodes, index) ? markup.replaceAll("_", "*") : markup };
    if (node.code.role === "strong" && isMarker(markup, "*_", 2)) return { type: "strong", children, data };
    if (node.code.role === "emphasis" && isMarker(markup, "*_", 1)) return { type: "emphasis", children, data };
    if (node.code.role === "delete" && markup.startsWith("~")) return { type: "delete", children, data };
    const isLink = markup === "[";
    return { type: "wrapped", open: markup, close: markupOf(node.close), isLink, children };
  });
}

// `_x_y` is no emphasis: inside a word the marker is `*`.
function touchesWord(nodes: readonly TargetNode[], index: number): boolean {
  const [before, after] = [nodes[index - 1], nodes[index + 1]];
  const isBefore = before?.type === "text" && /[\p{L}\p{N}]$/u.test(before.value);
  return isBefore || (after?.type === "text" && /^[\p{L}\p{N}]/u.test(after.value));
}

function isMarker(markup: string, characters: string, length: number): boolean {
  return markup.length === length && characters.includes(markup.charAt(0));
}

function standalone(code: Inline, markup: string): PhrasingContent {
  if (code.role === "link" && !/^[<[]/u.test(markup)) return { type: "literalLink", value: markup };
  const isBreak = code.role === "break" && /[\r\n]/u.test(markup);
  // A private-use character of the file itself, and nothing else, is text.
  if (code.role === "other" && markup === code.equiv && markup.length === 1) return { type: "text", value: markup };
  return { type: "verbatim", value: markup, isBreak };
}
