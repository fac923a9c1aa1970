import { filesBelow } from "../workspace/files.ts";
import { fullPath, lastName } from "../workspace/paths.ts";
import type { StagePlace } from "../workspace/streams.ts";
import type { Project } from "./project.ts";

/** Where a TMX file goes in the workspace's memory: its own name, whatever its extension was. */
export function memoryFile({ root, settings }: Project, file: string): StagePlace {
  const path = `${settings.folders.memory}/${lastName(file).replace(/\.[^.]*$/u, "")}.tmx`;
  return { full: fullPath(root, path), path, root };
}

/** The TMX files of the workspace's memory, relative to the workspace, sorted. */
export function memoryFiles({ root, settings }: Project): readonly string[] {
  return filesBelow(root, settings.folders.memory).filter((path) => path.endsWith(".tmx"));
}
