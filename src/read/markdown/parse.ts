import type { Root } from "mdast";
import { fromMarkdown, type Extension, type Handle } from "mdast-util-from-markdown";
import { frontmatterFromMarkdown } from "mdast-util-frontmatter";
import { gfmFromMarkdown } from "mdast-util-gfm";
import { frontmatter } from "micromark-extension-frontmatter";
import { gfm } from "micromark-extension-gfm";
import type { Range } from "../../model.ts";
import { refuseDeepNesting } from "./nesting.ts";
import { parseTree, type ParsedFile } from "../depth.ts";

/** A Markdown file's tree, with what the tree leaves out. */
export interface ParsedMarkdown {
  readonly tree: Root;
  /** Ranges of plain characters, in order; between them stand escapes, references and line endings. */
  readonly plain: readonly Range[];
  /** End of the label `[…]` of links and images, by its start (after the bracket). */
  readonly labels: ReadonlyMap<number, number>;
  /** What stands between the quotes of a title, by the end of the link, image or definition that has it. */
  readonly titles: ReadonlyMap<number, Range>;
}

/** Parses GitHub-flavoured Markdown with YAML front matter; offsets are those of the file's content. */
export function parseMarkdown(source: ParsedFile): ParsedMarkdown {
  const { content } = source.file;
  refuseDeepNesting(source);
  const plain: Range[] = [];
  const labels = new Map<number, number>();
  const titles = new Map<number, Range>();
  let title: Range | null = null;
  const note: Handle = (token) => {
    const range = { start: token.start.offset, end: token.end.offset };
    if (token.type === "data") plain.push(range);
    else if (token.type === "labelText") labels.set(range.start, range.end);
    else if (token.type === "resourceTitleString" || token.type === "definitionTitleString") title = range;
    else if (token.type === "resource" || token.type === "definition") {
      if (title) titles.set(range.end, title);
      title = null;
    }
    return undefined;
  };
  const options = {
    extensions: [frontmatter(), gfm()],
    mdastExtensions: [frontmatterFromMarkdown(), ...withoutTransforms(gfmFromMarkdown()), { afterExit: note }],
  };
  const tree = parseTree(source, 0, () => fromMarkdown(withoutMark(content), options));
  plain.sort((a, b) => a.start - b.start);
  return { tree, plain, labels, titles };
}

// The parser skips a byte order mark without counting it, which would shift every offset.
function withoutMark(content: string): string {
  return content.startsWith("\uFEFF") ? ` ${content.slice(1)}` : content;
}

// The transform that looks for URLs once more after parsing makes nodes without positions.
function withoutTransforms(extensions: readonly Extension[]): readonly Extension[] {
  return extensions.map((extension) => ({ ...extension, transforms: [] }));
}
