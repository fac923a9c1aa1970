import type { TranslatedSection, TranslatedSegment, TranslatedUnit, Translation } from "../model.ts";
import { segmentContent } from "../text/identity.ts";

/** A sentence with where it stands; `content` is its source's identity. */
export interface Placed {
  readonly section: TranslatedSection;
  readonly unit: TranslatedUnit;
  readonly segment: TranslatedSegment;
  readonly content: string;
}

/** A sentence now, and what it was before; `moved` when the others kept their order and it did not. */
export interface Matched {
  readonly current: Placed;
  readonly base: Placed | null;
  readonly moved: boolean;
}

/** Sentences now and before in one reading order: what was deleted stands where it stood. */
export type Pairing = Matched | { readonly current: null; readonly base: Placed };

/** A sentence now, and the index of the one it was before; -1 when there was none. */
interface Candidate {
  readonly current: Placed;
  readonly partner: number;
}

/** Pairs the sentences of two versions of a translation file, by segment id first, then by content. */
export function pairSegments(current: Translation | null, base: Translation | null): readonly Pairing[] {
  const before = place(base);
  const candidates = findPartners(place(current), before);
  return withDeleted(candidates, before, longestIncreasing(candidates.map(({ partner }) => partner)));
}

function place(translation: Translation | null): readonly Placed[] {
  return (translation?.sections ?? []).flatMap((section) =>
    section.units.flatMap((unit) =>
      unit.segments.map((segment) => ({
        section,
        unit,
        segment,
        content: segmentContent(segment.source, unit.codes),
      })),
    ),
  );
}

function findPartners(now: readonly Placed[], before: readonly Placed[]): readonly Candidate[] {
  const byId = new Map(before.map((placed, index) => [placed.segment.id, index]));
  const taken = new Set(now.map((placed) => byId.get(placed.segment.id)));
  const free = [...before.keys()].filter((index) => !taken.has(index));
  const byContent = Map.groupBy(free, (index) => before[index]?.content);
  return now.map((current) => ({
    current,
    partner: byId.get(current.segment.id) ?? byContent.get(current.content)?.shift() ?? -1,
  }));
}

/** The values of a longest increasing subsequence of `values`, those below 0 left out. */
function longestIncreasing(values: readonly number[]): ReadonlySet<number> {
  const tails: number[] = [];
  const before = new Map<number, number>();
  for (const value of values) {
    if (value < 0) continue;
    const length = firstAtLeast(tails, value);
    before.set(value, tails[length - 1] ?? -1);
    tails[length] = value;
  }
  const chain = new Set<number>();
  for (let value = tails.at(-1) ?? -1; value >= 0; value = before.get(value) ?? -1) chain.add(value);
  return chain;
}

function firstAtLeast(sorted: readonly number[], value: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] ?? 0) < value) low = middle + 1;
    else high = middle;
  }
  return low;
}

function withDeleted(
  candidates: readonly Candidate[],
  before: readonly Placed[],
  stay: ReadonlySet<number>,
): readonly Pairing[] {
  const taken = new Set(candidates.map(({ partner }) => partner));
  const result: Pairing[] = [];
  let next = 0;
  const deleteUpTo = (end: number): void => {
    for (; next < end; next++) {
      const gone = taken.has(next) ? undefined : before[next];
      if (gone) result.push({ current: null, base: gone });
    }
  };
  for (const { current, partner } of candidates) {
    if (stay.has(partner)) deleteUpTo(partner);
    result.push({ current, base: before[partner] ?? null, moved: partner >= 0 && !stay.has(partner) });
  }
  deleteUpTo(before.length);
  return result;
}
