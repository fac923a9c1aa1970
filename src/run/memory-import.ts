import { VisavisError } from "../errors.ts";
import { stageFile, type StagedFile } from "../workspace/streams.ts";
import type { NamedFile } from "./inspect.ts";
import { memoryFile } from "./memory-files.ts";
import { siftedParts } from "./memory-parts.ts";
import { memoryTaker, type MemoryTally } from "./memory-tally.ts";
import { withProject, type Locking, type Project, type ProjectOptions } from "./project.ts";

export interface MemoryImportOptions extends Pick<ProjectOptions, "root" | "to"> {
  readonly files: readonly NamedFile[];
  readonly signal: AbortSignal;
  readonly lock?: Locking | undefined;
}

/** A memory's file and what was taken of it. */
export interface ImportedMemory extends MemoryTally {
  readonly file: string;
  /** Where it is now, relative to the workspace; null when nothing of it was taken. */
  readonly path: string | null;
  /** False when the very same was there already, or nothing was taken. */
  readonly written: boolean;
}

/**
 * Takes what the workspace's languages can use of other tools' TMX files into its memory folder, all files or none.
 * Throws `tmx-invalid` and `input-…` for a file that cannot be read, `workspace-write` where another file of that name
 * is there already.
 */
export async function importMemory(options: MemoryImportOptions): Promise<readonly ImportedMemory[]> {
  return await withProject({ ...options, write: true }, async (project) => {
    const staged: Staged[] = [];
    try {
      for (const file of options.files) staged.push(await stageImport(project, file, options.signal));
      refuseClashes(staged);
      return staged.map(settle);
    } finally {
      for (const { stage } of staged.toReversed()) stage.discard();
    }
  });
}

interface Staged {
  readonly file: string;
  readonly stage: StagedFile;
  readonly tally: MemoryTally;
}

async function stageImport(project: Project, file: NamedFile, signal: AbortSignal): Promise<Staged> {
  const taker = memoryTaker(project.settings.source, project.targets);
  try {
    const stage = await stageFile(memoryFile(project, file.full), siftedParts(file, taker, signal));
    return { file: file.path, stage, tally: taker.tally() };
  } finally {
    taker.close();
  }
}

function isTaken({ tally }: Staged): boolean {
  return Object.values(tally.pairs).some((count) => count > 0);
}

function refuseClashes(staged: readonly Staged[]): void {
  const paths = new Set<string>();
  for (const { file, stage, tally } of staged) {
    if (!isTaken({ file, stage, tally })) continue;
    if (stage.present !== "other" && !paths.has(stage.path)) {
      paths.add(stage.path);
      continue;
    }
    throw new VisavisError({
      code: "workspace-write",
      message: `${file}: ${stage.path} is there already and holds something else`,
      hint: `Give the file another name to have both, or remove ${stage.path} first.`,
      file: stage.path,
    });
  }
}

function settle(staged: Staged): ImportedMemory {
  const { file, stage, tally } = staged;
  const isNew = isTaken(staged) && stage.present === "none";
  if (isNew) stage.commit();
  return { file, path: isTaken(staged) ? stage.path : null, written: isNew, ...tally };
}
