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

/** A plain target and the variant that an engine takes it for. */
export interface Assumption {
  readonly engine: string;
  readonly target: Lng;
  readonly variant: Lng;
}

/** The engines of a workspace; each is started when it is first wanted. `close` ends them all. */
export interface EngineSet {
  /** The names of the engines for a language, in order of preference. */
  readonly order: (target: Lng) => readonly string[];
  /** The engines that serve a target language, in order of preference. */
  readonly serving: (target: Lng, signal: AbortSignal) => Promise<readonly Engine[]>;
  /** The engines that were wanted and cannot be used. */
  readonly unusable: () => readonly EngineState[];
  /** The variants that engines take for a plain target because nobody has said which. */
  readonly assumptions: () => readonly Assumption[];
  readonly probe: (name: string, signal: AbortSignal) => Promise<EngineState>;
  readonly close: () => Promise<void>;
}

/** Which engines may be started, and how. */
export interface EngineSetOptions extends EngineSources {
  /** One engine instead of those of the settings (`--engine`). */
  readonly only?: string | undefined;
  /** Engines from npm modules that may run (`--allow-engine`). */
  readonly allowed?: readonly string[] | undefined;
  /** Ask an engine that is busy or out of reach again what it translates. */
  readonly patient?: boolean | undefined;
}

/** The names of the engines for a language in order of preference; without settings, DeepL when there is a key. */
export function engineOrder({ settings, environment, only }: EngineSetOptions, target: Lng): readonly string[] {
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

/** Opens the engines of a workspace; none is started yet. */
export function openEngines(options: EngineSetOptions): EngineSet {
  const states = new Map<string, Promise<EngineState>>();
  const settled: EngineState[] = [];
  const assumptions = new Map<string, Assumption>();
  const settle = async (name: string, signal: AbortSignal): Promise<EngineState> => {
    const state = await start(name, options, signal);
    settled.push(state);
    return state;
  };
  const probe = (name: string, signal: AbortSignal): Promise<EngineState> => {
    const known = states.get(name) ?? settle(name, signal);
    states.set(name, known);
    return known;
  };
  return {
    order: (target) => engineOrder(options, target),
    probe,
    serving: async (target, signal) => {
      const found = await Promise.all(engineOrder(options, target).map((name) => probe(name, signal)));
      const serving = found.flatMap((state) => engineFor(state, options.settings.source, target));
      for (const { engine, assumed } of serving) {
        if (assumed !== undefined) {
          assumptions.set(`${engine.name} ${target}`, { engine: engine.name, target, variant: assumed });
        }
      }
      return serving.map(({ engine }) => engine);
    },
    assumptions: () => [...assumptions.values()],
    unusable: () => settled.filter(({ error }) => error !== null),
    close: async () => {
      await Promise.all(settled.map(async ({ engine }) => await engine?.close()));
    },
  };
}

/** The engine as it serves a direction, and the variant that it takes the target for; or none. */
function engineFor(
  { engine, pairs }: EngineState,
  source: Lng,
  target: Lng,
): readonly { readonly engine: Engine; readonly assumed: Lng | undefined }[] {
  const pair = findPair(pairs, source, target);
  if (!engine || !pair) return [];
  const { assumed, glossary } = pair;
  const isWithout = glossary === false && engine.supports.glossary;
  return [{ engine: isWithout ? { ...engine, supports: { ...engine.supports, glossary: false } } : engine, assumed }];
}

/** An engine that has not been asked yet what it translates. Throws `engine-unavailable`, `engine-unknown`. */
export async function startEngine(name: string, options: EngineSetOptions): Promise<Engine> {
  return await (Object.hasOwn(options.settings.modules, name) ? startModule : startOwn)(name, options);
}

async function start(name: string, options: EngineSetOptions, signal: AbortSignal): Promise<EngineState> {
  try {
    const engine = await startEngine(name, options);
    const pairs = await pairsOrEnd(engine, options, signal);
    return { name, engine, pairs, error: null };
  } catch (error) {
    if (!(error instanceof VisavisError) || error.code === "engine-unknown" || signal.aborted) throw error;
    return { name, engine: null, pairs: [], error };
  }
}

/** An engine that cannot be asked is of no use, and may have processes of its own by then. */
async function pairsOrEnd(
  engine: Engine,
  options: EngineSetOptions,
  signal: AbortSignal,
): Promise<readonly LanguagePair[]> {
  try {
    return await pairsOf(engine, options, signal);
  } catch (error) {
    await engine.close();
    throw error;
  }
}

async function pairsOf(
  engine: Engine,
  { patient = false }: EngineSetOptions,
  signal: AbortSignal,
): Promise<readonly LanguagePair[]> {
  if (!patient) return await engine.pairs(signal);
  const { askPatiently } = await import("../translate/queue/retry.ts");
  return await askPatiently(async () => await engine.pairs(signal), signal);
}

async function startOwn(name: string, options: EngineSetOptions): Promise<Engine> {
  const { createEngine } = await import("../engines/index.ts");
  return createEngine(name, await engineOptions(name, options));
}
