import type { Lng, Range, Story, Unit } from "../model.ts";
import { cleanText } from "./edition/clean-text.ts";
import { frontMatterRange, languageScalar, writeScalar } from "./edition/front-matter.ts";
import { htmlLanguage } from "./edition/language.ts";
import { renderTarget } from "./edition/render.ts";
import { spliceUnits, type RenderUnit } from "./edition/splice.ts";
import { unitsOfStory } from "./edition/units.ts";

/** A language's texts for a story. */
export interface Edition {
  readonly lng: Lng;
  /** The target of a unit's text, its codes included; null keeps the source text. */
  readonly target: (unit: Unit) => string | null;
}

/**
 * The story's file in the edition's language. Every byte outside the translated units stays, and a unit whose target
 * equals its text stays as it was written. Targets are escaped for their place; codes that are missing, doubled or
 * crossed still give well-formed mark-up. The language that the file names for itself is the edition's. A plain-text
 * story in another language is laid out clean: see `cleanText`.
 */
export function writeEdition(story: Story, content: string, edition: Edition): string {
  if (story.format === "text" && edition.lng !== story.lng) return cleanText(story, edition.target);
  const range = { start: 0, end: content.length };
  const units = unitsOfStory(story);
  const translated = spliceUnits(content, { range, units }, rendererOf(story, content, edition));
  return edition.lng === story.lng ? translated : withLanguage(story, translated, edition.lng);
}

/** Renders the units that the edition changes. */
export function rendererOf(story: Story, content: string, edition: Edition): RenderUnit {
  return (unit, markupOf) => {
    const target = unit.translatable ? edition.target(unit) : null;
    return target === null || target === unit.text ? null : renderTarget(story, content, { unit, target, markupOf });
  };
}

function withLanguage(story: Story, content: string, lng: Lng): string {
  const yaml = story.format === "markdown" ? frontMatterRange(content) : null;
  if (yaml) {
    const inside = content.slice(yaml.start, yaml.end);
    const scalar = languageScalar(inside);
    const value = scalar && writeScalar(inside, scalar, lng);
    return scalar && value ? replace(content, shift(scalar, yaml.start), value) : content;
  }
  if (story.format !== "html") return content;
  return htmlLanguage(content).reduceRight((text, range) => replace(text, range, lng), content);
}

function shift(range: Range, by: number): Range {
  return { start: range.start + by, end: range.end + by };
}

function replace(content: string, range: Range, text: string): string {
  return content.slice(0, range.start) + text + content.slice(range.end);
}
