import { basename } from "node:path";
import type { Dictionary } from "../engines/engine.ts";
import type { EngineOptions } from "../engines/index.ts";
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

/** What each engine is started with, from the settings and the environment. */
export async function engineOptions(sources: EngineSources): Promise<EngineOptions> {
  const { settings, environment, root, dictionaries } = sources;
  const { modes: modesDir, ...apertium } = settings.apertium;
  return {
    apertium: { ...apertium, modesDir },
    deepl: {
      ...settings.deepl,
      key: environment.variable("DEEPL_AUTH_KEY") ?? "",
      serverUrl: environment.variable("DEEPL_SERVER_URL"),
      // Tells the house's glossaries from others in the same account.
      house: settings.deepl.glossary ?? basename(root),
      dictionaries: await dictionaries?.(),
    },
  };
}
