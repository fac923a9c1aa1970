import { canonicalTarget } from "../memory/canonical.ts";
import type { Inline, Lng, Match } from "../model.ts";
import { normalizeText } from "../text/identity.ts";
import { openNearIndex, type NearIndex } from "../workspace/near-index.ts";
import { type Candidate, byWorth, isOwnPair, similarityTo } from "./candidates.ts";
import { openNear, type NearSearch } from "./near.ts";
import { emphasisOf, hasMemory, indexNear } from "./near-entries.ts";
import { type Judge, penaltyJudge, pointsOf } from "./penalties.ts";
import type { Project } from "./project.ts";
import { type Propose, proposer } from "./proposals.ts";
import { rememberedSearch } from "./remembered-search.ts";

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
   * The pairs that are equal or near to a sentence, the best first, each proposal once; none below `memory.suggest`. The
   * sentence's own pair in its own place is none of them. What the files said when a language was asked for the first
   * time holds until the end.
   */
  readonly of: (target: Lng, wanted: Wanted, options?: { readonly limit?: number }) => readonly Match[];
  /** The similarity of the first of them, null where there is none; no proposal is made for it. */
  readonly best: (target: Lng, wanted: Wanted) => number | null;
  readonly close: () => void;
}

/** How many matches are given when nobody says. */
const usualLimit = 3;

/** The memory of a workspace; it is opened, and brought up to date, when a language is asked for the first time. */
export function openMatches(project: Project): Matches {
  let index: NearIndex | null = null;
  const searches = new Map<Lng, Search | null>();
  const judge = penaltyJudge(project);
  const propose = proposer(project);
  const openIndex = (): NearIndex => (index ??= openNearIndex(project.root, { create: project.writes }));
  const candidatesFor = (target: Lng, wanted: Wanted, limit: number): readonly Candidate[] => {
    const known = searches.get(target);
    const opened = known === undefined ? openLanguage(project, target, openIndex) : known;
    searches.set(target, opened);
    const { suggest } = project.settings.memory;
    return opened === null ? [] : enoughCandidates({ ...opened, judge, suggest, limit }, wanted);
  };
  return {
    of: (target, wanted, { limit = usualLimit } = {}) =>
      distinctMatches(candidatesFor(target, wanted, limit), limit, (candidate) =>
        matchOf(candidate, propose(target, wanted, candidate.pair)),
      ),
    best: (target, wanted) => candidatesFor(target, wanted, 1)[0]?.similarity ?? null,
    close: () => {
      index?.close();
      index = null;
      searches.clear();
    },
  };
}

interface Search {
  readonly index: NearIndex;
  readonly search: NearSearch;
}

/** Null where the language has no pair anywhere: a first run makes no index of nothing. */
function openLanguage(project: Project, target: Lng, openIndex: () => NearIndex): Search | null {
  if (!hasMemory(project, target)) return null;
  const index = openIndex();
  indexNear(project, index, target);
  return { index, search: rememberedSearch(openNear(index, target, emphasisOf(project))) };
}

interface Lookup extends Search {
  readonly judge: Judge;
  readonly suggest: number;
  readonly limit: number;
}

/** With so many sentences as near as the last that counts, the others are not looked at. */
const mostSentences = 96;

/**
 * The candidates for a sentence, the best first, at least `limit` of them where there are so many: penalties may put a
 * pair behind those of sentences that are less near, so that further ones are looked at until none can come before.
 */
function enoughCandidates(lookup: Lookup, wanted: Wanted): readonly Candidate[] {
  const { search, suggest, limit } = lookup;
  const text = normalizeText(canonicalTarget(wanted.source, wanted.source));
  for (let most = Math.max(limit, 1) * 4; ; most *= 2) {
    const near = search(text, { limit: most, threshold: suggest });
    const candidates = near
      .flatMap(({ id, score }) => lookup.index.pairsOf(id).map((pair) => ({ pair, score })))
      .filter(({ pair }) => !isOwnPair(pair, wanted))
      .map(({ pair, score }): Candidate => {
        const penalties = lookup.judge.of({ ...pair, file: pair.path }, wanted.story);
        return { pair, penalties, similarity: similarityTo(wanted, pair, score) - pointsOf(penalties) };
      })
      .filter(({ similarity }) => similarity >= suggest)
      .sort(byWorth);
    const worst = near.at(-1)?.score ?? 0;
    const isSettled = (candidates[limit - 1]?.similarity ?? 0) >= worst;
    if (near.length < most || isSettled || most >= mostSentences) return candidates;
  }
}

/** The first matches of which no two propose the same. */
function distinctMatches(
  candidates: readonly Candidate[],
  limit: number,
  make: (candidate: Candidate) => Match,
): readonly Match[] {
  const found = new Map<string, Match>();
  const seen = new Set<string>();
  for (const candidate of candidates) {
    if (found.size >= limit) break;
    const { text, coded, target } = candidate.pair;
    // Many stories say the same: it is proposed once, and put right once.
    const said = `${text}\0${coded ?? target}`;
    if (seen.has(said)) continue;
    seen.add(said);
    const match = make(candidate);
    if (!found.has(match.proposal)) found.set(match.proposal, match);
  }
  return [...found.values()];
}

function matchOf({ pair, penalties, similarity }: Candidate, proposed: ReturnType<Propose>): Match {
  const { source, target, state, origin, story, segment, path } = pair;
  const place = { state, origin, story, segment, file: path };
  return { type: "match", similarity, penalties, source, target, ...proposed, ...place };
}
