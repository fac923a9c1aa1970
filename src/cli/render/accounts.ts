import type { Accounts } from "../../run/accounts.ts";
import { renderCost } from "./plan.ts";
import { renderTable } from "./table.ts";

/** What was spent this month and what the services say, as paragraphs; none where there is nothing to say. */
export function renderAccounts({ month, currency, spent, budget, quotas }: Accounts): readonly string[] {
  const head = [month, "requests", "characters", "tokens", currency];
  const rows = spent.map(({ engine, requests, characters, inputTokens, outputTokens, cost, unpriced }) => [
    engine,
    ...[requests, characters, inputTokens + outputTokens].map((count) => count.toLocaleString("en")),
    unpriced === requests && requests > 0 ? "?" : renderCost(cost) + (unpriced > 0 ? " + ?" : ""),
  ]);
  const limits = [
    budget.cost === undefined ? null : `${renderCost(budget.cost)} ${currency}`,
    budget.characters === undefined ? null : `${budget.characters.toLocaleString("en")} characters`,
  ].filter((limit) => limit !== null);
  const said = quotas.map(({ engine, quota, error }) => {
    if (!quota) return `${engine} does not say what is used up: ${error ?? ""}`;
    const { used, limit, unit } = quota;
    const of = limit === null ? "" : ` of ${limit.toLocaleString("en")}`;
    return `${engine} says: ${used.toLocaleString("en")}${of} ${unit} used in its running period`;
  });
  return [
    ...(rows.length > 0 ? [renderTable([head, ...rows])] : []),
    [...(limits.length > 0 ? [`Budget for a month: ${limits.join(", ")}`] : []), ...said].join("\n"),
  ].filter((paragraph) => paragraph !== "");
}
