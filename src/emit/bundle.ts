import type { Block, Section, Story, Unit } from "../model.ts";
import type { Edition } from "./edition.ts";
import { isSeen, type Markup, renderBlock, renderPlain } from "./markup.ts";
import { bundleKeys } from "./bundle/keys.ts";

/** A section's texts; what has no translation is absent, or `null` between blocks that have one. */
export interface BundleSection {
  readonly heading?: string;
  /**
   * One string for each top-level block that shows (not for a link's definition or a comment), as long as the section
   * has such blocks, so that an index means one block in every language.
   */
  readonly body?: readonly (string | null)[];
}

/** A story in one language as i18next's resources hold it, before its strings are escaped. */
export interface Bundle {
  readonly title?: string;
  /** Front-matter texts by name. */
  readonly fields?: Readonly<Record<string, string>>;
  readonly sections: Readonly<Record<string, BundleSection>>;
  /** The keys of all sections in the story's order, translated or not. */
  readonly order: readonly string[];
}

export interface BundleOptions {
  readonly edition: Edition;
  readonly markup: Markup;
}

interface Source extends BundleOptions {
  readonly story: Story;
  readonly content: string;
}

/**
 * The story's texts in the edition's language: title, headings and fields as plain text, blocks as mark-up. What is
 * not translated (or empty, which i18next takes for missing) is left out, so that `fallbackLng` answers for it.
 */
export function makeBundle(story: Story, content: string, options: BundleOptions): Bundle {
  const source = { story, content, ...options };
  const title = plain(story.title, options.edition);
  const fields = fieldTexts(story.fields, options.edition);
  const order = bundleKeys(story.sections.map((section) => section.id));
  const sections = story.sections.flatMap((section, index): [string, BundleSection][] => {
    const texts = sectionTexts(section, source);
    return texts === null ? [] : [[order[index] ?? section.id, texts]];
  });
  return {
    ...(title === null ? {} : { title }),
    ...(fields.length === 0 ? {} : { fields: Object.fromEntries(fields) }),
    sections: Object.fromEntries(sections),
    order,
  };
}

/** A section of code alone is the same in every language; one that has text as well waits for its translation. */
function sectionTexts(section: Section, source: Source): BundleSection | null {
  const heading = plain(section.heading, source.edition);
  const blocks = section.blocks.filter((block) => isSeen(source.story, source.content, block));
  const body = blocks.map((block) => blockText(block, source));
  const translated = body.some((text, index) => text !== null && isTranslatable(blocks[index]));
  if (heading === null && !translated && (section.heading !== null || blocks.some(isTranslatable))) return null;
  return { ...(heading === null ? {} : { heading }), ...(body.some((text) => text !== null) ? { body } : {}) };
}

function isTranslatable(block: Block | undefined): boolean {
  return block?.units.some((unit) => unit.translatable) ?? false;
}

function blockText(block: Block, { story, content, edition, markup }: Source): string | null {
  return filled(renderBlock({ story, content, block, edition, markup }));
}

function fieldTexts(fields: readonly Unit[], edition: Edition): readonly [string, string][] {
  const keys = bundleKeys(fields.map((unit) => unit.name ?? "field"));
  return fields.flatMap((unit, index): [string, string][] => {
    const text = plain(unit, edition);
    return text === null ? [] : [[keys[index] ?? "field", text]];
  });
}

function plain(unit: Unit | null, edition: Edition): string | null {
  const target = unit === null ? null : edition.target(unit);
  return unit === null || target === null ? null : filled(renderPlain(unit, target));
}

function filled(text: string | null): string | null {
  return text === "" ? null : text;
}
