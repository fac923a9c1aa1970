import { canonicalTarget } from "../memory/canonical.ts";
import type { Inline, Lng, Match } from "../model.ts";
import { normalizeText } from "../text/identity.ts";
import { openNearIndex, type NearIndex, type StoredPair } from "../workspace/near-index.ts";
import { openNear, type NearSearch } from "./near.ts";
import { emphasisOf, indexNear } from "./near-entries.ts";
import type { Project } from "./project.ts";

/** A sentence as the memory is asked for it. */
export interface Wanted {
  /** Its text, with the codes of its unit as characters. */
  readonly source: string;
  readonly codes: readonly Inline[];
  /** Its key, and those of its neighbours in the story; null at the ends. */
  readonly key: string;
  readonly before: string | null;
  readonly after: string | null;
  readonly story: string;
}

/** What the memory has for sentences. `close` it. */
export interface Matches {
  /**
   * The pairs that are equal or near to a sentence, the best first, each target once; none below `memory.suggest`. The
   * sentence's own pair in its own place is none of them.
   */
  readonly of: (target: Lng, wanted: Wanted, options?: { readonly limit?: number }) => readonly Match[];
  readonly close: () => void;
}

/** How many matches are given when nobody says. */
const usualLimit = 3;

/** The memory of a workspace; what it stands on is brought up to date the first time that a language is asked for. */
export function openMatches(project: Project): Matches {
  let index: NearIndex | null = null;
  const searches = new Map<Lng, NearSearch>();
  const { suggest } = project.settings.memory;
  const searchIn = (opened: NearIndex, target: Lng): NearSearch => {
    const known = searches.get(target);
    if (known) return known;
    indexNear(project, opened, target);
    const search = openNear(opened, target, emphasisOf(project));
    searches.set(target, search);
    return search;
  };
  return {
    of: (target, wanted, { limit = usualLimit } = {}) => {
      index ??= openNearIndex(project.root);
      const opened = index;
      const text = normalizeText(canonicalTarget(wanted.source, wanted.source));
      const near = searchIn(opened, target)(text, { limit, threshold: suggest });
      return near
        .flatMap(({ id, score }) => opened.pairsOf(id).map((pair) => matchOf(pair, score)))
        .filter(({ story, similarity }) => story !== wanted.story || similarity < 100)
        .slice(0, limit);
    },
    close: () => index?.close(),
  };
}

function matchOf({ path, source, target, state, origin, story, segment }: StoredPair, similarity: number): Match {
  const shown = { source, target, proposal: target, state, origin, story, segment, file: path };
  return { type: "match", similarity, penalties: [], repairs: [], ...shown };
}
