import { type ApertiumOptions, createApertium } from "./apertium/apertium.ts";
import { createDeepl, type DeeplOptions } from "./deepl/deepl.ts";
import type { Engine } from "./engine.ts";
import { createLlm, type LlmOptions } from "./llm/llm.ts";
import { type EngineName, engineNames, unknownEngine } from "./names.ts";
import { createPseudo } from "./pseudo.ts";

export { engineNames } from "./names.ts";

/** What the settings and the environment give to each engine; an engine that is not asked for needs nothing. */
export interface EngineOptions {
  readonly apertium?: ApertiumOptions;
  readonly deepl?: DeeplOptions;
  readonly llm?: LlmOptions;
}

const creators: Readonly<Record<EngineName, (options: EngineOptions) => Engine>> = {
  apertium: ({ apertium }) => createApertium(apertium),
  deepl: ({ deepl }) => createDeepl(deepl ?? { key: "" }),
  llm: ({ llm }) => createLlm(llm ?? llmDefaults),
  pseudo: () => createPseudo(),
};

/** Without a model, which only the settings can name. */
const llmDefaults: LlmOptions = {
  provider: "openai-compatible",
  output: "schema",
  sentences: 40,
  timeoutSeconds: 120,
  concurrency: 4,
};

/** The engine of that name. Throws `engine-unknown` (with the known names), or `engine-unavailable` when its key is missing. */
export function createEngine(name: string, options: EngineOptions = {}): Engine {
  const known = engineNames.find((candidate) => candidate === name);
  if (known) return creators[known](options);
  throw unknownEngine(name);
}
