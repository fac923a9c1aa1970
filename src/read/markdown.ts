import type { Heading, RootContent } from "mdast";
import type { SourceFile, SplitSentences, Story } from "../model.ts";
import { positionIn } from "../text/position.ts";
import { assembleSections, type Part } from "./assemble.ts";
import { blockOf, type MarkdownContext } from "./markdown/blocks.ts";
import { emptyFrontMatter, readFrontMatter } from "./markdown/front-matter.ts";
import { readHeading, type ReadHeading } from "./markdown/heading.ts";
import { parseMarkdown } from "./markdown/parse.ts";

/**
 * A story from CommonMark with GitHub's extensions and YAML front matter. Every range and anchor is an offset of
 * `file.content`. Throws `input-invalid` for front matter that is not YAML and for containers nested beyond reason.
 */
export function readMarkdown(file: SourceFile, split: SplitSentences): Story {
  const source = { file, position: positionIn(file.content) };
  const parsed = parseMarkdown(source);
  const context: MarkdownContext = { ...source, split, ...parsed };
  const [first, ...others] = parsed.tree.children;
  const front = first?.type === "yaml" ? readFrontMatter(first, context) : emptyFrontMatter;
  const body = first?.type === "yaml" ? others : parsed.tree.children;
  const lead = front.title ? null : leadingTitle(body);
  const heading = lead && readHeading(lead, "title", context);
  const parts = body.filter((node) => !heading || node !== lead).flatMap((node) => partsOf(node, context));
  return {
    type: "story",
    id: file.id,
    path: file.path,
    lng: file.lng,
    format: "markdown",
    title: front.title ?? heading?.unit ?? null,
    reference: front.reference,
    fields: front.fields,
    sections: assembleSections([...(heading ? insideBlocks(heading) : []), ...parts]),
    dropped: [],
  };
}

function leadingTitle(body: readonly RootContent[]): Heading | null {
  const first = body.find((node) => node.type !== "html" && node.type !== "definition");
  return first?.type === "heading" && first.depth === 1 && first.children.length > 0 ? first : null;
}

function partsOf(node: RootContent, context: MarkdownContext): readonly Part[] {
  const heading = node.type === "heading" ? readHeading(node, "heading", context) : null;
  if (node.type !== "heading" || !heading) return [blockOf(node, context)];
  const part: Part = { type: "heading", unit: heading.unit, level: node.depth, id: heading.id };
  return [part, ...insideBlocks(heading)];
}

// The alternative texts and titles in a heading's mark-up have no block of their own to stand in.
function insideBlocks({ alts }: ReadHeading): readonly Part[] {
  return alts.map((unit) => ({ type: "block", kind: "figure", range: unit.range, units: [unit] }));
}
