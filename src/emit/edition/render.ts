import type { Story, Unit } from "../../model.ts";
import { frontMatterRange, writeScalar } from "./front-matter.ts";
import { writeAttribute, writeHtml } from "./html.ts";
import { writePhrasing, type MarkdownPlace } from "./markdown.ts";
import { toPhrasing, type MarkupOf } from "./phrasing.ts";
import { parseTarget, type TargetNode } from "./target.ts";
import { writeTitle } from "./title.ts";

/** A unit and the target that takes its text's place. */
export interface Rendering {
  readonly unit: Unit;
  readonly target: string;
  readonly markupOf: MarkupOf;
}

/** The target as the file's mark-up writes it where the unit stands. */
export function renderTarget(story: Story, content: string, rendering: Rendering): string {
  const { unit, target, markupOf } = rendering;
  const nodes = parseTarget(target, unit.codes);
  if (unit.notation === "yaml") return yamlScalar(content, unit, plainText(nodes, markupOf));
  if (unit.notation === "attribute") return attribute(content, unit, plainText(nodes, markupOf));
  if (unit.notation === "html" || story.format === "html") return writeHtml(nodes, markupOf);
  if (story.format === "text") return plainText(nodes, markupOf);
  if (isTitle(unit)) return writeTitle(plainText(nodes, markupOf), content.charAt(unit.range.start - 1));
  const place = markdownPlace(content, unit);
  const text = writePhrasing(toPhrasing(nodes, markupOf), place);
  return place === "label" ? text + labelEnd(content, unit) : text;
}

/** Text with the mark-up of its codes, nothing escaped. */
function plainText(nodes: readonly TargetNode[], markupOf: MarkupOf): string {
  return nodes
    .map((node) => {
      if (node.type === "text") return node.value;
      if (node.type === "standalone") return markupOf(node.at);
      return markupOf(node.open) + plainText(node.children, markupOf) + markupOf(node.close);
    })
    .join("");
}

function yamlScalar(content: string, unit: Unit, value: string): string {
  const yaml = frontMatterRange(content) ?? { start: 0, end: content.length };
  const range = { start: unit.range.start - yaml.start, end: unit.range.end - yaml.start };
  return writeScalar(content.slice(yaml.start, yaml.end), range, value);
}

function attribute(content: string, unit: Unit, value: string): string {
  const before = content.charAt(unit.range.start - 1);
  return writeAttribute(value, before === '"' || before === "'" ? before : "");
}

// Markdown's own captions are titles of links and images; those of HTML have a notation.
function isTitle(unit: Unit): boolean {
  return unit.kind === "caption" && unit.name === "title";
}

function markdownPlace(content: string, unit: Unit): MarkdownPlace {
  if (unit.kind === "image-alt") return "label";
  if (unit.kind === "table-cell") return "cell";
  if (unit.kind !== "heading" && unit.kind !== "title") return "paragraph";
  const line = /[^\r\n]*$/u.exec(content.slice(Math.max(0, unit.range.start - 200), unit.range.start))?.[0] ?? "";
  return /#{1,6}[ \t]+$/u.test(line) ? "heading" : "setext";
}

// `![texte]` and `![texte][]` find their definition by the text that was: name it.
function labelEnd(content: string, unit: Unit): string {
  const label = content.slice(unit.range.start, unit.range.end).replace(/\]\[$/u, "");
  return /^\](?![[(])/u.test(content.slice(unit.range.end, unit.range.end + 2)) ? `][${label}` : "";
}
