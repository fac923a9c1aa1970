import type { Element } from "hast";
import type { Block, SourceFile, SplitSentences, Story, Unit } from "../model.ts";
import { positionIn } from "../text/position.ts";
import { assembleSections, type Part } from "./assemble.ts";
import { attributeUnits } from "./html/attributes.ts";
import { blockKinds, hiddenElements, headingLevels } from "./html/elements.ts";
import { readHead, type Head } from "./html/head.ts";
import { isKept } from "./html/kept.ts";
import { readSurroundings } from "./html/landmarks.ts";
import { htmlRange, parseHtml, type HtmlContext, type HtmlNode } from "./html/parse.ts";
import { elementUnits, groups, isBlock, rangeOfAll, runUnits, type Group } from "./html/units.ts";

/**
 * A story from an HTML page or fragment. The title is the article's `<h1>`, else `<title>`; texts that a reader sees in
 * the head, in attributes and around the article (navigation, footer) are units too. Throws `input-invalid` for elements nested beyond reason.
 */
export function readHtml(file: SourceFile, split: SplitSentences): Story {
  const position = positionIn(file.content);
  const context: HtmlContext = { file, split, position, base: 0, isEmbedded: false };
  const tree = parseHtml(context, { start: 0, end: file.content.length });
  const elements = elementsIn(tree.children);
  const head = readHead(elements, context);
  const lead = titleHeading(tree.children);
  const [title, ...rest] = lead ? elementUnits(lead, { kind: "title" }, context) : [];
  const around = readSurroundings(elementsInContainers(tree.children), lead, context);
  const read = new Set([...(title && lead ? [lead] : []), ...around.elements]);
  const parts = partsOf(tree.children, read, context);
  return {
    type: "story",
    id: file.id,
    path: file.path,
    lng: file.lng,
    format: "html",
    title: title ?? head.title?.unit("title") ?? null,
    reference: head.reference,
    fields: [...fieldsOf(head, title !== undefined), ...around.fields],
    sections: assembleSections([...blockOfUnits(rest), ...parts]),
    dropped: around.dropped,
  };
}

function fieldsOf(head: Head, isTitled: boolean): readonly Unit[] {
  if (!head.title || !isTitled) return head.fields;
  return [head.title.unit("front-matter"), ...head.fields].toSorted((a, b) => a.range.start - b.range.start);
}

function elementsIn(nodes: readonly HtmlNode[]): readonly Element[] {
  return nodes.flatMap((node) => (node.type === "element" ? [node, ...elementsIn(node.children)] : []));
}

// Not those in a figure or a list, which are a part of its block.
function elementsInContainers(nodes: readonly HtmlNode[]): readonly Element[] {
  return nodes.flatMap((node) => {
    if (node.type !== "element" || !isBlock(node)) return [];
    return isContainer(node) ? [node, ...elementsInContainers(node.children)] : [node];
  });
}

// A page's own name often stands in an `<h1>` of its header; the article's comes first.
function titleHeading(nodes: readonly HtmlNode[]): Element | null {
  const elements = elementsInContainers(nodes);
  const main = ["article", "main"].map((name) => elements.find((element) => element.tagName === name));
  for (const scope of [...main.map((element) => element && elementsInContainers(element.children)), elements]) {
    const heading = scope?.find((element) => element.tagName === "h1" && !isKept(element));
    if (heading) return heading;
  }
  return null;
}

/** `read` are elements whose units stand elsewhere in the story. */
function partsOf(nodes: readonly HtmlNode[], read: ReadonlySet<Element>, context: HtmlContext): readonly Part[] {
  return groups(nodes).flatMap((group) => partsOfGroup(group, read, context));
}

function partsOfGroup(group: Group, read: ReadonlySet<Element>, context: HtmlContext): readonly Part[] {
  if (group.type === "run") return blockOfUnits(runUnits(group.nodes, { kind: "paragraph" }, context));
  const { element } = group;
  if (read.has(element) || hiddenElements.has(element.tagName)) return [];
  const level = headingLevels.get(element.tagName);
  if (level !== undefined && !isKept(element)) return headingParts(element, level, context);
  if (isContainer(element)) {
    return [...blockOfUnits(attributeUnits(element, context)), ...partsOf(element.children, read, context)];
  }
  return elementBlock(element, context);
}

// What is no block by itself, or holds the headings of sections, is looked into.
function isContainer(element: Element): boolean {
  if (isKept(element) || hiddenElements.has(element.tagName) || headingLevels.has(element.tagName)) return false;
  if (!blockKinds.has(element.tagName)) return true;
  return (
    element.tagName === "details" && elementsIn(element.children).some((inner) => headingLevels.has(inner.tagName))
  );
}

function headingParts(element: Element, level: number, context: HtmlContext): readonly Part[] {
  const units = elementUnits(element, { kind: "heading" }, context);
  const unit = units.find((candidate) => candidate.kind === "heading" && candidate.translatable);
  if (!unit) return elementBlock(element, context);
  const { id } = element.properties;
  const part: Part = { type: "heading", unit, level, id: typeof id === "string" && id !== "" ? id : null };
  return [part, ...blockOfUnits(units.filter((other) => other !== unit))];
}

function elementBlock(element: Element, context: HtmlContext): readonly Part[] {
  const units = elementUnits(element, { kind: "paragraph" }, context);
  const range = htmlRange(element, context);
  if (!range) return blockOfUnits(units);
  const kind = isKept(element) && element.tagName !== "pre" ? "raw" : (blockKinds.get(element.tagName) ?? "raw");
  return units.length === 0 ? [] : [{ type: "block", kind, range, units }];
}

function blockOfUnits(units: readonly Unit[]): readonly Block[] {
  const range = rangeOfAll(units.map((unit) => unit.range));
  if (!range) return [];
  const kind = units.every((unit) => !unit.translatable) ? "raw" : "paragraph";
  return [{ type: "block", kind, range, units }];
}
