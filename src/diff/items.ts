import type { Inline, ReviewSegment, TranslatedSegment, Translation } from "../model.ts";
import type { Change, DiffItem } from "./item.ts";
import { placeFields, reviewFields } from "./item-fields.ts";
import { type Matched, type Pairing, type Placed, pairSegments } from "./match.ts";
import { neighboursIn, noNeighbours } from "./neighbours.ts";
import { type ReadablePair, readablePair } from "./readable.ts";
import { type Examination, noExamination, reviewSegment } from "./segment.ts";

export interface DiffInput {
  readonly current: Translation | null;
  /** The translation file at an earlier time, `null` when there is none: then only what nobody looked at counts. */
  readonly base: Translation | null;
  /** What other stages know of the current segments, by their ids. */
  readonly examined: ReadonlyMap<string, Examination>;
  /** Also what did not change: machine output still `unreviewed`, and sentences with warnings only. */
  readonly all: boolean;
}

/**
 * The sentences of a story in one language that want a look, in reading order. What a person has seen and nobody
 * changed since is left out unless a check has an error against it. Alternatives are for the memory to add.
 */
export function reviewItems(input: DiffInput): readonly DiffItem[] {
  const translation = input.current ?? input.base;
  if (translation === null) return [];
  const { story, target } = translation;
  const pairings = pairSegments(input.current, input.base);
  const neighbours = neighboursIn(pairings);
  return pairings.flatMap((pair): DiffItem[] => {
    if (pair.current === null) return [{ story, target, ...describeDeleted(pair), neighbours: noNeighbours }];
    const described = describeCurrent(pair, input);
    return described === null ? [] : [{ story, target, ...described, neighbours: neighbours(pair.current) }];
  });
}

type Description = Omit<DiffItem, "story" | "target" | "neighbours">;

function describeDeleted({ base }: Pairing & { current: null }): Description {
  const { source, text } = readable(base);
  return {
    ...placeFields(base),
    ...unseen,
    change: "deleted",
    source: null,
    previousSource: source,
    text: null,
    previousText: text,
  };
}

/** Of a sentence that is not there any more there is nothing to decide. */
const unseen = {
  stamp: null,
  reasons: [],
  similarity: null,
  repaired: false,
  alternatives: [],
  changed: null,
  findings: [],
  terms: [],
  notes: [],
  history: [],
} as const;

function describeCurrent(pair: Matched, input: DiffInput): Description | null {
  const { current } = pair;
  const review = reviewSegment(current, input.examined.get(current.segment.id) ?? noExamination);
  const change = changeOf(pair, input.base !== null) ?? quietChange(current.segment, review, input.all);
  if (change === null) return null;
  const now = readable(current);
  const before = previousPair(pair);
  return {
    ...placeFields(current),
    ...reviewFields(current, review),
    change,
    source: now.source,
    previousSource: before?.source ?? null,
    text: now.text,
    previousText: before?.text ?? null,
  };
}

function changeOf(pair: Matched, hasBase: boolean): Change | null {
  const { current, base } = pair;
  if (base === null) {
    if (!hasBase && seen(current.segment)) return null;
    return current.segment.previous === null ? "new" : "edited";
  }
  if (!sameContent(current, base)) return "edited";
  return pair.moved ? "moved" : null;
}

/** An unchanged sentence is shown for what a check says of it, or when everything is asked for. */
function quietChange(segment: TranslatedSegment, review: ReviewSegment, all: boolean): Change | null {
  const findings = review.findings.filter(({ waiver }) => waiver === null);
  if (findings.some((finding) => finding.severity === "error")) return "finding";
  if (!all) return null;
  if (!seen(segment)) return "unreviewed";
  return findings.length > 0 ? "finding" : null;
}

function seen(segment: TranslatedSegment): boolean {
  return segment.touched || segment.state === "reviewed" || segment.state === "final";
}

function sameContent(current: Placed, base: Placed): boolean {
  return current.content === base.content && readable(current).text === readable(base).text;
}

function readable({ segment, unit }: Placed): ReadablePair {
  return readablePair(segment.source, segment.target, unit.codes);
}

/** What a sentence was at the base, or before its source changed; of the two, what a person has seen says more. */
function previousPair({ current, base }: Matched): ReadablePair | null {
  const { previous } = current.segment;
  const approved = previous !== null && (previous.state !== "translated" || previous.origin === "person");
  const before = base !== null && !sameContent(current, base) ? base : null;
  if (before && (!approved || seen(before.segment))) return readable(before);
  return previous === null ? null : pairOf(previous, current.unit.codes);
}

function pairOf(pair: { source: string; target: string }, codes: readonly Inline[]): ReadablePair {
  return readablePair(pair.source, pair.target, codes);
}
