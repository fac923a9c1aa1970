import type { Block, Story, Unit } from "../model.ts";
import { readableText } from "../text/codes.ts";
import { rendererOf, type Edition } from "./edition.ts";
import { spliceUnits } from "./edition/splice.ts";
import { unitsOfBlock } from "./edition/units.ts";
import { htmlToMarkdown, markdownToHtml, safeHtml, safeMarkdown } from "./markup/convert.ts";
import { definitionsOf } from "./markup/definitions.ts";
import { outdented } from "./markup/outdent.ts";
import { htmlToText } from "./markup/readable.ts";
import { textBlockMarkdown } from "./markup/text-block.ts";

/** What the strings of a bundle are written in. */
export type Markup = "markdown" | "html" | "text";

export interface BlockInput {
  readonly story: Story;
  readonly content: string;
  readonly block: Block;
  readonly edition: Edition;
  readonly markup: Markup;
}

/**
 * One top-level block in the edition's language as a string of its own, whatever the story's format: links that are
 * defined elsewhere are resolved, scripts, event handlers and unsafe URLs are gone. Null when a translatable unit of it
 * has no target.
 */
export function renderBlock(input: BlockInput): string | null {
  const { block, edition, markup } = input;
  if (block.units.some((unit) => unit.translatable && edition.target(unit) === null)) return null;
  if (input.story.format === "html") return fromHtml(splicedBlock(input), markup);
  const isMarkdown = input.story.format === "markdown";
  const isText = block.kind !== "code" && block.kind !== "raw";
  const definitions = isMarkdown && isText ? definitionsOf(input, edition) : null;
  const source = isMarkdown ? outdented(splicedBlock(input), input) : textBlockMarkdown(input);
  if (markup === "markdown") return safeMarkdown(source, definitions);
  const html = markdownToHtml(source, definitions);
  return markup === "html" ? html : htmlToText(html);
}

/**
 * True for a block of which a reader sees something where it stands, whatever the language: not for a link's
 * definition, a comment, a script.
 */
export function isSeen(story: Story, content: string, block: Block): boolean {
  if (block.kind !== "raw") return true;
  const edition = { lng: story.lng, target: (unit: Unit) => unit.text };
  return renderBlock({ story, content, block, edition, markup: "html" }) !== "";
}

function fromHtml(source: string, markup: Markup): string {
  const html = safeHtml(source);
  if (markup === "html") return html;
  return markup === "text" ? htmlToText(html) : htmlToMarkdown(html);
}

function splicedBlock({ story, content, block, edition }: BlockInput): string {
  const units = unitsOfBlock(block);
  return spliceUnits(content, { range: block.range, units }, rendererOf(story, content, edition));
}

/** A unit's target as plain text on one line: what a reader sees of its codes in their place. */
export function renderPlain(unit: Unit, target: string): string {
  return readableText(target, unit.codes)
    .replace(/[ \t\r\n]+/gu, " ")
    .trim();
}
