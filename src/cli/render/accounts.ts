import type { Accounts } from "../../run/accounts.ts";
import type { Terminal } from "../terminal.ts";
import { noPrice, renderCost } from "./plan.ts";
import { renderTable, wrapped } from "./table.ts";

/** What was spent this month and what the services say, as paragraphs; none where there is nothing to say. */
export function renderAccounts(accounts: Accounts, terminal: Terminal): readonly string[] {
  const lines = [...budgetLines(accounts), ...accounts.quotas.map(quotaLine)];
  return [
    ...spendingTable(accounts, terminal),
    lines.flatMap((line) => wrapped(line, { columns: terminal.columns, indent: 0 })).join("\n"),
  ].filter((paragraph) => paragraph !== "");
}

function spendingTable({ month, currency, spent }: Accounts, terminal: Terminal): readonly string[] {
  if (spent.length === 0) return [];
  const head = [month, "requests", "characters", "tokens", currency];
  const rows = spent.map(({ engine, requests, characters, inputTokens, outputTokens, cost, unpriced }) => [
    engine,
    ...[requests, characters, inputTokens + outputTokens].map((count) => count.toLocaleString("en")),
    unpriced === requests && requests > 0 ? "?" : renderCost(cost) + (unpriced > 0 ? " + ?" : ""),
  ]);
  const open = spent.filter(({ unpriced }) => unpriced > 0).map(({ engine }) => engine);
  const table = renderTable([head, ...rows], terminal.columns);
  return [[table, ...(open.length > 0 ? ["", ...noPrice(open, terminal)] : [])].join("\n")];
}

/** What is gone of the month's budget. */
function budgetLines({ currency, spent, budget }: Accounts): readonly string[] {
  const cost = spent.reduce((sum, row) => sum + row.cost, 0);
  const isOpen = spent.some(({ unpriced }) => unpriced > 0);
  const characters = spent.reduce((sum, row) => sum + row.characters, 0);
  const limits = [
    budget.cost === undefined
      ? null
      : `${renderCost(cost)}${isOpen ? " + ?" : ""} of ${renderCost(budget.cost)} ${currency}`,
    budget.characters === undefined
      ? null
      : `${characters.toLocaleString("en")} of ${budget.characters.toLocaleString("en")} characters`,
  ].filter((limit) => limit !== null);
  return limits.length === 0 ? [] : [`Spent of the month's budget: ${limits.join(", ")}`];
}

function quotaLine({ engine, quota, error }: Accounts["quotas"][number]): string {
  if (!quota) return `${engine} does not say what is used up: ${error ?? ""}`;
  const { used, limit, unit } = quota;
  const of = limit === null ? "" : ` of ${limit.toLocaleString("en")}`;
  return `${engine} says: ${used.toLocaleString("en")}${of} ${unit} used in its running period`;
}
