import type { Inline, Lng, Range, Term, TermUse } from "../model.ts";
import { inNumber } from "./enforce.ts";
import type { TargetMatches, TermFinder, TermHit } from "./find.ts";
import { longestFirst } from "./trie.ts";
import { translationOf } from "./translation.ts";

/** A source sentence and its translation into `lng`, null when there is none yet; `codes` are their unit's. */
export interface TermPairing {
  readonly source: string;
  readonly target: string | null;
  readonly lng: Lng;
  readonly codes?: readonly Inline[];
}

/**
 * The terms of a source sentence that `lng` has a translation for (or that are kept), by first appearance, with every
 * place where they stand, where accepted translations stand and where forbidden ones do.
 */
export function termUses(finder: TermFinder, pair: TermPairing): readonly TermUse[] {
  const hits = new Map<Term, TermHit[]>();
  for (const hit of finder.find(pair.source, pair.codes)) {
    if (!hit.term.keep && !translationOf(hit.term, pair.lng)) continue;
    hits.set(hit.term, [...(hits.get(hit.term) ?? []), hit]);
  }
  const found = hits.size === 0 || pair.target === null ? null : finder.findTargets(pair.target, pair.lng, pair.codes);
  const standing = standingIn(found, new Set(hits.keys()));
  return [...hits].map(([term, places]) => ({
    term,
    source: places.map((hit) => hit.range),
    target: rangesOf(standing, term, false),
    forbidden: rangesOf(standing, term, true),
    expected: expectedOf(term, places, { source: finder.glossary.source, lng: pair.lng }),
  }));
}

function expectedOf(term: Term, places: readonly TermHit[], pair: { readonly source: Lng; readonly lng: Lng }): string {
  const target = translationOf(term, pair.lng);
  const [hit] = places;
  return term.keep || !target || !hit ? term.term : inNumber(hit, target, pair);
}

/** A place in the target and the terms that accept or forbid what stands there. */
interface Standing {
  readonly first: number;
  readonly last: number;
  readonly range: Range;
  readonly accepted: Set<Term>;
  readonly forbidden: Set<Term>;
}

/** Longest first without overlaps; a place counts for every term that accepts it: `informatique en nuage` and `cloud`. */
function standingIn(found: TargetMatches | null, used: ReadonlySet<Term>): readonly Standing[] {
  const places = new Map<string, Standing>();
  const { words = [], matches = [] } = found ?? {};
  for (const { value, first, last } of matches.filter((match) => used.has(match.value.term))) {
    const range = { start: words[first]?.start ?? 0, end: words[last]?.end ?? 0 };
    const place = places.get(`${first}-${last}`) ?? { first, last, range, accepted: new Set(), forbidden: new Set() };
    place[value.forbidden ? "forbidden" : "accepted"].add(value.term);
    places.set(`${first}-${last}`, place);
  }
  return longestFirst([...places.values()], words);
}

function rangesOf(standing: readonly Standing[], term: Term, forbidden: boolean): readonly Range[] {
  return standing
    .filter((place) => (forbidden ? place.accepted.size === 0 && place.forbidden.has(term) : place.accepted.has(term)))
    .map((place) => place.range);
}
