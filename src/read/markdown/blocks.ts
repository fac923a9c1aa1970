import type { Nodes, PhrasingContent, RootContent } from "mdast";
import { VisavisError } from "../../errors.ts";
import type { Block, BlockKind, Range, SourceFile, Unit, UnitKind } from "../../model.ts";
import { inlineBuilder } from "../inline.ts";
import { makeUnit, type UnitContext } from "../unit.ts";
import { rangeOf } from "./nodes.ts";
import type { ParsedMarkdown } from "./parse.ts";
import { addPhrasing } from "./phrasing.ts";
import { addText } from "./text.ts";

export interface MarkdownContext extends UnitContext, ParsedMarkdown {
  readonly file: SourceFile;
}

/** What the units of a block take from the containers around them. */
interface Place {
  readonly kind: UnitKind;
  readonly ordered?: boolean;
  readonly depth: number;
}

/** Containers within containers beyond this are no text that a person wrote; deeper ones would exhaust the stack. */
export const maxDepth = 100;

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
  const units = unitsOf(node, { kind: "paragraph", depth: 0 }, context);
  return { type: "block", kind: blockKinds[node.type] ?? "raw", range, units };
}

function unitsOf(node: Nodes, place: Place, context: MarkdownContext): readonly Unit[] {
  if (place.depth > maxDepth) throw tooDeep(rangeOf(node), context);
  switch (node.type) {
    case "paragraph":
      return phrasingUnits(node.children, place, context);
    case "heading":
      return phrasingUnits(node.children, { ...place, kind: "heading" }, context);
    case "tableCell":
      return phrasingUnits(node.children, { ...place, kind: "table-cell" }, context);
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
      return [keptUnit("raw", rangeOf(node), context)];
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
  const depth = place.depth + 1;
  if (node.type === "blockquote") return { kind: "quote", depth };
  if (node.type === "footnoteDefinition") return { kind: "footnote", depth };
  if (node.type === "list") return { kind: "list-item", ordered: node.ordered ?? false, depth };
  return { ...place, depth };
}

/** The units of one run of phrasing: its text, then the alternative text of each image in it. */
export function phrasingUnits(
  nodes: readonly PhrasingContent[],
  place: Omit<Place, "depth">,
  context: MarkdownContext,
): readonly Unit[] {
  const { content } = context.file;
  const builder = inlineBuilder(content);
  const images: Range[] = [];
  const source = { ...context, content, onImage: (label: Range) => images.push(label), onTag: () => 0 };
  addPhrasing(builder, source, nodes);
  const inline = builder.finish();
  if (!inline.range) return [];
  if (inline.full) return [keptUnit("raw", inline.range, context)];
  const ordered = place.ordered === undefined ? {} : { ordered: place.ordered };
  const unit = makeUnit({ kind: place.kind, ...ordered, ...inline, range: inline.range }, context);
  return [unit, ...images.map((label) => altUnit(label, context))];
}

function altUnit(label: Range, context: MarkdownContext): Unit {
  const { content } = context.file;
  const builder = inlineBuilder(content);
  addText(builder, { ...context, content }, label);
  return makeUnit({ kind: "image-alt", ...builder.finish(), range: label }, context);
}

/** A unit that is written back as it is; its text is the bytes of its range. */
export function keptUnit(kind: "code" | "raw", range: Range, context: MarkdownContext): Unit {
  const text = context.file.content.slice(range.start, range.end);
  return makeUnit({ kind, text, range, translatable: false }, context);
}

function tooDeep(range: Range, context: MarkdownContext): VisavisError {
  const { line, column } = context.position(range.start);
  return new VisavisError({
    code: "input-invalid",
    message: `${context.file.path}:${line}:${column}: more than ${maxDepth} quotes or lists one inside the other`,
    hint: "Remove the surplus `>` or list marks at the start of that line.",
    file: context.file.path,
    line,
    column,
  });
}
