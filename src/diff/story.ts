import type { ReviewSection, ReviewStory, TranslatedSection, Translation, UnitKind } from "../model.ts";
import { readableText } from "../text/codes.ts";
import { type Common, changedShare } from "./changed.ts";
import { type Examination, noExamination, reviewCounted } from "./segment.ts";

/** A translation, where its file is, and what other stages know of its segments, by their ids. */
export interface ReviewInput {
  readonly translation: Translation;
  readonly file: string;
  readonly examined: ReadonlyMap<string, Examination>;
}

/** A story in a language as it is reviewed: every sentence of it, in reading order. */
export function reviewedStory({ translation, file, examined }: ReviewInput): ReviewStory {
  const { story, source, target } = translation;
  const parts: Common[] = [];
  const sections = translation.sections.map((section): ReviewSection => ({
    id: section.id,
    heading: headingOf(section),
    units: section.units.map((unit) => {
      const counted = unit.segments.map((segment) =>
        reviewCounted({ unit, segment }, examined.get(segment.id) ?? noExamination),
      );
      parts.push(...counted.flatMap(({ machine }) => machine ?? []));
      const segments = counted.map(({ review }, index) => ({ ...review, gap: unit.segments[index]?.gap ?? "" }));
      return { id: unit.id, kind: unit.kind, codes: unit.codes, segments };
    }),
  }));
  return { story, title: titleOf(translation), source, target, file, sections, changed: changedShare(parts) };
}

/** The heading of a section as a reader sees it in the source; null where it has none. */
export function headingOf(section: TranslatedSection): string | null {
  return textOfKind(section, "heading");
}

function titleOf({ story, sections }: Translation): string {
  for (const section of sections) {
    const title = textOfKind(section, "title");
    if (title !== null) return title;
  }
  return story;
}

function textOfKind({ units }: TranslatedSection, kind: UnitKind): string | null {
  const unit = units.find((candidate) => candidate.kind === kind);
  if (!unit) return null;
  const text = unit.segments.map(({ source, gap }) => source + gap).join("");
  return readableText(text, unit.codes).replace(/\s+/gu, " ").trim();
}
