import type { Lng, State } from "../model.ts";
import { openNearIndex, type NearIndex, type PairCount } from "../workspace/near-index.ts";
import { lastLeverage, type LastLeverage } from "./last-leverage.ts";
import { indexNear } from "./near-entries.ts";
import { withProject, type Project, type ProjectOptions } from "./project.ts";

/** What the house's memory has for one language. */
export interface TargetMemory {
  /** Different source sentences that have a target. */
  readonly sentences: number;
  readonly pairs: number;
  readonly states: Readonly<Record<Exclude<State, "initial">, number>>;
  /** Pairs by who made their target, most first. */
  readonly origins: Readonly<Record<string, number>>;
  /** Pairs that stand in a story as it was last translated. */
  readonly stories: number;
  /** Pairs of translation files that no story uses: retired, earlier wordings, those of stories that are gone. */
  readonly aside: number;
  /** Pairs of the workspace's TMX files. */
  readonly files: readonly { readonly file: string; readonly pairs: number }[];
  /** Sentences with more than one target. */
  readonly contradictions: number;
  /** What the memory had for the last run that had something to do; null before there was one. */
  readonly lastRun: LastLeverage | null;
}

/** The shape of `memory stats --json`. */
export interface MemoryStats {
  /** Different source sentences that have a target in any of the languages. */
  readonly sentences: number;
  readonly targets: Readonly<Record<Lng, TargetMemory>>;
}

/**
 * What there is in the translation files and TMX files of the house, language by language. Files that changed since the
 * last time are read again; only the cache is written.
 */
export async function memoryStats(options: Pick<ProjectOptions, "root" | "to">): Promise<MemoryStats> {
  return await withProject({ ...options, write: false }, async (project) => {
    const index = openNearIndex(project.root);
    try {
      const targets = project.targets.map((lng): [Lng, TargetMemory] => [lng, targetMemory(project, index, lng)]);
      const sentences = index.sentenceCount(project.targets);
      return await Promise.resolve({ sentences, targets: Object.fromEntries(targets) });
    } finally {
      index.close();
    }
  });
}

function targetMemory(project: Project, index: NearIndex, lng: Lng): TargetMemory {
  indexNear(project, index, lng);
  const counts = index.pairCounts(lng);
  const ids = new Set(project.files.map(({ id }) => id));
  const inStory = ({ story, placeless }: PairCount): boolean => story !== null && ids.has(story) && !placeless;
  const inState = (wanted: State): number => sumOf(counts.filter(({ state }) => state === wanted));
  const files = Map.groupBy(
    counts.filter(({ story }) => story === null),
    ({ path }) => path,
  );
  const origins = [...Map.groupBy(counts, ({ origin }) => origin)].map(
    ([origin, some]) => [origin, sumOf(some)] as const,
  );
  return {
    sentences: index.sentenceCount([lng]),
    pairs: sumOf(counts),
    states: { translated: inState("translated"), reviewed: inState("reviewed"), final: inState("final") },
    origins: Object.fromEntries(origins.toSorted(([, one], [, other]) => other - one)),
    stories: sumOf(counts.filter(inStory)),
    aside: sumOf(counts.filter((count) => count.story !== null && !inStory(count))),
    files: [...files].map(([file, some]) => ({ file, pairs: sumOf(some) })),
    contradictions: index.contradictions(lng),
    lastRun: lastLeverage(project, lng),
  };
}

function sumOf(counts: readonly PairCount[]): number {
  return counts.reduce((sum, { pairs }) => sum + pairs, 0);
}
