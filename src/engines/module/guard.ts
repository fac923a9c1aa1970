import type { z } from "zod";
import type { Engine, GlossaryStore } from "../engine.ts";
import { untilAborted } from "../until-aborted.ts";
import { breaksContract, type StartedModule, thrownBy } from "./faults.ts";
import { glossaryShape, mistakesIn, pairsShape, quotaShape, replyShape } from "./shape.ts";

/**
 * The engine of a module, under its name in the settings, with every call checked: what it gives has the form that the
 * contract says, what it throws is a `VisavisError` or the reason of an abort.
 */
export function guarded(module: StartedModule, engine: Engine): Engine {
  const { variant, limits, supports, release, quota, glossaries } = engine;
  return {
    name: module.name,
    variant,
    limits,
    supports,
    release,
    pairs: async (signal) => {
      const given = await asked(module, async () => await engine.pairs(signal), signal);
      return fitting(module, { name: "pairs", shape: pairsShape, given });
    },
    encodedSize: (text) => engine.encodedSize(text),
    expectedUsage: (text, examples) => engine.expectedUsage(text, examples),
    translate: async (request, signal) => {
      // To the end, even after an abort: what a module has paid for is still journalled.
      const given = await heeding(module, async () => await engine.translate(request, signal), signal);
      return fitting(module, { name: "translate", shape: replyShape, given });
    },
    ...(quota ? { quota: guardedQuota(module, quota.bind(engine)) } : {}),
    ...(glossaries ? { glossaries: guardedStore(module, glossaries) } : {}),
    close: async () => await explained(module, async () => await engine.close()),
  };
}

function guardedQuota(module: StartedModule, quota: NonNullable<Engine["quota"]>): NonNullable<Engine["quota"]> {
  return async (signal) => {
    const given = await asked(module, async () => await quota(signal), signal);
    return fitting(module, { name: "quota", shape: quotaShape, given });
  };
}

function guardedStore(module: StartedModule, store: GlossaryStore): GlossaryStore {
  return {
    status: async (terms, signal) => {
      const given = await asked(module, async () => await store.status(terms, signal), signal);
      return fitting(module, { name: "glossaries.status", shape: glossaryShape, given });
    },
    sync: async (terms, signal) => {
      const given = await asked(module, async () => await store.sync(terms, signal), signal);
      return fitting(module, { name: "glossaries.sync", shape: glossaryShape, given });
    },
  };
}

/** What a function of the module gave, when it has the form that the contract says. Throws `engine-unavailable`. */
export function fitting<T>(
  module: StartedModule,
  { name, shape, given }: { readonly name: string; readonly shape: z.ZodType; readonly given: T },
): T {
  const mistakes = mistakesIn(shape, given);
  if (mistakes === null) return given;
  throw breaksContract(module, `what its ${name}() gives is not as it must be (${mistakes})`);
}

/** Runs code of the module; what it throws becomes a `VisavisError`. */
export async function explained<T>(module: StartedModule, run: () => Promise<T>): Promise<T> {
  try {
    return await run();
  } catch (error) {
    throw thrownBy(module, error);
  }
}

/** Runs code of the module that a signal can abort: then the signal's reason is thrown, whatever the module throws. */
async function heeding<T>(module: StartedModule, run: () => Promise<T>, signal: AbortSignal): Promise<T> {
  signal.throwIfAborted();
  try {
    return await explained(module, run);
  } catch (error) {
    signal.throwIfAborted();
    throw error;
  }
}

/** The same, without waiting for a module that does not listen to the signal. */
async function asked<T>(module: StartedModule, run: () => Promise<T>, signal: AbortSignal): Promise<T> {
  return await untilAborted(heeding(module, run, signal), signal);
}
