import type { Plan } from "../../run/plan.ts";
import type { TargetPlan } from "../../run/tally.ts";
import type { Terminal } from "../terminal.ts";
import { renderTable, wrapped } from "./table.ts";

interface Column {
  readonly head: string;
  readonly cell: (plan: TargetPlan) => string;
  /** Of all languages together. */
  readonly total: (plans: readonly TargetPlan[]) => string;
}

/** The plan (or, after a run, the outcome) as a table: a line a language, and their sum where there are several. */
export function renderPlan({ targets, currency }: Plan, terminal: Terminal): string {
  const plans = Object.values(targets);
  const columns = columnsOf(plans, currency);
  const head = ["target", ...columns.map((column) => column.head)];
  const rows = Object.entries(targets).map(([target, plan]) => [target, ...columns.map(({ cell }) => cell(plan))]);
  const total = plans.length > 1 ? [["total", ...columns.map((column) => column.total(plans))]] : [];
  const table = renderTable([head, ...rows, ...total], terminal.columns);
  const lines = table.split("\n").map((line) => (line.startsWith("target ") ? terminal.style("dim", line) : line));
  const unpriced = [...new Set(plans.flatMap(({ cost, engine }) => (cost === null && engine ? [engine] : [])))];
  return [...lines, ...(unpriced.length > 0 ? ["", ...noPrice(unpriced, terminal)] : [])].join("\n");
}

function columnsOf(plans: readonly TargetPlan[], currency: string): readonly Column[] {
  const where = (column: Column, isWanted: (plan: TargetPlan) => boolean): readonly Column[] =>
    plans.some(isWanted) ? [column] : [];
  return [
    { head: "engine", cell: (plan) => plan.engine ?? "–", total: () => "" },
    counting("segments", (plan) => plan.segments),
    counting("known", (plan) => plan.known),
    counting("send", (plan) => plan.send),
    counting("near", (plan) => plan.near),
    counting("chars", (plan) => plan.characters),
    ...where(
      counting("tokens", ({ tokens }) => tokens),
      ({ tokens }) => tokens > 0,
    ),
    counting("requests", (plan) => plan.requests),
    { head: currency, cell: ({ cost }) => renderCost(cost), total: (all) => renderSum(all.map(({ cost }) => cost)) },
    ...where(
      counting("failed", ({ failed }) => failed),
      ({ failed }) => failed > 0,
    ),
  ];
}

function counting(head: string, count: (plan: TargetPlan) => number): Column {
  return {
    head,
    cell: (plan) => count(plan).toLocaleString("en"),
    total: (plans) => plans.reduce((sum, plan) => sum + count(plan), 0).toLocaleString("en"),
  };
}

/** What a `?` among costs means. */
export function noPrice(engines: readonly string[], { columns }: Terminal): readonly string[] {
  const text = `? no price known for ${engines.join(", ")} (prices.engines in visavis.yml)`;
  return wrapped(text, { columns, indent: 0 });
}

/** A sum of money with two decimals, or more where it is less than a hundredth; `?` where no price is known. */
export function renderCost(cost: number | null): string {
  if (cost === null) return "?";
  return cost > 0 && cost < 0.01
    ? cost.toPrecision(1)
    : cost.toLocaleString("en", { minimumFractionDigits: 2, maximumFractionDigits: 2 });
}

/** The sum of costs; `?` stands for those that have no known price. */
export function renderSum(costs: readonly (number | null)[]): string {
  const known = costs.filter((cost) => cost !== null);
  const sum = known.reduce((total, cost) => total + cost, 0);
  if (known.length === costs.length) return renderCost(sum);
  return sum === 0 ? "?" : `${renderCost(sum)} + ?`;
}
