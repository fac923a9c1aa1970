import { createLlm, type LlmOptions } from "../../../src/engines/llm/llm.ts";
import type { Engine } from "../../../src/engines/engine.ts";

/** Options as the settings' defaults give them, for a server. */
function optionsFor(baseUrl: string, more: Partial<LlmOptions> = {}): LlmOptions {
  return {
    provider: "openai-compatible",
    baseUrl,
    model: "test-model",
    output: "schema",
    sentences: 40,
    timeoutSeconds: 10,
    concurrency: 4,
    ...more,
  };
}

/** An engine that asks a server's model. */
export function llmAt(baseUrl: string, more: Partial<LlmOptions> = {}): Engine {
  return createLlm(optionsFor(baseUrl, more));
}
