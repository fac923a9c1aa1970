import type { Plan } from "../../run/plan.ts";
import type { Terminal } from "../terminal.ts";
import { renderTable } from "./table.ts";

/** The plan (or, after a run, the outcome) as a table, a line a language. */
export function renderPlan({ targets, currency }: Plan, terminal: Terminal): string {
  const head = ["target", "engine", "segments", "known", "send", "near", "chars", "requests", currency, "failed"];
  const rows = Object.entries(targets).map(([target, plan]) => [
    target,
    plan.engine ?? "–",
    ...[plan.segments, plan.known, plan.send, plan.near, plan.characters, plan.requests].map((count) =>
      count.toLocaleString("en"),
    ),
    renderCost(plan.cost),
    plan.failed.toLocaleString("en"),
  ]);
  const [first = "", ...rest] = renderTable([head, ...rows]).split("\n");
  return [terminal.style("dim", first), ...rest].join("\n");
}

/** A sum of money with two decimals, or more where it is less than a hundredth; `?` where no price is known. */
export function renderCost(cost: number | null): string {
  if (cost === null) return "?";
  return cost > 0 && cost < 0.01
    ? cost.toPrecision(1)
    : cost.toLocaleString("en", { minimumFractionDigits: 2, maximumFractionDigits: 2 });
}
