import { visibleText } from "../../diff/visible.ts";
import type { AppliedDecision, Application } from "../../run/apply-decisions.ts";
import { counted, wrapped } from "./table.ts";

interface ApplicationView {
  /** True when nothing was written. */
  readonly dryRun: boolean;
  readonly columns: number;
}

/** How many decisions were carried out and how many were in effect before; then those that were refused, and why. */
export function renderApplication({ by, done, already, decisions }: Application, view: ApplicationView): string {
  const sum = view.dryRun
    ? `${counted(done, "decision")} would be carried out; nothing was written.`
    : `${counted(done, "decision")} carried out for ${by}.`;
  const known = already === 0 ? [] : [`${counted(already, "decision")} in effect already.`];
  const refused = decisions.filter(({ result }) => result === "refused");
  const reasons = refused.flatMap((decision) => refusalLines(decision, view));
  return [visibleText(sum), ...known, ...(reasons.length === 0 ? [] : ["", "Refused:", ...reasons])].join("\n");
}

function refusalLines(
  { story, target, segment, decision, message }: AppliedDecision,
  { columns }: ApplicationView,
): readonly string[] {
  const place = visibleText(`${story}  ${target}  ${segment}  ${decision}`);
  return [place, ...wrapped(visibleText(message ?? ""), { columns, indent: 2 })];
}
