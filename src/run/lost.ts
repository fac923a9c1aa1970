import { VisavisError } from "../errors.ts";
import { parseXliff } from "../formats/xliff/parse.ts";
import { strangeKeys } from "../memory/leverage.ts";
import type { TranslatedSegment, TranslatedUnit, Translation } from "../model.ts";
import { readableText } from "../text/codes.ts";
import { segmentKey } from "../text/identity.ts";
import { changedFiles, committedFile } from "../workspace/git.ts";
import type { Project } from "./project.ts";
import { translationPath } from "./stamps.ts";
import type { Recall } from "./view.ts";

/**
 * Finds what another tool has lost: sentences of a story that its translation file has no more, and the last commit has,
 * because the segment is gone or its source is another. A segment that is there without a target is not lost, somebody
 * wants it translated again; nor is one whose source and target both are others, it was edited.
 */
export function lostSentences(project: Project): Recall["salvage"] {
  let changed: ReadonlySet<string> | null = null;
  return (story, target, before) => {
    const strange = new Set(before === null ? [] : strangeKeys(story, before));
    if (before === null || strange.size === 0) return { before, lost: [] };
    const path = translationPath(project, story.id, target);
    changed ??= changedFiles(project.root, project.settings.folders.translations);
    const committed = changed.has(path) ? parseCommitted(project.root, { path, story: story.id }) : null;
    if (committed === null) return { before, lost: [] };
    const there = readableTargets(before);
    const lost = onlySegments(committed, ({ id, source, target: text }, { codes }) => {
      if (text === null || !strange.has(segmentKey(source, codes))) return false;
      return !there.has(id) || there.get(id) === readableText(text, codes);
    });
    const ids = readableTargets(lost);
    return {
      before: { ...onlySegments(before, ({ id }) => !ids.has(id)), retired: before.retired },
      lost: [{ translation: lost, standing: new Set() }],
    };
  };
}

/** What a commit has cannot be mended: from a broken file nothing is taken. */
function parseCommitted(root: string, file: { readonly path: string; readonly story: string }): Translation | null {
  const content = committedFile(root, file.path);
  try {
    return content === null ? null : parseXliff(content, file);
  } catch (error) {
    if (error instanceof VisavisError && error.code === "xliff-invalid") return null;
    throw error;
  }
}

function readableTargets({ sections }: Translation): ReadonlyMap<string, string | null> {
  const units = sections.flatMap((section) => section.units);
  return new Map(
    units.flatMap(({ segments, codes }) =>
      segments.map(({ id, target }) => [id, target === null ? null : readableText(target, codes)] as const),
    ),
  );
}

function onlySegments(
  translation: Translation,
  isWanted: (segment: TranslatedSegment, unit: TranslatedUnit) => boolean,
): Translation {
  const sections = translation.sections.map((section) => ({
    ...section,
    units: section.units.flatMap((unit) => {
      const segments = unit.segments.filter((segment) => isWanted(segment, unit));
      return segments.length === 0 ? [] : [{ ...unit, segments }];
    }),
  }));
  return { ...translation, sections, retired: [] };
}
