import { filesBelow } from "../workspace/files.ts";
import type { Project } from "./project.ts";
import { bundlePath, editionPath, translationPath } from "./stamps.ts";

/** Translation files, bundles and editions of stories or languages that the workspace has no more, sorted. */
export function orphans(project: Project): readonly string[] {
  const { root, files, settings } = project;
  const { folders, source, targets } = settings;
  const kinds: readonly (readonly [folder: string, isOurs: RegExp])[] = [
    [folders.translations, /\.xlf$/u],
    [folders.locales, /\.json$/u],
    [folders.editions, /\.(?:md|markdown|txt|html?)$/iu],
  ];
  const wanted = new Set(
    files.flatMap((file) => [
      bundlePath(project, file.id, source),
      ...targets.flatMap((target) => [
        translationPath(project, file.id, target),
        bundlePath(project, file.id, target),
        editionPath(project, file, target),
      ]),
    ]),
  );
  const found = kinds.flatMap(([folder, isOurs]) =>
    filesBelow(root, folder).filter((path) => isOurs.test(path) && !wanted.has(path)),
  );
  return [...new Set(found)].sort();
}
