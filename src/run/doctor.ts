import { engineNames } from "../engines/index.ts";
import { anyLanguage } from "../engines/pairs.ts";
import type { Lng } from "../model.ts";
import { openEngines } from "./engines.ts";
import type { Environment } from "./environment.ts";
import type { Settings } from "../workspace/settings-schema.ts";

interface EngineHealth {
  readonly name: string;
  readonly usable: boolean;
  /** Directions as `fr→es`. */
  readonly pairs: readonly string[];
  readonly reason: string | null;
  readonly mend: string | null;
}

export interface Health {
  readonly engines: readonly EngineHealth[];
  /** For each target of the workspace, the engines that serve it, in order. */
  readonly targets: Readonly<Record<Lng, readonly string[]>>;
}

/** Tries every engine and says what works here, what does not, and what mends it. Translates nothing. */
export async function examine(settings: Settings, environment: Environment, signal: AbortSignal): Promise<Health> {
  const set = openEngines({ settings, environment });
  try {
    const engines: EngineHealth[] = [];
    for (const name of engineNames) {
      const { engine, pairs, error } = await set.probe(name, signal);
      engines.push({
        name,
        usable: engine !== null,
        pairs: pairs
          .filter(({ source }) => source === settings.source || source === anyLanguage)
          .map(({ source, target }) => `${source}→${target}`),
        reason: error?.message ?? null,
        mend: error?.hint ?? null,
      });
    }
    const targets: [Lng, readonly string[]][] = [];
    for (const target of settings.targets) {
      targets.push([target, (await set.serving(target, signal)).map(({ name }) => name)]);
    }
    return { engines, targets: Object.fromEntries(targets) };
  } finally {
    await set.close();
  }
}
