import { basename, join } from "node:path";
import { filesBelow } from "../workspace/files.ts";
import type { StagePlace } from "../workspace/streams.ts";
import type { Project } from "./project.ts";

/** Where a TMX file goes in the workspace's memory: its own name, whatever its extension was. */
export function memoryFile({ root, settings }: Project, file: string): StagePlace {
  const path = `${settings.folders.memory}/${basename(file).replace(/\.[^.]*$/u, "")}.tmx`;
  return { full: join(root, path), path, root };
}

/** The TMX files of the workspace's memory, relative to the workspace, sorted. */
export function memoryFiles({ root, settings }: Project): readonly string[] {
  return filesBelow(root, settings.folders.memory).filter((path) => path.endsWith(".tmx"));
}
