import type { Block, Story, Unit } from "../../model.ts";

/** All units of a story in file order; one that holds others (a paragraph, its images' texts) comes before them. */
export function unitsOfStory(story: Story): readonly Unit[] {
  const inSections = story.sections.flatMap((section) => [
    ...(section.heading ? [section.heading] : []),
    ...section.blocks.flatMap((block) => block.units),
  ]);
  return inFileOrder([...(story.title ? [story.title] : []), ...story.fields, ...inSections]);
}

/** The units of one block in file order. */
export function unitsOfBlock(block: Block): readonly Unit[] {
  return inFileOrder(block.units);
}

function inFileOrder(units: readonly Unit[]): readonly Unit[] {
  return units.toSorted((a, b) => a.range.start - b.range.start || b.range.end - a.range.end);
}
