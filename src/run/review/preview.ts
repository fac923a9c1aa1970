import { previewHtml, type PreviewSegment } from "../../emit/preview.ts";
import { betweenSentences } from "../../emit/targets.ts";
import type { Lng } from "../../model.ts";
import { translatedUnits } from "../outputs.ts";
import type { Project } from "../project.ts";
import { openStory } from "./open.ts";

/**
 * The page of a story in a language as it would read now, whatever the states of its sentences: safe HTML that loads
 * nothing, see `previewHtml`. Sentences without a translation stand in the source language.
 */
export async function previewPage(project: Project, story: string, target: Lng): Promise<string> {
  const { view, translation } = await openStory(project, story, target);
  const byUnit = translatedUnits(view, translation);
  return previewHtml(view.story, view.source.content, {
    lng: target,
    segments: (unit) =>
      byUnit.get(unit)?.segments.map(({ id, source, target: text, gap }): PreviewSegment => ({
        id,
        text: text ?? source,
        lng: text === null ? translation.source : target,
        gap: betweenSentences(gap, target),
      })) ?? null,
  });
}
