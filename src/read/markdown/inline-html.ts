import type { PhrasingContent } from "mdast";
import type { Inline, Range } from "../../model.ts";
import { codeElements, voidElements } from "../html/elements.ts";
import { rangeOf } from "./nodes.ts";

/** A node of a paragraph, its inline HTML told apart. */
export type HtmlPart =
  | { readonly type: "node"; readonly node: PhrasingContent }
  | {
      readonly type: "tag";
      readonly half: Inline["type"];
      readonly pair: number;
      readonly name: string;
      readonly range: Range;
    }
  | { readonly type: "kept"; readonly equiv: string; readonly range: Range };

interface Tag {
  readonly name: string;
  readonly form: "open" | "close" | "single";
  readonly isKept: boolean;
}

/**
 * Pairs inline HTML tags that match within one run of nodes (`pair` is the same number for both); the others stand
 * alone. An element that is not to be translated (`<code>`, `translate="no"`) is one part with all that is in it.
 */
export function pairHtml(nodes: readonly PhrasingContent[]): readonly HtmlPart[] {
  const tags = nodes.map((node) => (node.type === "html" ? parseTag(node.value) : null));
  const closing = matchTags(tags);
  const opening = new Map([...closing].map(([open, close]) => [close, open]));
  const parts: HtmlPart[] = [];
  let next = 0;
  for (const [index, node] of nodes.entries()) {
    if (index < next) continue;
    const close = closing.get(index);
    if (close !== undefined && tags[index]?.isKept) {
      parts.push(keptPart(nodes.slice(index, close + 1)));
      next = close + 1;
    } else if (node.type === "html") {
      const half = close !== undefined ? "open" : opening.has(index) ? "close" : "standalone";
      const pair = opening.get(index) ?? index;
      parts.push({ type: "tag", half, pair, name: tags[index]?.name ?? "", range: rangeOf(node) });
    } else {
      parts.push({ type: "node", node });
    }
  }
  return parts;
}

function keptPart(nodes: readonly PhrasingContent[]): HtmlPart {
  const ranges = nodes.map((node) => rangeOf(node));
  const range = { start: ranges[0]?.start ?? 0, end: ranges.at(-1)?.end ?? 0 };
  return { type: "kept", equiv: textOf(nodes), range };
}

function parseTag(value: string): Tag | null {
  const match = /^<(\/?)([a-z][a-z\d-]*)([^]*?)(\/?)>$/iu.exec(value);
  if (!match) return null;
  const name = (match[2] ?? "").toLowerCase();
  const form = match[1] ? "close" : match[4] || voidElements.has(name) ? "single" : "open";
  const attributes = match[3] ?? "";
  const isMarked =
    /\btranslate\s*=\s*["']?no\b/iu.test(attributes) || /\bclass\s*=[^>]*\bnotranslate\b/iu.test(attributes);
  return { name, form, isKept: isMarked || codeElements.has(name) };
}

function matchTags(tags: readonly (Tag | null)[]): ReadonlyMap<number, number> {
  const pairs = new Map<number, number>();
  const open: { readonly name: string; readonly index: number }[] = [];
  for (const [index, tag] of tags.entries()) {
    if (tag?.form === "open") open.push({ name: tag.name, index });
    if (tag?.form !== "close") continue;
    const at = open.findLastIndex((candidate) => candidate.name === tag.name);
    const found = open[at];
    if (!found) continue;
    pairs.set(found.index, index);
    open.length = at;
  }
  return pairs;
}

function textOf(nodes: readonly PhrasingContent[]): string {
  return nodes
    .map((node) =>
      "children" in node ? textOf(node.children) : "value" in node && node.type !== "html" ? node.value : "",
    )
    .join("")
    .replace(/\s+/gu, " ");
}
