import { VisavisError } from "../errors.ts";
import type { Lng } from "../model.ts";
import type { Engine, LanguagePair } from "../engines/engine.ts";
import { findPair } from "../engines/pairs.ts";
import type { Settings } from "../workspace/settings-schema.ts";
import { engineOptions, type EngineSources } from "./engine-options.ts";
import { startModule } from "./engine-modules.ts";

/** An engine as it was found: the directions it serves here and now, or why it serves none. */
export interface EngineState {
  readonly name: string;
  readonly engine: Engine | null;
  readonly pairs: readonly LanguagePair[];
  readonly error: VisavisError | null;
}

/** The engines of a workspace; each is started when it is first wanted. `close` ends them all. */
export interface EngineSet {
  /** The names of the engines for a language, in order of preference. */
  readonly order: (target: Lng) => readonly string[];
  /** The engines that serve a target language, in order of preference. */
  readonly serving: (target: Lng, signal: AbortSignal) => Promise<readonly Engine[]>;
  /** The engines that were wanted and cannot be used. */
  readonly unusable: () => readonly EngineState[];
  readonly probe: (name: string, signal: AbortSignal) => Promise<EngineState>;
  readonly close: () => Promise<void>;
}

export interface EngineSetOptions extends EngineSources {
  /** One engine instead of those of the settings (`--engine`). */
  readonly only?: string | undefined;
  /** Engines from npm modules that may run (`--allow-engine`). */
  readonly allowed?: readonly string[] | undefined;
}

/** The names of the engines for a language in order of preference; without settings, DeepL when there is a key. */
function engineOrder({ settings, environment, only }: EngineSetOptions, target: Lng): readonly string[] {
  if (only !== undefined) return [only];
  const { engines } = settings;
  const named = isList(engines) ? engines : (engines?.[target] ?? engines?.["default"]);
  return (named ?? ["deepl", "apertium"]).filter(
    (name) => name !== "deepl" || named !== undefined || environment.variable("DEEPL_AUTH_KEY") !== undefined,
  );
}

function isList(engines: Settings["engines"]): engines is readonly string[] {
  return Array.isArray(engines);
}

export function openEngines(options: EngineSetOptions): EngineSet {
  const states = new Map<string, Promise<EngineState>>();
  const settled: EngineState[] = [];
  const probe = (name: string, signal: AbortSignal): Promise<EngineState> => {
    const known = states.get(name) ?? start(name, options, signal).then((state) => keepState(settled, state));
    states.set(name, known);
    return known;
  };
  return {
    order: (target) => engineOrder(options, target),
    probe,
    serving: async (target, signal) => {
      const found = await Promise.all(engineOrder(options, target).map((name) => probe(name, signal)));
      return found.flatMap((state) => engineFor(state, options.settings.source, target));
    },
    unusable: () => settled.filter(({ error }) => error !== null),
    close: async () => {
      await Promise.all(settled.map(async ({ engine }) => await engine?.close()));
    },
  };
}

/** The engine as it serves a direction, or none. */
function engineFor({ engine, pairs }: EngineState, source: Lng, target: Lng): readonly Engine[] {
  const pair = findPair(pairs, source, target);
  if (!engine || !pair) return [];
  return [pair.glossary === false ? { ...engine, supports: { ...engine.supports, glossary: false } } : engine];
}

function keepState(settled: EngineState[], state: EngineState): EngineState {
  settled.push(state);
  return state;
}

async function start(name: string, options: EngineSetOptions, signal: AbortSignal): Promise<EngineState> {
  try {
    const engine = await (Object.hasOwn(options.settings.modules, name) ? startModule : startOwn)(name, options);
    return { name, engine, pairs: await engine.pairs(signal), error: null };
  } catch (error) {
    if (!(error instanceof VisavisError) || error.code === "engine-unknown" || signal.aborted) throw error;
    return { name, engine: null, pairs: [], error };
  }
}

async function startOwn(name: string, options: EngineSetOptions): Promise<Engine> {
  const { createEngine } = await import("../engines/index.ts");
  return createEngine(name, await engineOptions(options));
}
