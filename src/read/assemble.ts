import type { Block, Section, Unit } from "../model.ts";
import { readableText } from "../text/codes.ts";
import { slug } from "../text/slug.ts";

/** What a reader found at the top level of a story, in order: a heading (with the author's id, if any) or a block. */
export type Part =
  | { readonly type: "heading"; readonly unit: Unit; readonly level: number; readonly id: string | null }
  | Block;

/** Groups parts into sections; blocks before the first heading make the section `lede`. Ids are unique: `x`, `x-2` …; `story` is left free for the title in translation files. */
export function assembleSections(parts: readonly Part[]): readonly Section[] {
  const sections: { id: string; heading: Unit | null; level: number; blocks: Block[] }[] = [];
  const taken = new Set<string>(["lede", "story"]);
  for (const part of parts) {
    if (part.type === "heading") {
      const id = uniqueId(slug(part.id ?? readableText(part.unit.text, part.unit.codes)), taken);
      sections.push({ id, heading: part.unit, level: part.level, blocks: [] });
    } else {
      if (sections.length === 0) sections.push({ id: "lede", heading: null, level: 0, blocks: [] });
      sections.at(-1)?.blocks.push(part);
    }
  }
  return sections.map((section) => ({ type: "section", ...section }));
}

function uniqueId(id: string, taken: Set<string>): string {
  let candidate = id;
  for (let number = 2; taken.has(candidate); number++) candidate = `${id}-${number}`;
  taken.add(candidate);
  return candidate;
}
