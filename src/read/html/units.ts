import type { Element } from "hast";
import type { Range, Unit, UnitKind } from "../../model.ts";
import { readableText } from "../../text/codes.ts";
import { makeUnit, type UnitParts } from "../unit.ts";
import { attributeUnits } from "./attributes.ts";
import { blockElements, hiddenElements, preformattedElements, unitKinds } from "./elements.ts";
import { isKept } from "./kept.ts";
import { htmlRange, type HtmlNode, type HtmlContext } from "./parse.ts";
import { readRun } from "./run.ts";

/** What units take from the elements around them. */
export interface HtmlPlace {
  readonly kind: UnitKind;
  readonly ordered?: boolean;
}

/** True for nodes that end a line of text: block elements, and inline elements around one. */
export function isBlock(node: HtmlNode): boolean {
  if (node.type !== "element") return false;
  if (blockElements.has(node.tagName)) return true;
  return !isKept(node) && node.children.some((child) => isBlock(child));
}

/** The units of nodes side by side: each block element's, and one for each run of inline nodes between them. */
export function unitsOf(nodes: readonly HtmlNode[], place: HtmlPlace, context: HtmlContext): readonly Unit[] {
  return groups(nodes).flatMap((group) =>
    group.type === "run" ? runUnits(group.nodes, place, context) : elementUnits(group.element, place, context),
  );
}

/** Nodes side by side: a block element, or the inline nodes up to the next. */
export type Group =
  | { readonly type: "run"; readonly nodes: readonly HtmlNode[] }
  | { readonly type: "block"; readonly element: Element };

/** Cuts nodes side by side into block elements and runs of inline nodes. */
export function groups(nodes: readonly HtmlNode[]): readonly Group[] {
  const found: Group[] = [];
  let run: HtmlNode[] = [];
  const endRun = (): void => {
    if (run.length > 0) found.push({ type: "run", nodes: run });
    run = [];
  };
  for (const node of nodes) {
    if (node.type === "element" && isBlock(node)) {
      endRun();
      found.push({ type: "block", element: node });
    } else {
      run.push(node);
    }
  }
  endRun();
  return found;
}

/** The units of an element and of what is in it. */
export function elementUnits(element: Element, place: HtmlPlace, context: HtmlContext): readonly Unit[] {
  const range = htmlRange(element, context);
  if (hiddenElements.has(element.tagName)) return [];
  if (element.tagName === "hr" || isKept(element)) return range ? [keptUnit(element, range, context)] : [];
  const inner = placeInside(element, place);
  return [...attributeUnits(element, context), ...unitsOf(element.children, inner, context)];
}

function placeInside(element: Element, place: HtmlPlace): HtmlPlace {
  const isFixed = place.kind === "title" || place.kind === "front-matter";
  const kind = isFixed ? place.kind : (unitKinds.get(element.tagName) ?? place.kind);
  if (element.tagName === "ol") return { kind, ordered: true };
  if (element.tagName === "ul" || element.tagName === "menu") return { kind, ordered: false };
  if (kind !== place.kind && kind !== "list-item") return { kind };
  return { ...place, kind };
}

function keptUnit(element: Element, range: Range, context: HtmlContext): Unit {
  const kind = preformattedElements.has(element.tagName) ? "code" : "raw";
  return rawUnit(kind, range, context);
}

/** A unit that is written back as it is; its text is the bytes of its range. */
function rawUnit(kind: "code" | "raw", range: Range, context: HtmlContext): Unit {
  const text = context.file.content.slice(range.start, range.end);
  return makeUnit({ kind, text, range, translatable: false }, context);
}

/** The unit of a run of inline nodes, then those of its attributes; a run that is not well nested is kept whole. */
export function runUnits(nodes: readonly HtmlNode[], place: HtmlPlace, context: HtmlContext): readonly Unit[] {
  const run = readRun(nodes, context);
  if (run.type === "empty") return [];
  if (run.type === "broken" || run.inline.full || !run.inline.range) return keptRun(nodes, context);
  const { kind, ordered } = place;
  const isListItem = kind === "list-item" && ordered !== undefined;
  const parts: UnitParts = {
    kind,
    ...run.inline,
    range: run.inline.range,
    ...(isListItem ? { ordered } : {}),
    ...(context.isEmbedded ? { notation: "html" } : {}),
  };
  const attributes = run.elements.flatMap((element) => attributeUnits(element, context));
  const unit = makeUnit(parts, context);
  // An image alone has no text but its alternative.
  const isImage = attributes.length > 0 && readableText(unit.text, unit.codes).trim() === "";
  return isImage ? attributes : [unit, ...attributes];
}

function keptRun(nodes: readonly HtmlNode[], context: HtmlContext): readonly Unit[] {
  const range = rangeOfAll(nodes.flatMap((node) => htmlRange(node, context) ?? []));
  return range ? [rawUnit("raw", range, context)] : [];
}

/** The smallest range that holds all of them; null for none. */
export function rangeOfAll(ranges: readonly Range[]): Range | null {
  const [first] = ranges;
  if (!first) return null;
  return ranges.reduce(
    (all, { start, end }) => ({
      start: Math.min(all.start, start),
      end: Math.max(all.end, end),
    }),
    first,
  );
}
