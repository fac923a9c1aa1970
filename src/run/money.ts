import type { Usage } from "../engines/engine.ts";
import { VisavisError } from "../errors.ts";
import { isFree } from "../workspace/journal/spending.ts";
import type { Settings } from "../workspace/settings-schema.ts";

const million = 1_000_000;

/** What a usage costs in the currency of the price table: 0 for nothing used, null where no price is known. */
export function costOf({ prices }: Settings, engine: string, usage: Usage): number | null {
  const price = Object.hasOwn(prices.engines, engine) ? prices.engines[engine] : undefined;
  if (isFree(usage)) return 0;
  if (!price) return null;
  const { characters = 0, inputTokens = 0, outputTokens = 0 } = price;
  return (
    (usage.characters * characters + usage.inputTokens * inputTokens + usage.outputTokens * outputTokens) / million
  );
}

/** The bill of a run; `cost` is null where a part has no price. */
export interface RunUsage extends Usage {
  readonly requests: number;
  readonly cost: number | null;
}

/** The bill of a run that sent nothing. */
export const nothingUsed: RunUsage = { characters: 0, inputTokens: 0, outputTokens: 0, requests: 0, cost: 0 };

/** What was used and what it cost; `cost` counts the part with a price. */
export interface Spent {
  readonly characters: number;
  readonly cost: number;
}

/** The error for a plan or a request that would pass the month's budget, or null when it does not. */
export function overBudget({ budget, prices }: Settings, spent: Spent, more: Spent): VisavisError | null {
  const lines = [
    { limit: budget.characters, before: spent.characters, more: more.characters, unit: "characters" },
    { limit: budget.cost, before: spent.cost, more: more.cost, unit: prices.currency },
  ];
  const passed = lines.find(
    ({ limit, before, more: added }) => limit !== undefined && added > 0 && before + added > limit,
  );
  if (!passed) return null;
  const { limit, before, more: added, unit } = passed;
  return new VisavisError({
    code: "budget-exceeded",
    message: `${figure(added)} ${unit} on top of ${figure(before)} this month would pass the budget of ${figure(limit ?? 0)} ${unit}`,
    hint: "See 'visavis status' for what was spent and --dry-run for what would be; raise 'budget' in visavis.yml, or name fewer stories or languages (--to).",
  });
}

/** The first day of a day's month: `2026-11-01`. */
export function firstOfMonth(day: string): string {
  return `${day.slice(0, 7)}-01`;
}

function figure(value: number): string {
  return value.toLocaleString("en", value < 0.01 ? { maximumSignificantDigits: 1 } : { maximumFractionDigits: 2 });
}
