import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { join } from "node:path";
import { filesBelow } from "./files.ts";

export interface Template {
  /** Relative to the workspace. */
  readonly path: string;
  readonly content: string;
}

/** The files of a new workspace, from the package's `templates/`. */
export function readTemplates(): readonly Template[] {
  const root = fileURLToPath(new URL("../../templates", import.meta.url));
  return filesBelow(root, ".").map((path) => ({ path, content: readFileSync(join(root, path), "utf8") }));
}
