import { realpathSync } from "node:fs";
import { createRequire, findPackageJSON, registerHooks } from "node:module";
import { dirname, join, sep } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { VisavisError } from "../errors.ts";
import { readTextAt } from "./files.ts";

/** An npm package as it is installed. */
export interface InstalledPackage {
  readonly name: string;
  /** Empty where its package.json has none. */
  readonly version: string;
  /** `file:` URL of what the package exports. */
  readonly url: string;
}

/** `shout` or `@acme/shout`: neither a path, nor a URL, nor a file inside a package, nor `node:fs`. */
export const packageName: RegExp = /^(?:@[a-z0-9~-][a-z0-9._~-]*\/)?[a-z0-9~-][a-z0-9._~-]*$/u;

/**
 * Finds a package as Node does for `import`, in the `node_modules` of the workspace (an absolute folder) or above it,
 * else where visavis itself is installed. Runs nothing of it. What it exports must lie in the package's own folder,
 * which may be a link (`npm link`). Throws `engine-unavailable`.
 */
export function resolvePackage(root: string, name: string): InstalledPackage {
  // As from inside `node_modules`: from the workspace itself, its own name would be found first.
  const parents = [pathToFileURL(join(root, "node_modules", "package.json")).href, import.meta.url];
  const manifest = packageName.test(name) ? firstManifest(name, parents) : null;
  if (manifest === null) throw notInstalled(name, root);
  try {
    const { version, exports } = readManifest(manifest);
    const url = exports === undefined ? mainOf(manifest) : exportOf(name, manifest);
    if (!liesIn(dirname(manifest), fileURLToPath(url))) throw new Error("what it exports lies outside of its folder");
    return { name, version: typeof version === "string" ? version : "", url };
  } catch (cause) {
    throw unusable(name, cause);
  }
}

/** Node's search leaves out its own modules (`fs`) and folders without a package.json. */
function firstManifest(name: string, parents: readonly string[]): string | null {
  for (const parent of parents) {
    try {
      const found = findPackageJSON(name, parent);
      if (found !== undefined) return found;
    } catch (cause) {
      if (codeOf(cause) !== "ERR_MODULE_NOT_FOUND") throw unusable(name, cause);
    }
  }
  return null;
}

function readManifest(path: string): Readonly<Record<string, unknown>> {
  const manifest: unknown = JSON.parse(readTextAt(path, path) ?? "");
  if (typeof manifest !== "object" || manifest === null) throw new Error("its package.json is no object");
  return manifest as Readonly<Record<string, unknown>>;
}

/** `main`, or `index.js`: a folder is resolved by them. */
function mainOf(manifest: string): string {
  return pathToFileURL(createRequire(manifest).resolve(dirname(manifest))).href;
}

/**
 * By Node's own reading of `exports` for `import`: a package resolves its own name by them. `require.resolve` would not
 * see what is exported under the condition `import` alone, and Node has no other way to resolve for another module.
 */
function exportOf(name: string, manifest: string): string {
  const asked = "visavis:package";
  const parentURL = pathToFileURL(manifest).href;
  const hooks = registerHooks({
    resolve: (specifier, context, next) =>
      specifier === asked ? next(name, { ...context, parentURL }) : next(specifier, context),
  });
  try {
    return import.meta.resolve(asked);
  } finally {
    hooks.deregister();
  }
}

function liesIn(folder: string, file: string): boolean {
  return realpathSync(file).startsWith(realpathSync(folder) + sep);
}

function codeOf(error: unknown): unknown {
  return error instanceof Error && "code" in error ? error.code : null;
}

function notInstalled(name: string, root: string): VisavisError {
  return new VisavisError({
    code: "engine-unavailable",
    message: `The package ${name} is not installed in ${root}.`,
    hint: `Install it in the workspace: npm install ${name}`,
  });
}

function unusable(name: string, cause: unknown): VisavisError {
  const reason = cause instanceof Error ? cause.message : String(cause);
  return new VisavisError({
    code: "engine-unavailable",
    message: `The package ${name} cannot be loaded: ${reason}.`,
    hint: `Install it again: npm install ${name}`,
    cause,
  });
}
