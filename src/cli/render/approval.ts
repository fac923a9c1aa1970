import type { Approval } from "../../run/approve.ts";
import { visibleText } from "../../diff/visible.ts";
import { counted, renderTable, wrapped } from "./table.ts";

interface ApprovalView {
  /** True when nothing was written. */
  readonly dryRun: boolean;
  readonly columns: number;
}

/** How many segments were approved, language by language; then those that were not, and why. */
export function renderApproval({ by, state, targets, refused }: Approval, { dryRun, columns }: ApprovalView): string {
  const rows = Object.entries(targets).map(([target, counts]) => [
    target,
    ...[counts.approved, counts.already, counts.missing, counts.refused].map((count) => count.toLocaleString("en")),
  ]);
  const table = renderTable([["target", state, "already", "missing", "refused"], ...rows], columns);
  const approved = Object.values(targets).reduce((sum, counts) => sum + counts.approved, 0);
  const sentences = counted(approved, "sentence");
  const sum = dryRun ? `${sentences} would be ${state}; nothing was written.` : `${sentences} ${state} by ${by}.`;
  const reasons = refused.flatMap(({ story, target, segment, message }) => [
    `${story}  ${target}  ${segment}`,
    ...wrapped(visibleText(message), { columns, indent: 2 }),
  ]);
  return [table, "", visibleText(sum), ...(reasons.length === 0 ? [] : ["", "Refused:", ...reasons])].join("\n");
}
