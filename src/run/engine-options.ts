import type { Dictionary } from "../engines/engine.ts";
import type { EngineOptions } from "../engines/index.ts";
import { lastName } from "../workspace/paths.ts";
import type { Settings } from "../workspace/settings-schema.ts";
import type { Environment } from "./environment.ts";

/** Where the engines of a workspace get what they need. */
export interface EngineSources {
  readonly settings: Settings;
  readonly environment: Environment;
  /** The workspace's folder. */
  readonly root: string;
  /** The house's terms in every direction, for engines that keep one glossary for all; asked when such one starts. */
  readonly dictionaries?: (() => Promise<readonly Dictionary[]>) | undefined;
}

type OptionsOf = (sources: EngineSources) => Promise<EngineOptions>;

/** What each of our engines is started with, from the settings and the environment. */
const optionsByName: Readonly<Record<string, OptionsOf>> = {
  apertium: ({ settings }) => {
    const { modes: modesDir, ...apertium } = settings.apertium;
    return Promise.resolve({ apertium: { ...apertium, modesDir } });
  },
  deepl: async ({ settings, environment, root, dictionaries }) => ({
    deepl: {
      ...settings.deepl,
      key: environment.variable("DEEPL_AUTH_KEY") ?? "",
      serverUrl: environment.variable("DEEPL_SERVER_URL"),
      // Tells the house's glossaries from others in the same account.
      house: settings.deepl.glossary ?? lastName(root),
      dictionaries: await dictionaries?.(),
    },
  }),
  llm: async ({ settings: { llm }, environment }) => {
    const { keyFor } = await import("../engines/llm/key.ts");
    const { providers } = await import("../engines/llm/providers.ts");
    // The address of the environment is its user's; that of the settings comes with a repository.
    const baseUrl = environment.variable("LLM_BASE_URL") ?? llm.baseUrl;
    const key = keyFor(llm.provider, {
      baseUrl,
      llmKey: environment.variable("LLM_API_KEY"),
      providerKeys: Object.fromEntries(
        providers.map(({ keyVariable }) => [keyVariable, environment.variable(keyVariable)]),
      ),
    });
    return { llm: { ...llm, baseUrl, key } };
  },
};

/** What an engine of ours is started with; nothing for those that need nothing. */
export async function engineOptions(name: string, sources: EngineSources): Promise<EngineOptions> {
  return (await optionsByName[name]?.(sources)) ?? {};
}
