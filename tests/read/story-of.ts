import type { SplitSentences, Story, Unit } from "../../src/model.ts";
import { readHtml } from "../../src/read/html.ts";
import { readMarkdown } from "../../src/read/markdown.ts";
import { readableText } from "../../src/text/codes.ts";

const whole: SplitSentences = (text) => (text === "" ? [] : [{ start: 0, end: text.length }]);

/** A Markdown story whose units are one sentence each. */
export function markdown(content: string): Story {
  return readMarkdown({ id: "essai", path: "essai.md", lng: "fr", content }, whole);
}

/** An HTML story whose units are one sentence each. */
export function html(content: string): Story {
  return readHtml({ id: "essai", path: "essai.html", lng: "fr", content }, whole);
}

/** All units of a story: title, fields, then by section. */
export function unitsOf(story: Story): readonly Unit[] {
  const inSections = story.sections.flatMap((section) => [
    ...(section.heading ? [section.heading] : []),
    ...section.blocks.flatMap((block) => block.units),
  ]);
  return [...(story.title ? [story.title] : []), ...story.fields, ...inSections];
}

/** `kind: text` of each unit, as a reader sees it; `=` after the kind when it is not translated. */
export function outline(story: Story): readonly string[] {
  return unitsOf(story).map(
    (unit) => `${unit.kind}${unit.translatable ? "" : "="}: ${readableText(unit.text, unit.codes)}`,
  );
}
