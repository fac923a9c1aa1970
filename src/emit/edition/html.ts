import type { MarkupOf } from "./phrasing.ts";
import type { TargetNode } from "./target.ts";

const references: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};

/** A target as HTML text, mark-up verbatim. */
export function writeHtml(nodes: readonly TargetNode[], markupOf: MarkupOf): string {
  return nodes
    .map((node) => {
      if (node.type === "text") return node.value.replace(/[&<>]/gu, (char) => references[char] ?? char);
      if (node.type === "standalone") return markupOf(node.at);
      const inside = writeHtml(node.children, markupOf);
      return markupOf(node.open) + inside + markupOf(node.close);
    })
    .join("");
}

/** Text as the value of an attribute that stands between `quote`s; `quote` is empty for one without. */
export function writeAttribute(text: string, quote: string): string {
  if (quote === "" && (text === "" || /[\s"'=<>`]/u.test(text))) return `"${writeAttribute(text, '"')}"`;
  return text.replace(/[&<"'|]/gu, (char) => (isSafe(char, quote) ? char : (references[char] ?? "&#124;")));
}

// A pipe would end the cell of a Markdown table that the tag stands in.
function isSafe(char: string, quote: string): boolean {
  return (char === "'" || char === '"') && char !== quote;
}
