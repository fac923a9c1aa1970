import { concordanceWords, phraseRanges } from "../memory/near/concordance.ts";
import { lowestScore } from "../memory/near/bounds.ts";
import type { Lng, Range, State } from "../model.ts";
import { openNearIndex, type NearIndex, type StoredPair } from "../workspace/near-index.ts";
import { openNear } from "./near.ts";
import { emphasisOf, indexNear } from "./near-entries.ts";
import { withProject, type Project, type ProjectOptions } from "./project.ts";

/** A sentence of the house that holds a phrase or is near to it, with a target that it has. */
export interface MemoryHit {
  /** `phrase`: its words stand in the source one after the other; `near`: the whole source is like the phrase. */
  readonly match: "phrase" | "near";
  /** 70–100 for `near`; null for `phrase`. */
  readonly score: number | null;
  readonly lng: Lng;
  readonly source: string;
  /** Where the phrase stands in `source`. */
  readonly ranges: readonly Range[];
  readonly target: string;
  /** Null for what is in no story. */
  readonly story: string | null;
  readonly segment: string | null;
  readonly state: State;
  readonly origin: string;
  /** The file that the pair stands in. */
  readonly file: string;
  /** How many more times the house has this source with this target. */
  readonly also: number;
}

/** The shape of `memory search --json`. */
export interface MemorySearchResult {
  readonly phrase: string;
  readonly hits: readonly MemoryHit[];
}

export interface MemorySearchOptions extends ProjectOptions {
  readonly phrase: string;
  /** The most sentences to show of each language. */
  readonly limit: number;
}

/**
 * What the house's translation files and TMX files have of a phrase, language by language: sentences that hold it, approved ones
 * first, then those near to it. Files that changed since the last time are read again; only the cache is written.
 */
export async function searchMemory(options: MemorySearchOptions): Promise<MemorySearchResult> {
  return await withProject({ ...options, write: false }, async (project) => {
    const index = openNearIndex(project.root);
    try {
      const hits = project.targets.flatMap((lng) => searchLanguage({ project, index, lng }, options));
      return await Promise.resolve({ phrase: options.phrase, hits });
    } finally {
      index.close();
    }
  });
}

interface Place {
  readonly project: Project;
  readonly index: NearIndex;
  readonly lng: Lng;
}

function searchLanguage(place: Place, { phrase, limit }: MemorySearchOptions): readonly MemoryHit[] {
  const { project, index, lng } = place;
  const { source } = project.settings;
  indexNear(project, index, lng);
  index.together(() => index.addWords(lng, (text) => concordanceWords(text, source)));
  const words = concordanceWords(phrase, source);
  const holding = words === "" ? [] : index.withWords(lng, words, limit);
  const near = openNear(index, lng, emphasisOf(project))(phrase, { limit: limit * 2, threshold: lowestScore });
  const others = near.filter(({ id }) => !holding.includes(id)).slice(0, limit - holding.length);
  return [
    ...holding.flatMap((id) => hitsOf(place, { id, phrase, score: null })),
    ...others.flatMap(({ id, score }) => hitsOf(place, { id, phrase, score })),
  ];
}

interface Found {
  readonly id: number;
  readonly phrase: string;
  readonly score: number | null;
}

/** One hit for each target that a sentence has. */
function hitsOf({ project, index, lng }: Place, { id, phrase, score }: Found): readonly MemoryHit[] {
  const pairs = Map.groupBy(index.pairsOf(id), ({ source, target }) => `${source}\0${target}`);
  return [...pairs.values()].flatMap(([pair, ...others]) =>
    pair
      ? [
          {
            ...hitOf(pair, score),
            lng,
            ranges: phraseRanges(pair.source, phrase, project.settings.source),
            also: others.length,
          },
        ]
      : [],
  );
}

function hitOf(pair: StoredPair, score: number | null): Omit<MemoryHit, "lng" | "ranges" | "also"> {
  const { source, target, story, segment, state, origin, path } = pair;
  const shown = { source, target, story, segment, state, origin, file: path };
  return { match: score === null ? "phrase" : "near", score, ...shown };
}
