import type { Root as HtmlRoot } from "hast";
import type { Definition, Nodes, Root } from "mdast";
import { fromHtml } from "hast-util-from-html";
import { sanitize } from "hast-util-sanitize";
import { toHtml } from "hast-util-to-html";
import { toMdast } from "hast-util-to-mdast";
import { gfmToMarkdown } from "mdast-util-gfm";
import { toHast } from "mdast-util-to-hast";
import { toMarkdown, type Options } from "mdast-util-to-markdown";
import { visit, SKIP } from "unist-util-visit";
import { resolveReferences } from "./definitions.ts";
import { footnoteHandlers } from "./footnotes.ts";
import { parseMarkdown } from "./parse.ts";
import { isUnsafeHtml, isUnsafeUrl, schema } from "./schema.ts";

const style: Options = {
  bullet: "-",
  emphasis: "_",
  listItemIndent: "one",
  extensions: [gfmToMarkdown()],
};

/** Definitions that a text may name; null for text that names none (code), which could swallow what is lent to it. */
export type Lendable = readonly Definition[] | null;

/** HTML without scripts, event handlers, styles and URLs that run code. */
export function safeHtml(html: string): string {
  return toHtml(sanitize(fromHtml(html, { fragment: true }), schema));
}

// HTML, or a link whose URL may have a scheme that runs code, perhaps in disguise (`java&#115;cript:`): worth parsing.
const mayBeUnsafe = /<[a-z!/?]|\][(:]\s*<?[^)\s]*(?:script|data|[&\\])/iu;

/** Markdown that stands alone and holds no HTML that runs code; as it was written when nothing is to be done. */
export function safeMarkdown(markdown: string, definitions: Lendable): string {
  const names = (definitions?.length ?? 0) > 0 && markdown.includes("[");
  if (!names && !mayBeUnsafe.test(markdown)) return markdown;
  const tree = parseSelfContained(markdown, definitions);
  const isChanged = makeSafe(tree.root) || tree.isResolved;
  return isChanged ? toMarkdown(tree.root, style).trimEnd() : markdown;
}

/** Markdown as safe HTML. */
export function markdownToHtml(markdown: string, definitions: Lendable): string {
  const { root } = parseSelfContained(markdown, definitions);
  const tree = toHast(root, { allowDangerousHtml: true, handlers: footnoteHandlers });
  return safeHtml(toHtml(tree, { allowDangerousHtml: true })).trim();
}

/** Safe HTML as Markdown. */
export function htmlToMarkdown(html: string): string {
  const tree = fromHtml(html, { fragment: true });
  liftCaptions(tree);
  return toMarkdown(toMdast(tree), style).trimEnd();
}

// A Markdown table has no caption: it is a paragraph before it.
function liftCaptions(tree: HtmlRoot): void {
  visit(tree, "element", (table, index, parent) => {
    const [caption, ...rest] = table.children.filter((child) => child.type !== "text");
    if (table.tagName !== "table" || caption?.type !== "element" || caption.tagName !== "caption") return undefined;
    if (index === undefined || !parent) return undefined;
    parent.children.splice(index, 1, { ...caption, tagName: "p" }, { ...table, children: rest });
    return index + 2;
  });
}

interface SelfContained {
  readonly root: Root;
  readonly isResolved: boolean;
}

// References are read as such only when their definitions stand in the same text: they are lent for the parsing.
function parseSelfContained(markdown: string, definitions: Lendable): SelfContained {
  if (!definitions) return { root: parseMarkdown(markdown), isResolved: false };
  const notes = [...markdown.matchAll(/\[\^([^\]\s]+)\](?!:)/gu)].map((match) => `[^${match[1]}]: -`);
  const lent: Root = { type: "root", children: [...definitions] };
  const root = parseMarkdown([markdown, toMarkdown(lent, style), ...notes].join("\n\n"));
  const end = markdown.length;
  root.children = root.children.filter((node) => (node.position?.start.offset ?? 0) < end);
  let isResolved = false;
  visit(root, ["linkReference", "imageReference"], () => {
    isResolved = true;
  });
  resolveReferences(root, definitions);
  return { root, isResolved };
}

function makeSafe(root: Root): boolean {
  let isChanged = false;
  visit(root, (node: Nodes, index, parent) => {
    if ("url" in node && isUnsafeUrl(node.url)) {
      node.url = "";
      isChanged = true;
    }
    if (node.type !== "html" || !isUnsafeHtml(node.value) || index === undefined || !parent) return undefined;
    isChanged = true;
    node.value = parent.type === "root" ? safeHtml(node.value) : "";
    return SKIP;
  });
  return isChanged;
}
