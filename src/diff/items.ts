import type { Finding, Inline, TranslatedSegment, Translation } from "../model.ts";
import type { Change, DiffItem } from "./item.ts";
import { type Matched, type Pairing, type Placed, pairSegments } from "./match.ts";
import { type ReadablePair, readablePair } from "./readable.ts";

export interface DiffInput {
  readonly current: Translation | null;
  /** The translation file at an earlier time, `null` when there is none: then only what nobody looked at counts. */
  readonly base: Translation | null;
  /** By segment id. */
  readonly findings: ReadonlyMap<string, readonly Finding[]>;
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
  return pairSegments(input.current, input.base).flatMap((pair): DiffItem[] => {
    const described = pair.current === null ? describeDeleted(pair) : describeCurrent(pair, input);
    return described === null ? [] : [{ story, target, ...described }];
  });
}

type Description = Omit<DiffItem, "story" | "target">;

function describeDeleted({ base }: Pairing & { current: null }): Description {
  const { segment, unit } = base;
  const { source, text } = readablePair(segment.source, segment.target, unit.codes);
  return {
    section: base.section,
    segment: segment.id,
    change: "deleted",
    source: null,
    previousSource: source,
    text: null,
    previousText: text,
    state: segment.state,
    origin: segment.origin,
    match: segment.match,
    alternatives: [],
    findings: [],
  };
}

function describeCurrent(pair: Matched, input: DiffInput): Description | null {
  const { section, segment, unit } = pair.current;
  const findings = input.findings.get(segment.id) ?? [];
  const change = changeOf(pair, input.base !== null) ?? quietChange(segment, findings, input.all);
  if (change === null) return null;
  const now = readablePair(segment.source, segment.target, unit.codes);
  const before = previousPair(pair);
  return {
    section,
    segment: segment.id,
    change,
    source: now.source,
    previousSource: before?.source ?? null,
    text: now.text,
    previousText: before?.text ?? null,
    state: segment.state,
    origin: segment.origin,
    match: segment.match,
    alternatives: [],
    findings,
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
function quietChange(segment: TranslatedSegment, findings: readonly Finding[], all: boolean): Change | null {
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
