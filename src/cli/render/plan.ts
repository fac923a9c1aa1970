import type { Plan } from "../../run/plan.ts";
import type { Terminal } from "../terminal.ts";
import { renderTable } from "./table.ts";

/** The plan (or, after a run, the outcome) as a table, a line a language. */
export function renderPlan({ targets }: Plan, terminal: Terminal): string {
  const head = ["target", "engine", "segments", "known", "send", "near", "chars", "requests", "cost", "failed"];
  const rows = Object.entries(targets).map(([target, plan]) => [
    target,
    plan.engine ?? "–",
    ...[plan.segments, plan.known, plan.send, plan.near, plan.characters, plan.requests].map((count) =>
      count.toLocaleString("en"),
    ),
    plan.cost === null ? "?" : String(plan.cost),
    plan.failed.toLocaleString("en"),
  ]);
  const [first = "", ...rest] = renderTable([head, ...rows]).split("\n");
  return [terminal.style("dim", first), ...rest].join("\n");
}
