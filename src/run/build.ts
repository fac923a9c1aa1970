import { VisavisError } from "../errors.ts";
import { bundleTypes, typedNamespaces } from "../emit/bundle/types.ts";
import type { Bundle } from "../emit/bundle.ts";
import type { Lng } from "../model.ts";
import { noFile, readText, removeFile, stampOf, writeText } from "../workspace/files.ts";
import { strayFiles } from "./orphans.ts";
import type { Project } from "./project.ts";
import { bundlePath, type RequiredState } from "./stamps.ts";
import type { StoryView } from "./view.ts";

export interface BuildOptions {
  readonly require: RequiredState;
  /** Write nothing; only say what would change. */
  readonly frozen: boolean;
}

export interface BuildResult {
  /** Files written, or with `frozen` that would be. */
  readonly changed: readonly string[];
  /** Editions of an earlier build that were removed (with `frozen`, would be): not all of them has the required state. */
  readonly removed: readonly string[];
  /** Segments that have not reached the required state, by target. */
  readonly missing: Readonly<Record<Lng, number>>;
  /** Translation files, bundles and editions of stories or languages that the workspace has no more. */
  readonly orphans: readonly string[];
}

/** Writes the locale bundles and editions, story by story, and the types once at the end. */
export interface Builder {
  readonly add: (view: StoryView) => Promise<void>;
  readonly finish: () => BuildResult;
}

export function builder(project: Project, options: BuildOptions): Builder {
  const changed: string[] = [];
  const removed: string[] = [];
  const missing = new Map<Lng, number>();
  const emit = (path: string, content: string): void => {
    const differs = options.frozen
      ? readText(project.root, path, "made") !== content
      : writeText(project.root, path, content);
    if (differs) changed.push(path);
  };
  const withhold = (path: string): void => {
    if (stampOf(project.root, path) === noFile) return;
    if (!options.frozen) removeFile(project.root, path);
    removed.push(path);
  };
  let isLooking = false;
  return {
    add: async (view) => {
      isLooking = true;
      // The parsers and writers behind it take long to load: a run that builds nothing does without them.
      const { storyOutputs } = await import("./outputs.ts");
      const built = await storyOutputs(project, view, options.require);
      for (const { path, content } of built.outputs) emit(path, content);
      built.withheld.forEach(withhold);
      for (const [target, count] of built.missing) missing.set(target, (missing.get(target) ?? 0) + count);
    },
    finish: () => {
      const types = `${project.settings.folders.locales}/i18next.d.ts`;
      if (project.settings.emit.includes("locales") && (isLooking || !namesAllStories(project, types)))
        emit(types, bundleTypes(sourceBundles(project)));
      const { orphans, leftovers } = strayFiles(project);
      if (!options.frozen) for (const path of leftovers) removeFile(project.root, path);
      return { changed, removed, missing: Object.fromEntries(missing), orphans };
    },
  };
}

/** Whether the types are of the stories that there are: one that is deleted changes no other file. */
function namesAllStories({ root, files }: Project, types: string): boolean {
  const names = new Set(typedNamespaces(readText(root, types, "made") ?? ""));
  return names.size === files.length && files.every(({ id }) => names.has(id));
}

/** The source language's bundles of all stories as they are on disk, one at a time: together they may be too large. */
function* sourceBundles(project: Project): Generator<readonly [string, Bundle]> {
  for (const { id } of project.files) {
    const path = bundlePath(project, id, project.settings.source);
    const content = readText(project.root, path, "made");
    if (content !== null) yield [id, parseBundle(path, content)];
  }
}

function parseBundle(path: string, content: string): Bundle {
  try {
    // Written by us and read back through i18next when it was: a Bundle whose strings are escaped.
    return JSON.parse(content) as Bundle;
  } catch (cause) {
    throw new VisavisError({
      code: "input-invalid",
      message: `${path}: not JSON any more (a merge conflict?)`,
      hint: "Delete the file and run 'visavis build': it is made from the translation files.",
      file: path,
      cause,
    });
  }
}
