import type { PhrasingContent } from "mdast";
import type { InlineRole, Range } from "../../model.ts";
import type { CodeParts, InlineBuilder } from "../inline.ts";
import { pairHtml, type HtmlPart } from "./inline-html.ts";
import { addText, type TextSource } from "./text.ts";
import { rangeOf } from "./nodes.ts";

export interface PhrasingSource extends TextSource {
  /** Takes the alternative text of every image that has one, in order. */
  readonly images: Range[];
  /** Takes the title of every link and image that has one, in order. */
  readonly tooltips: Range[];
  /** Takes every inline HTML tag whose attributes may be texts, in order. */
  readonly tags: Range[];
  readonly labels: ReadonlyMap<number, number>;
  readonly titles: ReadonlyMap<number, Range>;
}

const pairRoles: Partial<Record<PhrasingContent["type"], InlineRole>> = {
  strong: "strong",
  emphasis: "emphasis",
  delete: "delete",
  link: "link",
  linkReference: "link",
};

/** Adds Markdown phrasing to a unit: text as text, mark-up as codes; nodes that it does not know as protected codes. */
export function addPhrasing(builder: InlineBuilder, source: PhrasingSource, nodes: readonly PhrasingContent[]): void {
  const ids = new Map<number, string>();
  const parts = pairHtml(nodes);
  for (const [index, part] of parts.entries()) {
    if (part.type === "node") addNode(builder, source, { node: part.node, next: startOf(parts[index + 1]) });
    else if (part.type === "kept") builder.code({ type: "standalone", role: "code", equiv: part.equiv }, part.range);
    else addTag(builder, source, { part, ids });
  }
}

function startOf(part: HtmlPart | undefined): number | null {
  if (!part) return null;
  return part.type === "node" ? rangeOf(part.node).start : part.range.start;
}

const tagRoles: Readonly<Record<string, { readonly role: InlineRole; readonly equiv: string }>> = {
  br: { role: "break", equiv: " " },
  img: { role: "image", equiv: "" },
};

function addTag(
  builder: InlineBuilder,
  source: PhrasingSource,
  tag: { readonly part: Extract<HtmlPart, { type: "tag" }>; readonly ids: Map<number, string> },
): void {
  const { part, ids } = tag;
  const id = part.half === "close" ? ids.get(part.pair) : undefined;
  const code = { type: part.half, ...(tagRoles[part.name] ?? { role: "html", equiv: "" }) };
  const given = builder.code(id === undefined ? code : { ...code, id }, part.range);
  if (part.half === "open") ids.set(part.pair, given);
  if (part.half !== "close") source.tags.push(part.range);
}

function addNode(
  builder: InlineBuilder,
  source: PhrasingSource,
  at: { readonly node: PhrasingContent; readonly next: number | null },
): void {
  const { node } = at;
  const range = rangeOf(node);
  if (node.type === "link" || node.type === "image") reportTitle(source, range);
  if (node.type === "text") {
    addText(builder, source, range);
  } else if (node.type === "break") {
    // The prefix of the next line (`> `, indentation) belongs to the break: it stands in no node.
    builder.code({ type: "standalone", role: "break", equiv: " " }, { start: range.start, end: at.next ?? range.end });
  } else if (isPair(node)) {
    addPair(builder, source, node);
  } else {
    if (node.type === "image" || node.type === "imageReference") reportImage(source, range);
    builder.code(standalone(node, source.content.slice(range.start, range.end)), range);
  }
}

type Pair = Extract<PhrasingContent, { children: unknown }>;

function isPair(node: PhrasingContent): node is Pair {
  if (!("children" in node) || !pairRoles[node.type]) return false;
  const first = node.children[0];
  // An autolink's text is its address: there is nothing between the halves to translate.
  return first !== undefined && rangeOf(first).start > rangeOf(node).start && !isAutolink(node);
}

function isAutolink(node: Pair): boolean {
  const [only] = node.children;
  if (node.type !== "link" || only?.type !== "text") return false;
  return rangeOf(node).end - rangeOf(only).end === 1 && rangeOf(only).start - rangeOf(node).start === 1;
}

function addPair(builder: InlineBuilder, source: PhrasingSource, node: Pair): void {
  const range = rangeOf(node);
  const inner = { start: innerStart(node, source), end: innerEnd(node, source) };
  const role = pairRoles[node.type] ?? "other";
  const id = builder.code({ type: "open", role }, { start: range.start, end: inner.start });
  addPhrasing(builder, source, node.children);
  const markup = referenceMarkup(node, source.content.slice(inner.start, inner.end));
  builder.code(
    { type: "close", role, id, ...(markup === null ? {} : { markup }) },
    { start: inner.end, end: range.end },
  );
}

function innerStart(node: Pair, source: PhrasingSource): number {
  const first = node.children[0];
  const start = rangeOf(node).start;
  if (source.labels.has(start + 1) && pairRoles[node.type] === "link") return start + 1;
  return first ? rangeOf(first).start : start;
}

function innerEnd(node: Pair, source: PhrasingSource): number {
  const last = node.children.at(-1);
  const label = pairRoles[node.type] === "link" ? source.labels.get(rangeOf(node).start + 1) : undefined;
  return label ?? (last ? rangeOf(last).end : rangeOf(node).end);
}

// `[texte]` and `[texte][]` find their definition by the text itself, which a translation changes: name it.
function referenceMarkup(node: Pair, label: string): string | null {
  if (node.type !== "linkReference" || node.referenceType === "full") return null;
  return `][${label.replace(/\s+/gu, " ")}]`;
}

function standalone(node: PhrasingContent, markup: string): CodeParts {
  const type = "standalone";
  switch (node.type) {
    case "inlineCode":
      return { type, role: "code", equiv: node.value };
    case "image":
    case "imageReference":
      return { type, role: "image" };
    case "footnoteReference":
      return { type, role: "footnote" };
    case "link":
    case "linkReference":
      return { type, role: "link", equiv: linkText(node) };
    default:
      return { type, role: "other", equiv: markup };
  }
}

function linkText(node: Pair): string {
  const [first] = node.children;
  return first?.type === "text" ? first.value : "";
}

function reportImage(source: PhrasingSource, image: Range): void {
  const start = image.start + 2;
  const end = source.labels.get(start);
  if (end !== undefined && end > start) source.images.push({ start, end });
}

function reportTitle(source: PhrasingSource, node: Range): void {
  const title = source.titles.get(node.end);
  if (title) source.tooltips.push(title);
}
