import type { Nodes, PhrasingContent, RootContent } from "mdast";
import type { Block, BlockKind, Range, Unit, UnitKind } from "../../model.ts";
import type { ParsedFile } from "../depth.ts";
import { readableText } from "../../text/codes.ts";
import { attributeUnits } from "../html/attributes.ts";
import { blockKinds as htmlKinds } from "../html/elements.ts";
import { parseHtml, type HtmlContext } from "../html/parse.ts";
import { unitsOf as unitsOfHtml } from "../html/units.ts";
import { inlineBuilder } from "../inline.ts";
import { makeUnit, type UnitContext } from "../unit.ts";
import { rangeOf } from "./nodes.ts";
import type { ParsedMarkdown } from "./parse.ts";
import { addPhrasing } from "./phrasing.ts";
import { addText } from "./text.ts";

export interface MarkdownContext extends UnitContext, ParsedFile, ParsedMarkdown {}

/** What the units of a block take from the containers around them. */
interface Place {
  readonly kind: UnitKind;
  readonly ordered?: boolean;
}

const blockKinds: Partial<Record<RootContent["type"], BlockKind>> = {
  paragraph: "paragraph",
  list: "list",
  blockquote: "quote",
  table: "table",
  code: "code",
  footnoteDefinition: "footnote",
};

/** A top-level node as a block with its units; what it does not know is kept as a raw unit. */
export function blockOf(node: RootContent, context: MarkdownContext): Block {
  const range = rangeOf(node);
  const units = unitsOf(node, { kind: "paragraph" }, context);
  return { type: "block", kind: kindOf(node, units), range, units };
}

function kindOf(node: RootContent, units: readonly Unit[]): BlockKind {
  if (node.type !== "html" || units.every((unit) => unit.kind === "raw")) return blockKinds[node.type] ?? "raw";
  return htmlKinds.get(/^\s*<([a-z]+\d?)/iu.exec(node.value)?.[1]?.toLowerCase() ?? "") ?? "paragraph";
}

function unitsOf(node: Nodes, place: Place, context: MarkdownContext): readonly Unit[] {
  switch (node.type) {
    case "paragraph":
      return phrasingUnits(node.children, place, context);
    case "heading":
      return phrasingUnits(node.children, { ...place, kind: "heading" }, context);
    case "tableCell":
      return phrasingUnits(node.children, { ...place, kind: "table-cell" }, context);
    case "html":
      return htmlUnits(rangeOf(node), place, context);
    case "code":
      return [keptUnit("code", rangeOf(node), context)];
    case "blockquote":
    case "list":
    case "listItem":
    case "footnoteDefinition":
    case "table":
    case "tableRow":
      return containerUnits(node, place, context);
    default:
      // A link's definition has a title.
      return [keptUnit("raw", rangeOf(node), context), ...titleUnits(context.titles.get(rangeOf(node).end), context)];
  }
}

type Container = Extract<
  Nodes,
  { type: "blockquote" | "list" | "listItem" | "footnoteDefinition" | "table" | "tableRow" }
>;

function containerUnits(node: Container, place: Place, context: MarkdownContext): readonly Unit[] {
  const inner = placeInside(node, place);
  return node.children.flatMap((child) => unitsOf(child, inner, context));
}

function placeInside(node: Container, place: Place): Place {
  if (node.type === "blockquote") return { kind: "quote" };
  if (node.type === "footnoteDefinition") return { kind: "footnote" };
  if (node.type === "list") return { kind: "list-item", ordered: node.ordered ?? false };
  return place;
}

/** The units of one run of phrasing: its text, then the alternative texts, titles and other attributes in it. */
export function phrasingUnits(
  nodes: readonly PhrasingContent[],
  place: Place,
  context: MarkdownContext,
): readonly Unit[] {
  const { content } = context.file;
  const builder = inlineBuilder(content);
  const images: Range[] = [];
  const tooltips: Range[] = [];
  const tags: Range[] = [];
  const source = { ...context, content, images, tooltips, tags };
  addPhrasing(builder, source, nodes);
  const inline = builder.finish();
  if (!inline.range) return [];
  if (inline.full) return [keptUnit("raw", inline.range, context)];
  const ordered = place.ordered === undefined ? {} : { ordered: place.ordered };
  const unit = makeUnit({ kind: place.kind, ...ordered, ...inline, range: inline.range }, context);
  const inside = [
    ...images.map((label) => altUnit(label, context)),
    ...tooltips.flatMap((title) => titleUnits(title, context)),
    ...tags.flatMap((tag) => tagUnits(tag, context)),
  ].toSorted((a, b) => a.range.start - b.range.start);
  // An image alone has no text but its alternative.
  const isImage = inside.length > 0 && readableText(unit.text, unit.codes).trim() === "";
  return isImage ? inside : [unit, ...inside];
}

function altUnit(label: Range, context: MarkdownContext): Unit {
  const { content } = context.file;
  const builder = inlineBuilder(content);
  addText(builder, { ...context, content }, label);
  // What replaces the text of `![texte][]` has to name the definition too: the brackets between are its to write.
  const end = content.startsWith("][]", label.end) ? label.end + 2 : label.end;
  return makeUnit({ kind: "image-alt", ...builder.finish(), range: { start: label.start, end } }, context);
}

/** The title of a link, an image or a definition: a reader sees it when the pointer rests there. */
function titleUnits(range: Range | undefined, context: MarkdownContext): readonly Unit[] {
  if (!range) return [];
  const { content } = context.file;
  const builder = inlineBuilder(content);
  addText(builder, { ...context, content }, range);
  const inline = builder.finish();
  if (inline.full || inline.text.trim() === "") return [];
  return [makeUnit({ kind: "caption", ...inline, range, name: "title" }, context)];
}

// What stands in a quote or list has marks between its lines that no HTML parser knows: it is kept.
function htmlUnits(range: Range, place: Place, context: MarkdownContext): readonly Unit[] {
  const html = htmlContext(context, range.start);
  const units = isOneLevel(range, context) ? unitsOfHtml(parseHtml(html, range).children, place, html) : [];
  return units.length > 0 ? units : [keptUnit("raw", range, context)];
}

// The lines of a container begin with white space or `>`; HTML at the top level seldom does, and then means it.
function isOneLevel(range: Range, context: MarkdownContext): boolean {
  return (
    context.position(range.start).column === 1 || !/[\r\n]/u.test(context.file.content.slice(range.start, range.end))
  );
}

function tagUnits(tag: Range, context: MarkdownContext): readonly Unit[] {
  const html = htmlContext(context, tag.start);
  return parseHtml(html, tag).children.flatMap((node) => (node.type === "element" ? attributeUnits(node, html) : []));
}

function htmlContext({ file, position, split }: MarkdownContext, base: number): HtmlContext {
  return { file, position, split, base, isEmbedded: true };
}

/** A unit that is written back as it is; its text is the bytes of its range. */
function keptUnit(kind: "code" | "raw", range: Range, context: MarkdownContext): Unit {
  const text = context.file.content.slice(range.start, range.end);
  return makeUnit({ kind, text, range, translatable: false }, context);
}
