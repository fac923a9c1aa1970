import type { TmxUnit, TmxVariant } from "../formats/tmx/tmx.ts";
import type { Lng } from "../model.ts";
import { stripCodes } from "../text/codes.ts";
import { fullPath } from "../workspace/paths.ts";
import { stageFile, type StagedFile } from "../workspace/streams.ts";
import { cleanTranslations, type RetiredPairs } from "./memory-aside.ts";
import { memoryFiles } from "./memory-files.ts";
import { isEmpty, pairRegister, pairSorter } from "./memory-pairs.ts";
import { problemList, type MemoryProblem, type MemoryProblems, type ProblemList } from "./memory-problem.ts";
import { siftedParts, type UnitSieve } from "./memory-parts.ts";
import { withProject, type Locking, type Project, type ProjectOptions } from "./project.ts";

export interface MemoryCleanOptions extends Pick<ProjectOptions, "root"> {
  /** Take out what is of no use; otherwise only say what there is. */
  readonly write: boolean;
  /** With `write`: also retired pairs of the translation files that engines made and nobody has touched. */
  readonly retired?: boolean;
  readonly signal: AbortSignal;
  readonly lock?: Locking | undefined;
}

export interface CleanedMemory extends MemoryProblems {
  readonly files: readonly {
    readonly file: string;
    readonly units: number;
    /** Texts that are of no use, and elements that TMX does not have. */
    readonly removable: number;
    readonly written: boolean;
  }[];
  /** What translation files keep of sentences that have gone, by language. */
  readonly retired: readonly RetiredPairs[];
}

/**
 * Looks through the workspace's TMX files for duplicates, contradictions and empty texts, and with `write` takes out
 * duplicates and empty ones: all files or none. Looks through the translation files too, and with `write` and `retired`
 * takes out retired pairs that engines made and nobody has touched. A file that needs nothing keeps its bytes.
 */
export async function cleanMemory(options: MemoryCleanOptions): Promise<CleanedMemory> {
  return await withProject(options, async (project) => {
    const problems = problemList();
    const cleaner = memoryCleaner(project, problems);
    const staged: StagedFile[] = [];
    const files: { file: string; units: number; removable: number; written: boolean }[] = [];
    try {
      for (const file of memoryFiles(project)) {
        const { sieve, counts } = cleaner.file(file);
        const parts = siftedParts({ path: file, full: fullPath(project.root, file) }, sieve, options.signal);
        const stage = options.write
          ? await stageFile({ root: project.root, full: fullPath(project.root, file), path: file }, parts)
          : null;
        if (stage === null) await drain(parts);
        if (stage !== null) staged.push(stage);
        files.push({ file, ...counts, written: options.write && counts.removable > 0 });
      }
      const remove = options.write && options.retired === true;
      const retired = cleanTranslations(project, { problems, remove });
      for (const { file, written } of files) if (written) staged.find(({ path }) => path === file)?.commit();
      return { files, retired, ...problems.result() };
    } finally {
      cleaner.close();
      for (const stage of staged) stage.discard();
    }
  });
}

async function drain(parts: AsyncIterator<string>): Promise<void> {
  while ((await parts.next()).done !== true);
}

interface MemoryCleaner {
  readonly close: () => void;
  /** Goes on with the next file: pairs are compared with those of the files before, too. */
  readonly file: (file: string) => { sieve: UnitSieve; counts: { units: number; removable: number } };
}

/** Files and lines as one number, and back. */
const lineLimit = 2 ** 32;

function memoryCleaner({ settings }: Project, problems: ProblemList): MemoryCleaner {
  const sort = pairSorter(settings.source, settings.targets);
  const register = pairRegister();
  const files: string[] = [];
  const placeOf = (number: number): { file: string; line: number } => ({
    file: files[Math.floor(number / lineLimit)] ?? "",
    line: number % lineLimit,
  });
  const problemOf = (
    pair: { readonly lng: Lng; readonly source: TmxVariant; readonly variant: TmxVariant },
    number: number,
  ): Pick<MemoryProblem, "problem" | "first"> | null => {
    if (isEmpty(pair.source) || isEmpty(pair.variant)) return { problem: "empty", first: null };
    const { type, first } = register.relate(pair.lng, { source: pair.source, target: pair.variant }, number);
    return type === "new" ? null : { problem: type, first: placeOf(first) };
  };
  return {
    close: register.close,
    file: (file) => {
      const counts = { units: 0, removable: 0 };
      const base = files.push(file) - 1;
      const tell = (problem: Omit<MemoryProblem, "file">): boolean => {
        problems.add({ file, ...problem });
        if (problem.problem === "contradiction") return true;
        counts.removable += 1;
        return false;
      };
      const take = (unit: TmxUnit, line: number): TmxUnit | null => {
        counts.units += 1;
        const { source, targets, others } = sort(unit);
        if (source === null) return unit;
        const gone = targets.filter(({ lng, variant }) => {
          const problem = problemOf({ lng, source, variant }, base * lineLimit + line);
          const shown = { source: stripCodes(source.text), target: stripCodes(variant.text) };
          return problem !== null && !tell({ ...problem, line, lng: variant.lng, ...shown });
        });
        if (gone.length > 0 && gone.length === targets.length && others.length === 0) return null;
        return { ...unit, variants: unit.variants.filter((kept) => !gone.some(({ variant }) => variant === kept)) };
      };
      const unknown = (name: string, line: number): void =>
        void tell({ problem: "unknown-element", line, lng: null, source: `<${name}>`, target: "", first: null });
      return { sieve: { take, unknown }, counts };
    },
  };
}
