import { VisavisError } from "../errors.ts";
import type { Usage } from "../engines/engine.ts";
import { engineNames } from "../engines/names.ts";
import type { Lng } from "../model.ts";
import { shortHash } from "../text/hash.ts";
import { acceptedSettings, keepSettings } from "../workspace/accepted-settings.ts";
import { openCache, type Cache } from "../workspace/cache.ts";
import { readText } from "../workspace/files.ts";
import { today } from "../workspace/clock.ts";
import { openJournal, type JournalStore } from "../workspace/journal.ts";
import { lockWorkspace, waitForLock } from "../workspace/lock.ts";
import { pathInside, realRoot, usualGlossary } from "../workspace/paths.ts";
import { programStamp } from "../workspace/program.ts";
import type { Settings } from "../workspace/settings-schema.ts";
import { costOf } from "./money.ts";
import { listStories, selectStories, type StoryFile } from "../workspace/stories.ts";

export interface ProjectOptions {
  /** The workspace: a folder with a `visavis.yml`. */
  readonly root: string;
  /** Story ids; none means all. */
  readonly stories?: readonly string[];
  /** Target languages; none means all of the settings. */
  readonly to?: readonly Lng[];
  /** The day (`2026-11-20`) that money is booked on; the machine's by default. */
  readonly today?: () => string;
}

interface OpenOptions extends ProjectOptions {
  /** True for commands that write: they need the cache on disk. */
  readonly write: boolean;
  /** How to take the lock; a command that does not say does not wait. Null takes none: others may write meanwhile. */
  readonly lock?: Locking | null | undefined;
}

/** How a command that writes takes the workspace's lock. */
export interface Locking {
  /** As its user typed it, for others who find the workspace locked. */
  readonly command: string;
  /** How long to wait for another command to end. */
  readonly waitSeconds: number;
  readonly signal: AbortSignal;
  /** Told once who holds the lock, when there is something to wait for. */
  readonly onWait: (message: string) => void;
}

/** An open workspace: settings, glossary, the chosen stories and languages. `close` it. */
export interface Project {
  readonly root: string;
  /** False for work that only reads: it leaves no cache behind where there was none. */
  readonly writes: boolean;
  readonly settings: Settings;
  /** Text of the glossary file, empty where there is none; `termsOf` reads it. */
  readonly glossary: string;
  /** All stories of the workspace. */
  readonly files: readonly StoryFile[];
  readonly chosen: readonly StoryFile[];
  readonly targets: readonly Lng[];
  readonly cache: Cache;
  /** The journal of paid replies, opened when it is first asked for: most runs send nothing. */
  readonly journal: () => JournalStore;
  readonly today: () => string;
  /** Changes with settings, glossary and program: what was found out under another salt is void. */
  readonly salt: string;
  readonly close: () => void;
}

const settingsFile = "visavis.yml";

/** The settings of the workspace at `root`. Throws `workspace-missing`, `settings-invalid`. */
export async function readSettings(root: string): Promise<{ readonly settings: Settings; readonly content: string }> {
  const content = readText(root, settingsFile);
  if (content === null) {
    throw new VisavisError({
      code: "workspace-missing",
      message: `${root} is not a workspace: there is no ${settingsFile}`,
      hint: "Make one with 'visavis init', or name its folder with --cwd DIR.",
    });
  }
  return { settings: acceptedSettings(root, content) ?? (await acceptSettings(content)), content };
}

async function acceptSettings(content: string): Promise<Settings> {
  const { parseSettings } = await import("../workspace/settings.ts");
  // The checks are loaded only where settings name one.
  const checks = /^checks:/mu.test(content) ? (await import("../check/index.ts")).checkNames : [];
  return parseSettings(content, settingsFile, { engines: engineNames, checks });
}

/** The settings of the workspace at `root`, or where there is none their defaults without a target. */
export async function settingsOrNone(root: string): Promise<Settings> {
  if (readText(root, settingsFile) !== null) return (await readSettings(root)).settings;
  return { ...(await acceptSettings("targets: [en]")), targets: [] };
}

/** The source language of the workspace at `root`; French where there is none. */
export async function sourceLanguage(root: string): Promise<Lng> {
  return readText(root, settingsFile) === null ? "fr" : (await readSettings(root)).settings.source;
}

/** Opens a workspace for some work and closes it however that ends; work that writes holds the lock, or looks before it writes. */
export async function withProject<T>(options: OpenOptions, work: (project: Project) => Promise<T>): Promise<T> {
  const project = await openProject(options);
  try {
    const unlock = options.write && options.lock !== null ? await takeLock(project.root, options.lock) : null;
    try {
      return await work(project);
    } finally {
      unlock?.();
    }
  } finally {
    project.close();
  }
}

async function takeLock(root: string, lock: Locking | undefined): Promise<() => void> {
  return lock ? await waitForLock(root, { ...lock, seconds: lock.waitSeconds }) : lockWorkspace(root);
}

/** Opens the workspace. Throws `workspace-missing`, `settings-invalid`, `glossary-invalid`, `story-unknown` … */
export async function openProject(options: OpenOptions): Promise<Project> {
  const root = realRoot(options.root);
  const { settings, content } = await readSettings(root);
  for (const folder of Object.values(settings.folders)) pathInside(root, folder);
  const glossary = readGlossary(root, settings);
  const files = listStories(root, settings.folders.content);
  const chosen = selectStories(files, options.stories ?? []);
  const targets = chooseTargets(settings, options.to ?? []);
  const cache = openCache(root, { write: options.write });
  if (options.write) keepSettings(root, content, settings);
  const day = options.today ?? today;
  let journal: JournalStore | null = null;
  return {
    root,
    writes: options.write,
    settings,
    glossary,
    files,
    chosen,
    targets,
    cache,
    journal: () => (journal ??= openJournal(root, { write: options.write, today: day, costOf: priceBy(settings) })),
    today: day,
    salt: shortHash(`${programStamp()}\0${content}\0${glossary}`, 16),
    close: () => {
      journal?.close();
      cache.close();
    },
  };
}

function priceBy(settings: Settings): (engine: string, usage: Usage) => number | null {
  return (engine, usage) => costOf(settings, engine, usage);
}

/** Only the usual file may be missing: without the one that the settings name, no term would be kept to. */
function readGlossary(root: string, { glossary: path }: Settings): string {
  const content = readText(root, path);
  if (content === null && path !== usualGlossary) throw glossaryMissing(path);
  return content ?? "";
}

/** The error for a glossary that is not there. */
export function glossaryMissing(path: string): VisavisError {
  return new VisavisError({
    code: "input-missing",
    message: `${path}: there is no such glossary`,
    hint: "Write it ('visavis init' shows how in a new folder), or name another as 'glossary' in visavis.yml.",
    file: path,
  });
}

function chooseTargets(settings: Settings, wanted: readonly Lng[]): readonly Lng[] {
  const unknown = wanted.find((target) => !settings.targets.includes(target));
  if (unknown !== undefined) {
    throw new VisavisError({
      code: "language-unknown",
      message: `--to ${unknown}: not one of the target languages (${settings.targets.join(", ")})`,
      hint: `Add ${unknown} to 'targets' in ${settingsFile}.`,
    });
  }
  return wanted.length > 0 ? settings.targets.filter((target) => wanted.includes(target)) : settings.targets;
}
