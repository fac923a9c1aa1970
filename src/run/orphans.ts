import { filesBelow, isLeftover } from "../workspace/files.ts";
import type { Project } from "./project.ts";
import { bundlePath, editionPath, translationPath } from "./stamps.ts";

/** Files in the folders that we write to, which nothing of the workspace accounts for; both sorted. */
export interface StrayFiles {
  /** Translation files, bundles and editions of stories or languages that the workspace has no more. */
  readonly orphans: readonly string[];
  /** What a run that was killed while it wrote a file left beside it. Whoever has the lock may remove them. */
  readonly leftovers: readonly string[];
}

/** Looks through the folders of translation files, bundles and editions. */
export function strayFiles(project: Project): StrayFiles {
  const { root, files, settings } = project;
  const { folders, source, targets } = settings;
  const kinds: readonly (readonly [folder: string, isOurs: RegExp])[] = [
    [folders.translations, /\.xlf$/u],
    [folders.locales, /\.json$/u],
    [folders.editions, /\.(?:md|markdown|txt|html?)$/iu],
    // Memories belong to no story.
    [folders.memory, /(?!)/u],
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
  const found = kinds.map(([folder, isOurs]) => ({ isOurs, paths: filesBelow(root, folder) }));
  const orphans = found.flatMap(({ isOurs, paths }) => paths.filter((path) => isOurs.test(path) && !wanted.has(path)));
  const leftovers = found.flatMap(({ paths }) => paths.filter(isLeftover));
  return { orphans: [...new Set(orphans)].sort(), leftovers: [...new Set(leftovers)].sort() };
}
