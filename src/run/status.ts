import type { Lng, LocatedFinding, Severity, State } from "../model.ts";
import { withProject, type Project, type ProjectOptions } from "./project.ts";
import type { StoryReport, TargetReport } from "./report.ts";
import type { RequiredState } from "./stamps.ts";
import { storyReports } from "./reports.ts";

/** How far a language is; the shape of `status --json`. */
export interface TargetStatus {
  readonly segments: number;
  readonly states: Readonly<Record<State, number>>;
  /** Segments whose approved translation belongs to an earlier wording, or whose translation was made under other terms. */
  readonly stale: number;
  /** Of these, those made under other terms. */
  readonly staleTerms: number;
  readonly unreviewed: number;
  readonly edited: number;
  readonly words: number;
  /** Warnings that a person lets stand are no warnings; they are counted by themselves. */
  readonly findings: Readonly<Record<Severity | "waived", number>>;
}

/** How far the chosen stories are, by target. Writes nothing. */
export async function statusStories(options: ProjectOptions): Promise<Readonly<Record<Lng, TargetStatus>>> {
  return await withProject({ ...options, write: false }, async (project) =>
    statusOf(project, await storyReports(project)),
  );
}

/** Adds the reports of stories up, language by language. */
export function statusOf(
  project: Pick<Project, "targets">,
  reports: readonly StoryReport[],
): Readonly<Record<Lng, TargetStatus>> {
  return Object.fromEntries(
    project.targets.map((target) => [target, addUp(reports.flatMap(({ targets }) => targets[target] ?? []))]),
  );
}

/** How many segments of each target have not reached a state; targets that are complete are left out. */
export function segmentsBelow(
  status: Readonly<Record<Lng, TargetStatus>>,
  require: RequiredState,
): Readonly<Record<Lng, number>> {
  const below = Object.entries(status).map(([target, { segments, states }]): [Lng, number] => [
    target,
    segments - reaching[require].reduce((sum, state) => sum + states[state], 0),
  ]);
  return Object.fromEntries(below.filter(([, count]) => count > 0));
}

/** The states that satisfy what is required. */
const reaching: Readonly<Record<RequiredState, readonly State[]>> = {
  translated: ["translated", "reviewed", "final"],
  reviewed: ["reviewed", "final"],
  final: ["final"],
};

function addUp(reports: readonly TargetReport[]): TargetStatus {
  const sum = (count: (report: TargetReport) => number): number =>
    reports.reduce((total, report) => total + count(report), 0);
  const found = (isCounted: (finding: LocatedFinding) => boolean): number =>
    sum(({ findings }) => findings.filter(isCounted).length);
  const standing = (severity: Severity): number =>
    found((finding) => finding.waiver === null && finding.severity === severity);
  return {
    segments: sum(({ segments }) => segments),
    states: {
      initial: sum(({ states }) => states.initial),
      translated: sum(({ states }) => states.translated),
      reviewed: sum(({ states }) => states.reviewed),
      final: sum(({ states }) => states.final),
    },
    stale: sum(({ stale }) => stale),
    staleTerms: sum(({ staleTerms }) => staleTerms),
    unreviewed: sum(({ unreviewed }) => unreviewed),
    edited: sum(({ edited }) => edited),
    words: sum(({ words }) => words),
    findings: {
      error: standing("error"),
      warning: standing("warning"),
      waived: found(({ waiver }) => waiver !== null),
    },
  };
}
