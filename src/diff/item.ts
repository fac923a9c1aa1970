import type {
  Lng,
  Match,
  Note,
  Reason,
  ReviewFinding,
  ReviewTerm,
  Revision,
  Severity,
  State,
  UnitKind,
} from "../model.ts";
import type { Neighbours } from "./neighbours.ts";

export const changes = ["new", "edited", "moved", "deleted", "unreviewed", "finding"] as const;

/** Why a sentence is shown: the strongest reason, `finding` when an unchanged sentence has something against it. */
export type Change = (typeof changes)[number];

/** A sentence that wants a look. Texts are readable (see `readable.ts`), ranges are those of them; `null` where there is none. */
export interface DiffItem {
  readonly story: string;
  readonly target: Lng;
  /** Id of the section, and its heading in the source language. */
  readonly section: string;
  readonly heading: string | null;
  /** Id of the unit, and what it is. */
  readonly unit: string;
  readonly kind: UnitKind;
  readonly segment: string;
  /** What a decision on the sentence is made on; null for one that is deleted. */
  readonly stamp: string | null;
  readonly change: Change;
  /** All reasons to look at it, whatever the commit that it is compared with. */
  readonly reasons: readonly Reason[];
  readonly source: string | null;
  readonly previousSource: string | null;
  readonly text: string | null;
  readonly previousText: string | null;
  readonly neighbours: Neighbours;
  readonly state: State;
  readonly origin: string;
  /** As in `ReviewSegment`. */
  readonly similarity: number | null;
  readonly repaired: boolean;
  /** What else the memory has, the best first, readable throughout; none where a person has settled the target. */
  readonly alternatives: readonly Match[];
  readonly changed: number | null;
  readonly findings: readonly ReviewFinding[];
  /** The glossary's terms in the source. */
  readonly terms: readonly ReviewTerm[];
  readonly notes: readonly Note[];
  /** What people did to it, the oldest first. */
  readonly history: readonly Revision[];
}

interface TargetSummary {
  readonly changes: Readonly<Record<Change, number>>;
  /** Those that nobody waived, by severity; the others by themselves. */
  readonly findings: Readonly<Record<Severity | "waived", number>>;
}

/** Items per target language and change, findings per severity. Targets are sorted. */
export interface DiffSummary {
  readonly items: number;
  readonly targets: Readonly<Record<Lng, TargetSummary>>;
}

/** Counts the items per target; a target without items is not in the summary. */
export function summarise(items: readonly DiffItem[]): DiffSummary {
  const targets = [...new Set(items.map((item) => item.target))].sort();
  const summaries = targets.map((target) => [target, summariseTarget(items.filter((item) => item.target === target))]);
  return { items: items.length, targets: Object.fromEntries(summaries) };
}

function summariseTarget(items: readonly DiffItem[]): TargetSummary {
  const count = (change: Change): number => items.filter((item) => item.change === change).length;
  const findings = items.flatMap((item) => item.findings);
  const standing = findings.filter(({ waiver }) => waiver === null);
  const found = (severity: Severity): number => standing.filter((finding) => finding.severity === severity).length;
  return {
    changes: {
      new: count("new"),
      edited: count("edited"),
      moved: count("moved"),
      deleted: count("deleted"),
      unreviewed: count("unreviewed"),
      finding: count("finding"),
    },
    findings: { error: found("error"), warning: found("warning"), waived: findings.length - standing.length },
  };
}
