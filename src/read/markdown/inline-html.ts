import type { PhrasingContent } from "mdast";
import type { InlineRole, Range } from "../../model.ts";
import { codeElements, voidElements } from "../html/elements.ts";
import { rangeOf } from "./nodes.ts";

/** A node of a paragraph, its inline HTML told apart. */
export type HtmlPart =
  | { readonly type: "node"; readonly node: PhrasingContent }
  | {
      readonly type: "html";
      readonly half: "open" | "close" | "standalone";
      /** The same number for the two halves of a pair. */
      readonly pair: number;
      readonly role: InlineRole;
      readonly equiv: string;
      readonly range: Range;
      /** True when what it stands for is not to be translated. */
      readonly isProtected: boolean;
    };

interface Tag {
  readonly name: string;
  readonly form: "open" | "close" | "single";
  readonly isProtected: boolean;
}

/**
 * Pairs inline HTML tags that match within one run of nodes; the others stand alone. An element that is not to be
 * translated (`<code>`, `translate="no"`) becomes one protected code with all that is in it.
 */
export function pairHtml(nodes: readonly PhrasingContent[]): readonly HtmlPart[] {
  const tags = nodes.map((node) => (node.type === "html" ? parseTag(node.value) : null));
  const closing = matchTags(tags);
  const opening = new Map([...closing].map(([open, close]) => [close, open]));
  const parts: HtmlPart[] = [];
  for (let index = 0; index < nodes.length; index++) {
    const node = nodes[index];
    if (!node) continue;
    const close = closing.get(index);
    const last = close === undefined ? undefined : nodes[close];
    if (close !== undefined && last && tags[index]?.isProtected) {
      const range = { start: rangeOf(node).start, end: rangeOf(last).end };
      const equiv = textOf(nodes.slice(index + 1, close));
      parts.push({ type: "html", half: "standalone", pair: index, role: "code", equiv, range, isProtected: true });
      index = close;
    } else if (node.type === "html") {
      const half = close !== undefined ? "open" : opening.has(index) ? "close" : "standalone";
      parts.push({
        type: "html",
        half,
        pair: opening.get(index) ?? index,
        ...roleOf(tags[index]?.name ?? "", half),
        range: rangeOf(node),
        isProtected: false,
      });
    } else {
      parts.push({ type: "node", node });
    }
  }
  return parts;
}

function roleOf(name: string, half: "open" | "close" | "standalone"): { role: InlineRole; equiv: string } {
  if (half === "standalone" && name === "br") return { role: "break", equiv: " " };
  if (half === "standalone" && name === "img") return { role: "image", equiv: "" };
  return { role: "html", equiv: "" };
}

function parseTag(value: string): Tag | null {
  const match = /^<(\/?)([a-z][a-z\d-]*)([^]*?)(\/?)>$/iu.exec(value);
  if (!match) return null;
  const name = (match[2] ?? "").toLowerCase();
  const form = match[1] ? "close" : match[4] || voidElements.has(name) ? "single" : "open";
  const attributes = match[3] ?? "";
  const isKept =
    /\btranslate\s*=\s*["']?no\b/iu.test(attributes) || /\bclass\s*=[^>]*\bnotranslate\b/iu.test(attributes);
  return { name, form, isProtected: isKept || codeElements.has(name) };
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
