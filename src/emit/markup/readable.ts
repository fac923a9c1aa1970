import type { RootContent } from "hast";
import { fromHtml } from "hast-util-from-html";

const lineElements = new Set(
  "address article aside blockquote caption dd div dl dt figcaption figure h1 h2 h3 h4 h5 h6 hr li ol p pre section summary details table tr ul".split(
    " ",
  ),
);

/** HTML as a person would read it aloud: a line for each paragraph, list item and table row, cells parted by tabs. */
export function htmlToText(html: string): string {
  return textOf(fromHtml(html, { fragment: true }).children, false)
    .replace(/[ \t]*\n\s*/gu, "\n")
    .replace(/ *\t[ \t]*/gu, "\t")
    .trim();
}

function textOf(nodes: readonly RootContent[], isCode: boolean): string {
  return nodes.map((node) => textOfNode(node, isCode)).join("");
}

function textOfNode(node: RootContent, isCode: boolean): string {
  if (node.type === "text") return isCode ? node.value : node.value.replace(/[ \t\r\n]+/gu, " ");
  if (node.type !== "element") return "";
  const { tagName, properties, children } = node;
  if (tagName === "br") return "\n";
  if (tagName === "img") return typeof properties["alt"] === "string" ? properties["alt"] : "";
  const inside = textOf(children, isCode || tagName === "pre");
  if (tagName === "td" || tagName === "th") return `\t${inside.trim()}\t`;
  return lineElements.has(tagName) ? `\n${inside}\n` : inside;
}
