import type { BlockContent, Root } from "mdast";
import { gfmToMarkdown } from "mdast-util-gfm";
import { toMarkdown } from "mdast-util-to-markdown";
import type { Block, Unit } from "../../model.ts";
import type { Edition } from "../edition.ts";

/** A block of a plain-text story as Markdown: what the text holds of Markdown's characters is escaped. */
export function textBlockMarkdown(input: { readonly block: Block; readonly edition: Edition }): string {
  const { block, edition } = input;
  const paragraphs = block.units.map((unit) => paragraph(textOf(unit, edition)));
  const root: Root = { type: "root", children: blockNodes(block, paragraphs) };
  return toMarkdown(root, { bullet: "-", listItemIndent: "one", extensions: [gfmToMarkdown()] }).trimEnd();
}

function textOf(unit: Unit, edition: Edition): string {
  const target = unit.translatable ? edition.target(unit) : null;
  return (target ?? unit.text).replace(
    /[\uE000-\uF8FF]/gu,
    (char) => unit.codes[char.charCodeAt(0) - 0xe000]?.markup ?? "",
  );
}

function paragraph(value: string): BlockContent {
  return { type: "paragraph", children: [{ type: "text", value }] };
}

function blockNodes(block: Block, paragraphs: readonly BlockContent[]): BlockContent[] {
  if (block.kind === "list") {
    const ordered = block.units.some((unit) => unit.ordered === true);
    const children = paragraphs.map((child) => ({ type: "listItem" as const, spread: false, children: [child] }));
    return [{ type: "list", ordered, spread: false, children }];
  }
  return block.kind === "quote" ? [{ type: "blockquote", children: [...paragraphs] }] : [...paragraphs];
}
