import type { Lng, LocatedFinding, Severity } from "../model.ts";
import { withProject, type ProjectOptions } from "./project.ts";
import { storyReports } from "./reports.ts";
import { statusOf } from "./status.ts";

/** What the checks say of the chosen stories; the shape of `check --json`. */
export interface CheckResult {
  readonly findings: readonly LocatedFinding[];
  /** Findings by target and severity; those that a person lets stand by themselves. */
  readonly summary: Readonly<Record<Lng, Readonly<Record<Severity | "waived", number>>>>;
}

/** Checks every translation of the chosen stories; what is known from the last run is not checked again. Writes nothing. */
export async function checkStories(options: ProjectOptions): Promise<CheckResult> {
  return await withProject({ ...options, write: false }, async (project) => {
    const reports = await storyReports(project);
    const status = Object.entries(statusOf(project, reports));
    return {
      findings: reports.flatMap(({ targets }) => project.targets.flatMap((target) => targets[target]?.findings ?? [])),
      summary: Object.fromEntries(status.map(([target, { findings }]) => [target, findings])),
    };
  });
}
