import type { Lng, State } from "../model.ts";
import { stampOf } from "../workspace/files.ts";
import { formatExtension, storyFile } from "../workspace/paths.ts";
import type { StoryFile } from "../workspace/stories.ts";
import type { Project } from "./project.ts";

/** The state from which a target is emitted. */
export type RequiredState = Exclude<State, "initial">;

/** Path of the translation file of a story in a language. */
export function translationPath({ settings }: Pick<Project, "settings">, story: string, target: Lng): string {
  return storyFile(settings.folders.translations, [target, story], ".xlf");
}

/** Path of a story's locale bundle. */
export function bundlePath({ settings }: Project, story: string, lng: string): string {
  return storyFile(settings.folders.locales, [lng, story], ".json");
}

/** Path of a story's edition: its name in the source folder, in the language's folder. */
export function editionPath({ settings }: Project, file: StoryFile, lng: string): string {
  return storyFile(settings.folders.editions, [lng, file.id], formatExtension(file.path));
}

/** What a story's report depends on: settings, glossary, the source and its translation files. */
export function inputStamp(project: Project, file: StoryFile): string {
  const translations = project.settings.targets.map((target) => translationPath(project, file.id, target));
  return [project.salt, ...[file.path, ...translations].map((path) => stampOf(project.root, path))].join("|");
}

/** The files that `build` writes for a story, as they are on disk. */
export function outputStamp(project: Project, file: StoryFile, require: RequiredState): string {
  const { emit, source, targets } = project.settings;
  const bundles = emit.includes("locales") ? [source, ...targets].map((lng) => bundlePath(project, file.id, lng)) : [];
  const editions = emit.includes("editions") ? targets.map((lng) => editionPath(project, file, lng)) : [];
  return [require, ...[...bundles, ...editions].map((path) => stampOf(project.root, path))].join("|");
}
