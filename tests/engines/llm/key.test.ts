import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { keyFor } from "../../../src/engines/llm/key.ts";
import { providers } from "../../../src/engines/llm/providers.ts";
import { translateTexts } from "../../contracts/request.ts";
import { startAnthropic } from "../../servers/anthropic.ts";
import { type ModelServer, startOpenAi } from "../../servers/openai.ts";
import { llmAt } from "./setup.ts";

const providerKeys = { ANTHROPIC_API_KEY: "sk-ant", OPENAI_API_KEY: "sk-oai" };
const baseUrl = "https://models.example.org/v1";

test.each([
  { what: "the provider's own key to its own address", provider: "anthropic", keys: { providerKeys }, key: "sk-ant" },
  { what: "nobody's key to an address", provider: "anthropic", keys: { providerKeys, baseUrl }, key: undefined },
  {
    what: "the engine's key to an address",
    provider: "anthropic",
    keys: { providerKeys, baseUrl, llmKey: "k" },
    key: "k",
  },
  { what: "the engine's key before the provider's", provider: "openai", keys: { providerKeys, llmKey: "k" }, key: "k" },
  { what: "no other provider's key", provider: "mistral", keys: { providerKeys }, key: undefined },
  {
    what: "no key to a compatible server",
    provider: "openai-compatible",
    keys: { providerKeys, baseUrl },
    key: undefined,
  },
  { what: "not even where none is named", provider: "openai-compatible", keys: { providerKeys }, key: undefined },
  { what: "a key without the line's end", provider: "openai", keys: { llmKey: " k\n" }, key: "k" },
  { what: "a blank key for none", provider: "openai", keys: { llmKey: "  ", providerKeys }, key: "sk-oai" },
  { what: "no key of an unknown provider", provider: "constructor", keys: { providerKeys }, key: undefined },
])("gives $what", ({ provider, keys, key }) => {
  expect(keyFor(provider, keys)).toBe(key);
});

test("providers have names, packages and key variables of their own", () => {
  for (const field of ["name", "package", "keyVariable"] as const) {
    expect(new Set(providers.map((provider) => provider[field])).size).toBe(providers.length);
  }
});

describe("on the wire", () => {
  let openai: ModelServer;
  let anthropic: ModelServer;
  beforeAll(async () => {
    [openai, anthropic] = await Promise.all([startOpenAi(), startAnthropic()]);
  });
  afterAll(async () => {
    await Promise.all([openai.close(), anthropic.close()]);
    vi.unstubAllEnvs();
  });

  test("the environment's key is not sent to an address from the settings", async () => {
    for (const { keyVariable } of providers) vi.stubEnv(keyVariable, "sk-environment");
    const signal = new AbortController().signal;
    await llmAt(openai.url).pairs(signal);
    await translateTexts(llmAt(openai.url), ["Bonjour."]);
    const engine = llmAt(anthropic.url, { provider: "anthropic" });
    await expect(engine.pairs(signal)).rejects.toMatchObject({ code: "engine-key" });
    await expect(translateTexts(engine, ["Bonjour."])).rejects.toMatchObject({ code: "engine-key" });
    const sent = [...openai.requests, ...anthropic.requests].map(({ key }) => key ?? "");
    expect(sent).toHaveLength(4);
    expect(sent.join()).not.toContain("environment");
  });

  test("the explicit key is sent, and no header without one", async () => {
    await translateTexts(llmAt(openai.url, { key: "sk-mine" }), ["Bonjour."]);
    expect(openai.calls.at(-1)?.headers.authorization).toBe("Bearer sk-mine");
    await translateTexts(llmAt(openai.url), ["Bonjour."]);
    expect(openai.calls.at(-1)?.headers).not.toHaveProperty("authorization");
    await translateTexts(llmAt(anthropic.url, { provider: "anthropic", key: anthropic.key }), ["Bonjour."]);
    expect(anthropic.calls.at(-1)?.headers["x-api-key"]).toBe(anthropic.key);
  });

  test("it does not follow a redirect, and neither does the story", async () => {
    openai.fail({ type: "redirect" });
    await expect(translateTexts(llmAt(openai.url, { key: "sk-mine" }), ["Bonjour."])).rejects.toMatchObject({
      code: "engine-unavailable",
      retry: undefined,
    });
  });

  test("the address is taken as it is, query included", async () => {
    await translateTexts(llmAt(`${openai.url}/?api-version=2`), ["Bonjour."]);
    expect(openai.requests.at(-1)?.line).toBe("POST /v1/chat/completions?api-version=2");
  });
});
