import type { Block, Story, Unit } from "../../model.ts";
import { codeIndex } from "../../text/codes.ts";

/**
 * A plain-text story with its targets (its own text where there is none), laid out clean: title, reference, headings and blocks apart, one line a
 * list item. What the reader dropped (cookie notices, redirects) and the glue of scraped text do not come along: in
 * another language they would be stray words of the source.
 */
export function cleanText(story: Story, target: (unit: Unit) => string | null): string {
  const textOf = (unit: Unit): string => written(target(unit) ?? unit.text, unit).trim();
  const heads = [story.title === null ? [] : [textOf(story.title)], story.reference === null ? [] : [story.reference]];
  const sections = story.sections.flatMap(({ heading, blocks }) => [
    ...(heading === null ? [] : [textOf(heading)]),
    ...blocks.map((block) => blockText(block, textOf)),
  ]);
  return `${[...heads.flat(), ...sections].join("\n\n")}\n`;
}

function blockText({ kind, units }: Block, textOf: (unit: Unit) => string): string {
  if (kind !== "list") return units.map(textOf).join("\n\n");
  let number = 0;
  return units
    .map((unit) => {
      number = unit.ordered ? number + 1 : 0;
      return `${unit.ordered ? `${number}.` : "-"} ${textOf(unit)}`;
    })
    .join("\n");
}

/** The target with its codes as they stand in the file. */
function written(target: string, unit: Unit): string {
  return target.replace(/[\uE000-\uF8FF]/gu, (char) => unit.codes[codeIndex(char, 0)]?.markup ?? "");
}
