import { realpathSync } from "node:fs";
import { basename, dirname, extname, isAbsolute, join, relative, resolve, sep } from "node:path";
import { VisavisError } from "../errors.ts";

/** The glossary of a workspace whose settings name none. */
export const usualGlossary = "glossary.yml";

/** The path with `/` between folders, as messages and files write it. */
export function slashed(path: string): string {
  return sep === "/" ? path : path.split(sep).join("/");
}

/** Where a file of the workspace is. */
export function fullPath(root: string, path: string): string {
  return join(root, path);
}

/** The last name of a path: `ws` of `/home/me/ws/`. */
export function lastName(path: string): string {
  return basename(path);
}

/** True when `path` is `root` or lies below it (as written, links not followed). */
function isInside(root: string, path: string): boolean {
  const way = relative(root, path);
  return way === "" || (!way.startsWith(`..${sep}`) && way !== ".." && !isAbsolute(way));
}

/** The nearest existing ancestor of `path`, links followed. */
function realAncestor(path: string): string {
  try {
    return realpathSync(path);
  } catch (error) {
    const parent = dirname(path);
    if (parent === path) throw error;
    return realAncestor(parent);
  }
}

/**
 * The absolute path of `path` inside the workspace `root` (itself absolute, links followed). Throws `workspace-path`
 * when it leads out, be it by `..`, as an absolute path or through a symbolic link.
 */
export function pathInside(root: string, path: string): string {
  const full = resolve(root, path);
  if (!isInside(root, full) || !isInside(root, realAncestor(full))) throw leadsOut(root, path);
  return full;
}

/** Throws `workspace-path` when a folder of `path` (below `root`, not resolved) is a link that leads out of `root`. */
export function refuseWayOut(root: string, path: string): void {
  const folder = realAncestor(dirname(resolve(root, path)));
  if (!isInside(realAncestor(resolve(root)), folder)) throw leadsOut(root, path);
}

function leadsOut(root: string, path: string): VisavisError {
  return new VisavisError({
    code: "workspace-path",
    message: `${path}: leads out of the workspace ${root}`,
    hint: "Use a path inside the workspace, without '..' and without a link that leads out.",
    file: path,
  });
}

/** The path of a file that belongs to a story: `<folder>/[<lng>/]<story id><extension>`, relative, with `/`. */
export function storyFile(folder: string, names: readonly string[], extension: string): string {
  return `${[folder, ...names].join("/")}${extension}`;
}

/** The folder's absolute path with links followed. Throws `workspace-missing`. */
export function realRoot(root: string): string {
  try {
    return realpathSync(root);
  } catch (cause) {
    throw new VisavisError({
      code: "workspace-missing",
      message: `${root}: there is no such folder`,
      hint: "Name the workspace's folder with --cwd DIR, or make one with 'visavis init DIR'.",
      cause,
    });
  }
}

/** The extension of a path with its dot, or `""`. */
export function formatExtension(path: string): string {
  return extname(path);
}
