import type { GlossaryState } from "../engines/engine.ts";
import { VisavisError } from "../errors.ts";
import { dictionariesOf } from "./dictionaries.ts";
import { openEngines } from "./engines.ts";
import type { Environment } from "./environment.ts";
import { withProject, type ProjectOptions } from "./project.ts";

export interface GlossaryCopiesOptions extends ProjectOptions {
  readonly environment: Environment;
  readonly signal: AbortSignal;
  /** Engines from npm modules that may run. */
  readonly allowEngine?: readonly string[] | undefined;
  /** Bring the copies up to date; otherwise only compare. */
  readonly sync: boolean;
}

/** The house's glossary beside the copy that an engine keeps of it. */
export interface GlossaryCopy extends GlossaryState {
  readonly engine: string;
}

/**
 * Compares the glossary with its copies at the engines of the settings, or brings these up to date. Throws
 * `engine-unavailable` when no engine of the workspace keeps one, and whatever the engines refuse with.
 */
export async function glossaryCopies(options: GlossaryCopiesOptions): Promise<readonly GlossaryCopy[]> {
  const { environment, signal, allowEngine: allowed, sync } = options;
  return await withProject({ ...options, write: false }, async (project) => {
    const { settings, root, targets } = project;
    const dictionaries = dictionariesOf(project);
    const engines = openEngines({
      patient: true,
      settings,
      root,
      environment,
      allowed,
      dictionaries: () => Promise.resolve(dictionaries),
    });
    try {
      const names = new Set(targets.flatMap((target) => engines.order(target)));
      const copies: GlossaryCopy[] = [];
      for (const name of names) {
        const { engine, error } = await engines.probe(name, signal);
        if (error && name === "deepl") throw error;
        if (!engine?.glossaries) continue;
        const { glossaries } = engine;
        const state = await (sync ? glossaries.sync(dictionaries, signal) : glossaries.status(dictionaries, signal));
        copies.push({ engine: name, ...state });
      }
      if (copies.length === 0) throw noKeeper([...names]);
      return copies;
    } finally {
      await engines.close();
    }
  });
}

function noKeeper(names: readonly string[]): VisavisError {
  return new VisavisError({
    code: "engine-unavailable",
    message: `none of the engines of this workspace (${names.join(", ")}) keeps a glossary of its own: there is nothing to bring up to date`,
    hint: "Terms are put in place for these engines by themselves. For DeepL write engines: [deepl] and set DEEPL_AUTH_KEY.",
  });
}
