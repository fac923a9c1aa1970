import type { Project } from "../run/project.ts";
import { formatExtension } from "../workspace/paths.ts";
import { watchFiles } from "../workspace/watch.ts";
import type { ChangeEvent } from "./api.ts";

/** Tells of changes to the files of a workspace as a page wants them: by story and language. */
export function changesOf(
  { root, settings }: Pick<Project, "root" | "settings">,
  told: (change: ChangeEvent) => void,
  signal: AbortSignal,
): void {
  const { content, translations, memory } = settings.folders;
  const folders = [content, translations, memory];
  const changeOf = (path: string): ChangeEvent | null => {
    if (path.startsWith(`${content}/`)) return { story: storyOf(path, content), target: null };
    if (!path.startsWith(`${translations}/`)) return { story: null, target: null };
    // Files on their way to their place have other names.
    if (formatExtension(path) !== ".xlf") return null;
    const [target = ""] = path.slice(translations.length + 1).split("/");
    return { story: storyOf(path, `${translations}/${target}`), target };
  };
  watchFiles(
    { root, folders, files: ["visavis.yml", settings.glossary] },
    (paths) => {
      const changes = new Map(
        paths.flatMap((path) => changeOf(path) ?? []).map((change) => [JSON.stringify(change), change]),
      );
      for (const change of changes.values()) told(change);
    },
    signal,
  );
}

function storyOf(path: string, folder: string): string {
  const name = path.slice(folder.length + 1);
  return name.slice(0, name.length - formatExtension(name).length);
}
