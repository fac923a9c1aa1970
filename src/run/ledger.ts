import { addUsage, type Engine, noUsage, type Usage } from "../engines/engine.ts";
import { VisavisError } from "../errors.ts";
import type { Journal } from "../translate/journal.ts";
import { billedText } from "../translate/protect.ts";
import { costOf, firstOfMonth, nothingUsed, overBudget, type RunUsage, type Spent } from "./money.ts";
import type { Plan } from "./plan.ts";
import type { Project } from "./project.ts";

/** What a run spends, beside what the month had cost before it. */
export interface Ledger {
  /** The workspace's journal; what goes through it is counted here. */
  readonly journal: Journal;
  /** The engine, refusing before each request that would pass the month's budget or whose price nobody knows, counting what is under way. */
  readonly guard: (engine: Engine) => Engine;
  /** What this run has used so far, and what it cost. */
  readonly used: () => RunUsage;
}

/** Opens the ledger of a run. */
export function openLedger(project: Project): Ledger {
  const { settings } = project;
  let used = nothingUsed;
  let month = spentThisMonth(project);
  let underWay = nothing;
  const journal: Journal = {
    recall: (key) => project.journal().recall(key),
    keep: (entry) => {
      project.journal().keep(entry);
      const cost = costOf(settings, entry.engine, entry.usage);
      const sum = used.cost === null || cost === null ? null : used.cost + cost;
      used = { ...addUsage(used, entry.usage), requests: used.requests + 1, cost: sum };
      month = add(month, { characters: entry.usage.characters, cost: cost ?? 0 });
    },
  };
  const guard = (engine: Engine): Engine => ({
    ...engine,
    translate: async (request, signal) => {
      const expected = request.texts
        .map(({ text, examples }) => engine.expectedUsage(billedText(text, engine), examples))
        .reduce(addUsage, noUsage);
      const cost = costOf(settings, engine.name, expected);
      // The plan knows of the first engine alone: one that takes over may have no price.
      if (settings.budget.cost !== undefined && cost === null) throw priceMissing(engine.name, expected);
      const more = { characters: expected.characters, cost: cost ?? 0 };
      const refusal = overBudget(settings, add(month, underWay), more);
      if (refusal) throw refusal;
      underWay = add(underWay, more);
      try {
        return await engine.translate(request, signal);
      } finally {
        underWay = add(underWay, { characters: -more.characters, cost: -more.cost });
      }
    },
  });
  return { journal, guard, used: () => used };
}

/** What the journal says was spent since the first of the month. */
function spentThisMonth(project: Project): Spent {
  const rows = project.journal().spending(firstOfMonth(project.today()));
  return rows.reduce(add, nothing);
}

/** Why a plan is refused: it passes the month's budget, or its price is not known where money is budgeted; or null. */
export function budgetRefusal(project: Project, plan: Plan): VisavisError | null {
  const { settings } = project;
  const targets = Object.values(plan.targets);
  const unpriced = targets.find(({ cost }) => cost === null);
  if (settings.budget.cost !== undefined && unpriced) {
    return priceMissing(unpriced.engine ?? "", { inputTokens: unpriced.tokens });
  }
  const more = targets.map(({ characters, cost }) => ({ characters, cost: cost ?? 0 })).reduce(add, nothing);
  const isLimited = settings.budget.cost !== undefined || settings.budget.characters !== undefined;
  return isLimited && more.characters > 0 ? overBudget(settings, spentThisMonth(project), more) : null;
}

function priceMissing(engine: string, { inputTokens }: Pick<Usage, "inputTokens">): VisavisError {
  const price = inputTokens > 0 ? "inputTokens: 0.5, outputTokens: 2" : "characters: 20";
  return new VisavisError({
    code: "budget-exceeded",
    message: `budget.cost is set, and nobody has said what ${engine} costs; nothing was sent to it`,
    hint: `Write its price for a million into visavis.yml, for instance prices: { engines: { ${engine}: { ${price} } } }`,
  });
}

const nothing: Spent = { characters: 0, cost: 0 };

function add(one: Spent, other: Spent): Spent {
  return { characters: one.characters + other.characters, cost: one.cost + other.cost };
}
