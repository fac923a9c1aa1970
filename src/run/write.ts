import type { Translation } from "../model.ts";
import { stringifyXliff } from "../formats/xliff/stringify.ts";
import { stampOf, writeText } from "../workspace/files.ts";
import type { StoryFile } from "../workspace/stories.ts";
import type { Project } from "./project.ts";
import { inputStamp, translationPath } from "./stamps.ts";
import { indexTranslation } from "./view.ts";

/** A story, and which version of its files somebody has worked on. */
export interface StoryVersion {
  readonly file: StoryFile;
  readonly stamp: string;
}

/**
 * Writes translation files of a story, each whole or not at all, unless any file of it has changed since `stamp`: two
 * who work on one story at the same time never overwrite each other. Answers the new stamp, or null when nothing was
 * written: the story is to be read again.
 */
export function writeUnchanged(
  project: Project,
  { file, stamp }: StoryVersion,
  translations: Iterable<Translation>,
): string | null {
  // The write lock of the cache is the one that every process of a workspace shares.
  return project.cache.together(() => {
    if (inputStamp(project, file) !== stamp) return null;
    for (const translation of translations) {
      const path = translationPath(project, translation.story, translation.target);
      writeText(project.root, path, stringifyXliff(translation));
      indexTranslation(project, translation, stampOf(project.root, path));
    }
    return inputStamp(project, file);
  });
}
