import { anyLanguage } from "../engines/pairs.ts";
import type { Lng } from "../model.ts";
import { engineNames } from "../engines/names.ts";
import { openEngines, type EngineSetOptions } from "./engines.ts";

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
export async function examine(options: EngineSetOptions, signal: AbortSignal): Promise<Health> {
  const { settings } = options;
  const set = openEngines(options);
  try {
    const engines: EngineHealth[] = [];
    for (const name of [...engineNames, ...Object.keys(settings.modules)]) {
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
