import type { Element, ElementContent, Nodes, Root, RootContent } from "hast";
import { fromHtml } from "hast-util-from-html";
import type { Range, SourceFile } from "../../model.ts";
import type { UnitContext } from "../unit.ts";
import { parseTree, type ParsedFile } from "../depth.ts";

/** A node and its children in a tree from HTML. */
export type HtmlNode = RootContent | ElementContent;

/** Where nodes of a parsed piece of HTML stand in the file. */
export interface HtmlSource extends ParsedFile {
  readonly file: SourceFile;
  /** Offset of the parsed piece in the file. */
  readonly base: number;
}

/** What units are made with from a parsed piece of HTML. */
export interface HtmlContext extends UnitContext, HtmlSource {
  /** True when the HTML stands inside a file of another format. */
  readonly isEmbedded: boolean;
}

/** Parses the HTML in `range` of the file: a document when it has the tags of one, else a fragment. */
export function parseHtml(source: HtmlSource, range: Range): Root {
  // The parser skips a byte order mark without counting it, which would shift every offset.
  const html = source.file.content.slice(range.start, range.end).replace(/^\uFEFF/u, " ");
  const fragment = !/<(?:!doctype|html|head|body)\b/iu.test(html);
  return parseTree(source, range.start, () => fromHtml(html, { fragment, verbose: true }));
}

/** A node's range in the file; null for one that the parser made up or moved. */
export function htmlRange(node: Nodes, source: HtmlSource): Range | null {
  return offsets(node.position, source);
}

/** The ranges of an element's start and end tag; `closing` is null when it has none. */
export function tagRanges(
  element: Element,
  source: HtmlSource,
): { readonly opening: Range | null; readonly closing: Range | null } {
  const position = element.data?.position;
  return { opening: offsets(position?.opening, source), closing: offsets(position?.closing, source) };
}

interface Place {
  readonly start: { readonly offset?: number | undefined };
  readonly end: { readonly offset?: number | undefined };
}

/** A parser's position as a range of the file. */
export function offsets(position: Place | null | undefined, source: HtmlSource): Range | null {
  const start = position?.start.offset;
  const end = position?.end.offset;
  return start === undefined || end === undefined ? null : { start: start + source.base, end: end + source.base };
}
