import { existsSync, watch } from "node:fs";
import { join } from "node:path";
import { slashed } from "./paths.ts";

/** So long (in milliseconds) files must be left alone before they are told of: an editor writes a file in several steps. */
const quiet = 100;

/**
 * Tells of files that changed below the folders and of the files named, as paths relative to `root`, whoever changed
 * them, until `signal` is aborted. A folder that is not there yet is not watched.
 */
export function watchFiles(
  {
    root,
    folders,
    files,
  }: { readonly root: string; readonly folders: readonly string[]; readonly files: readonly string[] },
  told: (paths: readonly string[]) => void,
  signal: AbortSignal,
): void {
  const changed = new Set<string>();
  let timer: NodeJS.Timeout | null = null;
  const tell = (): void => {
    const paths = [...changed];
    changed.clear();
    told(paths);
  };
  const note = (path: string): void => {
    changed.add(path);
    if (timer) clearTimeout(timer);
    timer = setTimeout(tell, quiet);
  };
  signal.addEventListener("abort", () => timer && clearTimeout(timer), { once: true });
  for (const folder of folders.filter((folder) => existsSync(join(root, folder))))
    watch(join(root, folder), { recursive: true, signal }, (_, name) => {
      if (name !== null) note(`${folder}/${slashed(name)}`);
    });
  // A file that is replaced is another one to the system: its folder is watched.
  watch(root, { signal }, (_, name) => {
    if (name !== null && files.includes(name)) note(name);
  });
}
