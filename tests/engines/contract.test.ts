import { existsSync } from "node:fs";
import { describe } from "vitest";
import { createApertium } from "../../src/engines/apertium/apertium.ts";
import { createDeepl } from "../../src/engines/deepl/deepl.ts";
import { createLlm } from "../../src/engines/llm/llm.ts";
import { createPseudo } from "../../src/engines/pseudo.ts";
import { engineContract } from "../contracts/engine.ts";
import { startAnthropic } from "../servers/anthropic.ts";
import { startDeepl } from "../servers/deepl.ts";
import { startOpenAi } from "../servers/openai.ts";
import { startLibretranslate } from "../servers/libretranslate.ts";
import { exampleFor } from "./module/example.ts";

const nothing = (): Promise<void> => Promise.resolve();

engineContract("pseudo", () => Promise.resolve({ engine: createPseudo(), close: nothing }));

engineContract("deepl", async () => {
  const server = await startDeepl();
  return { engine: createDeepl({ key: server.key, serverUrl: server.url }), close: server.close };
});

engineContract("an engine from a package", async () => {
  const server = await startLibretranslate();
  return { engine: await exampleFor(server.url), close: server.close };
});

const llm = { model: "test-model", sentences: 40, timeoutSeconds: 10, concurrency: 4 };

engineContract("llm, OpenAI-compatible", async () => {
  const server = await startOpenAi();
  const engine = createLlm({ ...llm, provider: "openai-compatible", baseUrl: server.url, output: "prompt" });
  return { engine, close: server.close };
});

engineContract("llm, Anthropic", async () => {
  const { url, key, close } = await startAnthropic();
  return { engine: createLlm({ ...llm, provider: "anthropic", baseUrl: url, key, output: "schema" }), close };
});

const installed = existsSync("/usr/share/apertium/modes/fr-es.mode");

describe.runIf(installed)("needs apertium", () => {
  engineContract("apertium", () => Promise.resolve({ engine: createApertium(), close: nothing }));
});
