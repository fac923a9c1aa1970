import type { Engine, Quota } from "../engines/engine.ts";
import { VisavisError } from "../errors.ts";
import type { Settings } from "../workspace/settings-schema.ts";
import { engineOrder, startEngine, type EngineSetOptions } from "./engines.ts";
import type { Environment } from "./environment.ts";
import { firstOfMonth } from "./money.ts";
import { withProject, type Project, type ProjectOptions } from "./project.ts";

export interface AccountsOptions extends ProjectOptions {
  readonly environment: Environment;
  readonly signal: AbortSignal;
  /** Engines from npm modules that may run. */
  readonly allowEngine?: readonly string[] | undefined;
}

/** What this workspace has spent with an engine in the running month, from its own journal. */
interface EngineSpending {
  readonly engine: string;
  readonly requests: number;
  readonly characters: number;
  readonly inputTokens: number;
  readonly outputTokens: number;
  /** Of the requests with a known price, in the currency of the settings. */
  readonly cost: number;
  /** Requests without a known price. */
  readonly unpriced: number;
}

/** What the service itself says, for the whole account; `error` where it did not answer. */
interface EngineQuota {
  readonly engine: string;
  readonly quota: Quota | null;
  readonly error: string | null;
}

export interface Accounts {
  /** The month, as `2026-11`. */
  readonly month: string;
  readonly currency: string;
  readonly spent: readonly EngineSpending[];
  readonly budget: Settings["budget"];
  readonly quotas: readonly EngineQuota[];
}

/** What was spent this month, from the journal, and what the services say is used up. Writes nothing. */
export async function workspaceAccounts(options: AccountsOptions): Promise<Accounts> {
  return await withProject({ ...options, write: false }, async (project) => {
    const { settings, root } = project;
    const { environment, allowEngine: allowed, signal } = options;
    const since = firstOfMonth(project.today());
    return {
      month: since.slice(0, 7),
      currency: settings.prices.currency,
      spent: spentByEngine(project, since),
      budget: settings.budget,
      quotas: await quotas({ settings, environment, root, allowed }, signal),
    };
  });
}

function spentByEngine(project: Project, since: string): readonly EngineSpending[] {
  const byEngine = Map.groupBy(project.journal().spending(since), ({ engine }) => engine);
  return [...byEngine].map(([engine, rows]) => {
    const sum = (field: Exclude<keyof EngineSpending, "engine">): number =>
      rows.reduce((total, row) => total + row[field], 0);
    return {
      engine,
      requests: sum("requests"),
      characters: sum("characters"),
      inputTokens: sum("inputTokens"),
      outputTokens: sum("outputTokens"),
      cost: sum("cost"),
      unpriced: sum("unpriced"),
    };
  });
}

/** A service that does not answer within this time is left out of the picture. */
const patienceMs = 5000;

async function quotas(options: EngineSetOptions, signal: AbortSignal): Promise<readonly EngineQuota[]> {
  const names = new Set(options.settings.targets.flatMap((target) => engineOrder(options, target)));
  const answers = await Promise.all([...names].map(async (name) => await quotaOf(name, options, signal)));
  return answers.filter(({ quota, error }) => quota !== null || error !== null);
}

async function quotaOf(name: string, options: EngineSetOptions, signal: AbortSignal): Promise<EngineQuota> {
  let engine: Engine | null = null;
  try {
    engine = await startEngine(name, options);
    const quota = (await engine.quota?.(AbortSignal.any([signal, AbortSignal.timeout(patienceMs)]))) ?? null;
    return { engine: name, quota, error: null };
  } catch (error) {
    signal.throwIfAborted();
    if (!(error instanceof VisavisError)) return unanswered(name, `no answer within ${patienceMs / 1000} s`);
    // Without a key, or not allowed, it uses nothing up: `doctor` says why, and `status` has nothing to say of it.
    return unanswered(name, engine === null && error.code === "engine-unavailable" ? null : error.message);
  } finally {
    await engine?.close();
  }
}

function unanswered(engine: string, error: string | null): EngineQuota {
  return { engine, quota: null, error };
}
