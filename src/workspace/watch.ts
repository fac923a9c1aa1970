import { type FSWatcher, readdirSync, statSync, watch } from "node:fs";
import { join } from "node:path";

/** So long (in milliseconds) files must be left alone before they are told of: an editor writes a file in several steps. */
const quiet = 100;

interface Watched {
  readonly root: string;
  readonly folders: readonly string[];
  readonly files: readonly string[];
}

/**
 * Tells of files that changed below the folders (also those that come later) and of the files named, as paths relative
 * to `root`, whoever changed them, until `signal` is aborted.
 */
export function watchFiles(
  { root, folders, files }: Watched,
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
  const tree = watchTree({ root, note, signal });
  for (const folder of folders) tree.enter(folder, false);
  // A file that is replaced is another one to the system: its folder is watched.
  watch(root, { signal }, (_, name) => {
    if (name === null) return;
    if (files.includes(name)) note(name);
    for (const folder of folders.filter((folder) => folder.split("/")[0] === name)) tree.enter(folder, true);
  });
}

interface Tree {
  /** Watches a folder and those in it; one that is watched already, or is none, is left. All that is in a new one is new. */
  readonly enter: (folder: string, isNew: boolean) => void;
}

/** Each folder has a watcher of its own: Node's recursive one goes blind on Linux to a file that was once replaced. */
function watchTree({
  root,
  note,
  signal,
}: {
  readonly root: string;
  readonly note: (path: string) => void;
  readonly signal: AbortSignal;
}): Tree {
  const known = new Map<string, { readonly stamp: string; readonly watcher: FSWatcher }>();
  const leave = (folder: string): void => {
    known.get(folder)?.watcher.close();
    known.delete(folder);
  };
  const enter = (folder: string, isNew: boolean): void => {
    const found = statSync(join(root, folder), { throwIfNoEntry: false });
    // A folder that is deleted and made again may get the same inode.
    const stamp = found ? `${found.ino} ${found.birthtimeMs}` : "";
    if (known.get(folder)?.stamp !== stamp) leave(folder);
    if (!found?.isDirectory() || known.has(folder)) return;
    const watcher = watch(join(root, folder), { signal }, (_, name) => {
      if (name === null) return;
      note(`${folder}/${name}`);
      enter(`${folder}/${name}`, true);
    });
    // A folder that is deleted is no fault of the review's.
    watcher.on("error", () => leave(folder));
    known.set(folder, { stamp, watcher });
    for (const entry of readdirSync(join(root, folder), { withFileTypes: true })) {
      const path = `${folder}/${entry.name}`;
      if (entry.isDirectory()) enter(path, isNew);
      // What came with the folder, before anybody looked.
      else if (isNew) note(path);
    }
  };
  return { enter };
}
