import type { Reason, ReviewSegment, Severity, State } from "../model.ts";
import { type Common, changedShare } from "./changed.ts";

/** How far the review of some segments is. */
export interface ReviewCounts {
  readonly segments: number;
  /** Pseudo-translations count as `initial`. */
  readonly states: Readonly<Record<State, number>>;
  /** Segments with any reason to look at them, and those with each. */
  readonly open: number;
  readonly reasons: Readonly<Record<Reason, number>>;
  /** Findings that nobody waived. */
  readonly findings: Readonly<Record<Severity, number>>;
  readonly waived: number;
  /** What the targets and the machine's texts that they were made of have in common; `total` 0 where there are none. */
  readonly machine: Common;
  /** As in `ReviewSegment`, over all of them. */
  readonly changed: number | null;
}

/** A segment and what it has in common with the machine's text that it was made of. */
export interface Counted {
  readonly review: ReviewSegment;
  readonly machine: Common | null;
}

/** Counts segments. */
export function countReview(counted: readonly Counted[]): ReviewCounts {
  const states = { initial: 0, translated: 0, reviewed: 0, final: 0 };
  const reasons = { new: 0, "source-changed": 0, unreviewed: 0, "stale-terms": 0, finding: 0 };
  const findings = { error: 0, warning: 0 };
  let [open, waived] = [0, 0];
  for (const { review } of counted) {
    states[review.version.origin === "pseudo" ? "initial" : review.version.state]++;
    open += review.reasons.length > 0 ? 1 : 0;
    for (const reason of review.reasons) reasons[reason]++;
    for (const { severity, waiver } of review.findings) {
      if (waiver === null) findings[severity]++;
      else waived++;
    }
  }
  const machine = addCommon(counted.flatMap((one) => one.machine ?? []));
  return {
    segments: counted.length,
    states,
    open,
    reasons,
    findings,
    waived,
    machine,
    changed: changedShare([machine]),
  };
}

/** The counts of several stories as one. */
export function addCounts(counts: readonly ReviewCounts[]): ReviewCounts {
  const sum = (of: (one: ReviewCounts) => number): number => counts.reduce((total, one) => total + of(one), 0);
  const machine = addCommon(counts.map((one) => one.machine));
  return {
    segments: sum((one) => one.segments),
    states: {
      initial: sum(({ states }) => states.initial),
      translated: sum(({ states }) => states.translated),
      reviewed: sum(({ states }) => states.reviewed),
      final: sum(({ states }) => states.final),
    },
    open: sum((one) => one.open),
    reasons: {
      new: sum(({ reasons }) => reasons.new),
      "source-changed": sum(({ reasons }) => reasons["source-changed"]),
      unreviewed: sum(({ reasons }) => reasons.unreviewed),
      "stale-terms": sum(({ reasons }) => reasons["stale-terms"]),
      finding: sum(({ reasons }) => reasons.finding),
    },
    findings: { error: sum(({ findings }) => findings.error), warning: sum(({ findings }) => findings.warning) },
    waived: sum((one) => one.waived),
    machine,
    changed: changedShare([machine]),
  };
}

function addCommon(parts: readonly Common[]): Common {
  return parts.reduce((sum, { common, total }) => ({ common: sum.common + common, total: sum.total + total }), {
    common: 0,
    total: 0,
  });
}
