import type { Element } from "hast";
import type { InlineRole, Range } from "../../model.ts";
import { inlineBuilder, type InlineBuilder, type InlineText } from "../inline.ts";
import { hiddenElements, inlineRoles, voidElements } from "./elements.ts";
import { isKept, textOf } from "./kept.ts";
import { htmlRange, tagRanges, type HtmlNode, type HtmlSource } from "./parse.ts";
import { htmlPieces } from "./text.ts";

interface Run {
  readonly builder: InlineBuilder;
  readonly source: HtmlSource;
  /** Elements in the run, in order: their attributes may be units. */
  readonly elements: Element[];
  /** White space that counts once something follows it. */
  space: Range | null;
  /** White space here would be at the start of a line, or after other white space: it does not show. */
  collapsed: boolean;
  /** Something that a reader sees was added. */
  visible: boolean;
  /** Where the last node ended; a node that begins before was moved by the parser. */
  at: number;
}

/** The text of a run of inline nodes; `broken` when its mark-up is not well nested, `empty` when nothing shows. */
export type ReadRun =
  | { readonly type: "text"; readonly inline: InlineText; readonly elements: readonly Element[] }
  | { readonly type: "broken" }
  | { readonly type: "empty" };

/** Reads inline nodes as one text: white space collapsed as a browser does, tags as codes. */
export function readRun(nodes: readonly HtmlNode[], source: HtmlSource): ReadRun {
  const builder = inlineBuilder(source.file.content);
  const run: Run = { builder, source, elements: [], space: null, collapsed: true, visible: false, at: 0 };
  if (!addNodes(run, nodes)) return nodes.some((node) => isVisible(node)) ? { type: "broken" } : { type: "empty" };
  return run.visible ? { type: "text", inline: builder.finish(), elements: run.elements } : { type: "empty" };
}

// White space after `</body>` is moved into the body: it is out of order, and nothing is lost with it.
function isVisible(node: HtmlNode): boolean {
  if (node.type === "text") return node.value.trim() !== "";
  return node.type === "element" && !hiddenElements.has(node.tagName);
}

interface At<N extends HtmlNode = HtmlNode> {
  readonly node: N;
  readonly range: Range;
}

function addNodes(run: Run, nodes: readonly HtmlNode[]): boolean {
  return nodes.every((node) => {
    const range = htmlRange(node, run.source);
    if (!range || range.start < run.at) return false;
    run.at = range.start;
    const isSound = addNode(run, { node, range });
    run.at = range.end;
    return isSound;
  });
}

function addNode(run: Run, at: At): boolean {
  const { node, range } = at;
  if (node.type === "text") return addText(run, node.value, range);
  if (node.type !== "element") return addStandalone(run, range, { role: "html", equiv: "" });
  if (!hiddenElements.has(node.tagName)) run.elements.push(node);
  const role = inlineRoles.get(node.tagName) ?? "html";
  if (isKept(node)) {
    run.visible = true;
    return addStandalone(run, range, { role: role === "code" ? role : "other", equiv: textOf(node) });
  }
  if (voidElements.has(node.tagName) || hiddenElements.has(node.tagName)) {
    if (role === "image" || node.tagName === "input") run.visible = true;
    return addStandalone(run, range, { role, equiv: role === "break" ? " " : "" });
  }
  return addPair(run, { node, range });
}

function addText(run: Run, value: string, range: Range): boolean {
  const pieces = htmlPieces(run.source.file.content, range, value);
  for (const piece of pieces ?? []) {
    if (piece.text === " ") {
      if (!run.collapsed) run.space ??= piece.range;
      continue;
    }
    addSpace(run);
    run.builder.text(piece.text, piece.range.start, piece.range.end - piece.range.start);
    run.collapsed = false;
    run.visible = true;
  }
  return pieces !== null;
}

function addSpace(run: Run): void {
  if (!run.space) return;
  run.builder.text(" ", run.space.start, run.space.end - run.space.start);
  run.space = null;
  run.collapsed = true;
}

function addStandalone(run: Run, range: Range, code: { readonly role: InlineRole; readonly equiv: string }): boolean {
  if (code.role === "break") run.space = null;
  addSpace(run);
  run.builder.code({ type: "standalone", ...code }, range);
  if (code.role === "break") run.collapsed = true;
  else if (code.equiv !== "" || code.role === "image") run.collapsed = false;
  return true;
}

function addPair(run: Run, at: At<Element>): boolean {
  const { node, range } = at;
  const { opening, closing } = tagRanges(node, run.source);
  if (!opening || !closing || closing.end !== range.end) return false;
  const role = inlineRoles.get(node.tagName) ?? "html";
  addSpace(run);
  const id = run.builder.code({ type: "open", role }, opening);
  run.at = opening.end;
  const isSound = addNodes(run, node.children);
  addSpace(run);
  run.builder.code({ type: "close", role, id }, closing);
  return isSound && run.at <= closing.start;
}
