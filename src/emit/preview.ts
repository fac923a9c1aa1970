import type { Element, ElementContent, Properties } from "hast";
import { fromHtml } from "hast-util-from-html";
import { toHtml } from "hast-util-to-html";
import type { Lng, Section, Story, Unit } from "../model.ts";
import { readableText } from "../text/codes.ts";
import { textDirection } from "../text/direction.ts";
import { renderBlock } from "./markup.ts";
import { inertNodes } from "./preview/inert.ts";
import { markedTexts, type MarkedTexts, type PreviewSegment, sentenceMarks } from "./preview/marks.ts";

export type { PreviewSegment } from "./preview/marks.ts";

/** A page as it would read now. */
export interface Preview {
  readonly lng: Lng;
  /** The sentences of a unit in order; null for one that is the same in every language. */
  readonly segments: (unit: Unit) => readonly PreviewSegment[] | null;
}

/**
 * The story's page as an `<article>`: title, sections, and the texts around them in a `<footer>`. Each stretch of a
 * sentence is a `<span data-segment="id">` (several where mark-up begins or ends inside it); one without a translation
 * has `data-untranslated` and its own `lang` and `dir`. No scripts, styles, links, images, ids: what is hostile is inert,
 * and nothing is loaded.
 */
export function previewHtml(story: Story, content: string, preview: Preview): string {
  const marks = sentenceMarks(content);
  const texts = markedTexts(marks, (segment, text) => element("span", spanProperties(segment, preview), [text]));
  const target = once((unit: Unit): string => {
    const segments = preview.segments(unit);
    return segments ? marks.mark(segments) : unit.text;
  });
  const edition = { lng: preview.lng, target };
  const plain = (unit: Unit): ElementContent[] => [...texts.next(readableText(target(unit), unit.codes))];
  const blocks = (section: Section): ElementContent[] =>
    section.blocks.flatMap((block) =>
      htmlNodes(renderBlock({ story, content, block, edition, markup: "html" }) ?? "", texts),
    );
  const sections = story.sections.map((section) =>
    element("section", { dataSection: section.id }, [
      ...(section.heading ? [element(headingName(section), {}, plain(section.heading))] : []),
      ...blocks(section),
    ]),
  );
  const fields = story.fields.map((unit) => element("p", { dataField: unit.name ?? "" }, plain(unit)));
  const article = element("article", languageOf(preview.lng), [
    ...(story.title ? [element("h1", {}, plain(story.title))] : []),
    ...sections,
    ...(fields.length > 0 ? [element("footer", {}, fields)] : []),
  ]);
  return toHtml(article);
}

/** A block's writer asks for a unit's text more than once. */
function once(textOf: (unit: Unit) => string): (unit: Unit) => string {
  const texts = new Map<Unit, string>();
  return (unit) => {
    const text = texts.get(unit) ?? textOf(unit);
    texts.set(unit, text);
    return text;
  };
}

function htmlNodes(html: string, texts: MarkedTexts): ElementContent[] {
  return inertNodes(fromHtml(html, { fragment: true }).children, texts);
}

/** The title is the page's first heading. */
function headingName({ level }: Section): string {
  return `h${Math.min(Math.max(level, 2), 6)}`;
}

function spanProperties({ id, lng }: PreviewSegment, preview: Preview): Properties {
  return { dataSegment: id, ...(lng === preview.lng ? {} : { dataUntranslated: "", ...languageOf(lng) }) };
}

function languageOf(lng: Lng): Properties {
  return { lang: lng, dir: textDirection(lng) };
}

function element(tagName: string, properties: Properties, children: ElementContent[]): Element {
  return { type: "element", tagName, properties, children };
}
