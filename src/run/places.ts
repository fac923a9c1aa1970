import type { DiffItem } from "../diff/item.ts";
import type { PlacedItem } from "../diff/annotations.ts";
import type { Lng } from "../model.ts";
import { fileOffset } from "../text/anchors.ts";
import { positionIn } from "../text/position.ts";
import { readText } from "../workspace/files.ts";
import { translatedUnits } from "./outputs.ts";
import type { Project } from "./project.ts";
import { translationPath } from "./stamps.ts";
import type { StoryView } from "./view.ts";

/** The items of a story in a language, each with its lines in the translation file as it is on disk and in the source. */
export function placeItems(
  project: Project,
  { view, target }: { readonly view: StoryView; readonly target: Lng },
  items: readonly DiffItem[],
): readonly PlacedItem[] {
  if (items.length === 0) return [];
  const file = translationPath(project, view.story.id, target);
  const lines = linesOfSegments(readText(project.root, file, "made") ?? "");
  const sourceLines = sourceLinesOf(view, target);
  return items.map((item) => {
    const sourceLine = item.source === null ? undefined : sourceLines.get(item.segment);
    const source = sourceLine === undefined ? null : { file: view.file.path, line: sourceLine };
    return { ...item, place: { translation: { file, line: lines.get(item.segment) ?? null }, source } };
  });
}

/** 1-based lines of the segments of a translation file, by their ids. */
export function linesOfSegments(content: string): ReadonlyMap<string, number> {
  const lines = new Map<string, number>();
  for (const [index, line] of content.split("\n").entries()) {
    const id = /<segment\b[^>]*\bid="([^"]*)"/u.exec(line)?.[1];
    if (id !== undefined) lines.set(id, index + 1);
  }
  return lines;
}

function sourceLinesOf(view: StoryView, target: Lng): ReadonlyMap<string, number> {
  const translation = view.translations.get(target);
  const lines = new Map<string, number>();
  if (!translation) return lines;
  const position = positionIn(view.source.content);
  for (const [unit, { segments }] of translatedUnits(view, translation)) {
    for (const [at, { id }] of segments.entries()) {
      const start = unit.segments[at]?.range.start;
      if (start !== undefined) lines.set(id, position(fileOffset(unit.anchors, start)).line);
    }
  }
  return lines;
}
