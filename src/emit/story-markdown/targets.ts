import type { Element } from "hast";
import { fromHtml } from "hast-util-from-html";
import type { Image, PhrasingContent } from "mdast";
import { fromMarkdown } from "mdast-util-from-markdown";
import type { Inline, StoryFormat } from "../../model.ts";

interface Target {
  readonly url: string;
  readonly title: string | null;
}

/** Where a link's codes point to, or null when they are no link that Markdown knows (`<a name="x">`, `[x][y]`). */
export function linkOf(open: Inline, close: Inline, format: StoryFormat): Target | null {
  const anchor = elementOf(open.markup, "a");
  if (anchor) return targetOf(anchor, "href");
  const node = format === "html" ? null : phrasingOf(`${open.markup}x${close.markup}`);
  return node?.type === "link" ? { url: node.url, title: node.title ?? null } : null;
}

/** The image that a code shows, or null when Markdown has none like it (`<img width="20">` with other attributes). */
export function imageOf(code: Inline, format: StoryFormat): Image | null {
  const element = elementOf(code.markup, "img");
  const target = element && targetOf(element, "src");
  const alt = element?.properties["alt"];
  if (target) return { type: "image", ...target, alt: typeof alt === "string" ? alt : "" };
  const node = format === "html" ? null : phrasingOf(code.markup);
  return node?.type === "image" ? node : null;
}

function elementOf(markup: string, name: string): Element | null {
  const [node] = fromHtml(markup, { fragment: true }).children;
  return node?.type === "element" && node.tagName === name ? node : null;
}

function targetOf(element: Element, attribute: string): Target | null {
  const url = element.properties[attribute];
  const { title } = element.properties;
  return typeof url === "string" ? { url, title: typeof title === "string" ? title : null } : null;
}

function phrasingOf(markup: string): PhrasingContent | null {
  const [block] = fromMarkdown(markup).children;
  return block?.type === "paragraph" && block.children.length === 1 ? (block.children[0] ?? null) : null;
}
