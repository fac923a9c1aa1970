import type { Block } from "../../model.ts";

/**
 * A block's Markdown as it would stand at the margin: a list that was indented by up to three spaces keeps its items
 * side by side. Indented code keeps the four that make it code.
 */
export function outdented(markdown: string, place: { readonly content: string; readonly block: Block }): string {
  const before = place.content.slice(Math.max(0, place.block.range.start - 8), place.block.range.start);
  const indent = /(?:^|[\r\n])([ \t]*)$/u.exec(before)?.[1] ?? "";
  if (indent === "") return markdown;
  if (indent.length > 3 || indent.includes("\t")) return indent + markdown;
  return markdown.replace(/^ {1,3}/gmu, (spaces, offset: number) => (offset === 0 ? "" : spaces.slice(indent.length)));
}
