import type { LocatedFinding } from "../../model.ts";
import { toWorkflowCommand } from "../workflow-command.ts";

/** The findings as workflow commands: GitHub shows them at the line of the translation file. Waived ones are not shown. */
export function toGithub(findings: readonly LocatedFinding[]): string {
  return findings
    .filter(({ waiver }) => waiver === null)
    .map(({ severity, file, line, rule, message }) =>
      toWorkflowCommand({ level: severity, place: { file, line }, title: rule, message }),
    )
    .join("");
}
