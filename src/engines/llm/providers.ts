/** A service with an API of its own, and the npm package that speaks it. */
export interface Provider {
  readonly name: string;
  readonly package: string;
  /** Loads the package. */
  readonly load: () => Promise<unknown>;
  /** The export that makes the provider; older releases of a package have the later names. */
  readonly factories: readonly string[];
  /** The environment variable that the service's own key is usually kept in. */
  readonly keyVariable: string;
  /** Where the service is; null where the package knows it. */
  readonly baseUrl: string | null;
  /** How the service wants the key when it is asked for its models; null where it is not asked. */
  readonly authorize: ((key: string) => Readonly<Record<string, string>>) | null;
}

/** The provider of the servers that speak OpenAI's chat completions: llama.cpp, vLLM, Ollama, LM Studio and many more. */
export const openAiCompatible = "openai-compatible";

/** Authorization as RFC 6750 has it. */
export function bearer(key: string): Readonly<Record<string, string>> {
  return { Authorization: `Bearer ${key}` };
}

/** Packages that do not come with ours: there only where somebody has installed them. */
function installed(name: string): () => Promise<unknown> {
  return async () => (await import(name)) as unknown;
}

/**
 * Every provider that can be named beside `openai-compatible`. The table is closed: settings choose a row and never name
 * a module, so they run no code.
 */
export const providers: readonly Provider[] = [
  {
    name: "anthropic",
    package: "@ai-sdk/anthropic",
    load: async () => await import("@ai-sdk/anthropic"),
    factories: ["createAnthropic"],
    keyVariable: "ANTHROPIC_API_KEY",
    baseUrl: "https://api.anthropic.com/v1",
    authorize: (key) => ({ "x-api-key": key, "anthropic-version": "2023-06-01" }),
  },
  {
    name: "openai",
    package: "@ai-sdk/openai",
    load: installed("@ai-sdk/openai"),
    factories: ["createOpenAI"],
    keyVariable: "OPENAI_API_KEY",
    baseUrl: "https://api.openai.com/v1",
    authorize: bearer,
  },
  {
    name: "google",
    package: "@ai-sdk/google",
    load: installed("@ai-sdk/google"),
    factories: ["createGoogle", "createGoogleGenerativeAI"],
    keyVariable: "GOOGLE_GENERATIVE_AI_API_KEY",
    baseUrl: null,
    authorize: null,
  },
  {
    name: "mistral",
    package: "@ai-sdk/mistral",
    load: installed("@ai-sdk/mistral"),
    factories: ["createMistral"],
    keyVariable: "MISTRAL_API_KEY",
    baseUrl: null,
    authorize: null,
  },
  {
    name: "groq",
    package: "@ai-sdk/groq",
    load: installed("@ai-sdk/groq"),
    factories: ["createGroq"],
    keyVariable: "GROQ_API_KEY",
    baseUrl: null,
    authorize: null,
  },
  {
    name: "xai",
    package: "@ai-sdk/xai",
    load: installed("@ai-sdk/xai"),
    factories: ["createXai"],
    keyVariable: "XAI_API_KEY",
    baseUrl: null,
    authorize: null,
  },
  {
    name: "deepseek",
    package: "@ai-sdk/deepseek",
    load: installed("@ai-sdk/deepseek"),
    factories: ["createDeepSeek"],
    keyVariable: "DEEPSEEK_API_KEY",
    baseUrl: null,
    authorize: null,
  },
  {
    name: "cohere",
    package: "@ai-sdk/cohere",
    load: installed("@ai-sdk/cohere"),
    factories: ["createCohere"],
    keyVariable: "COHERE_API_KEY",
    baseUrl: null,
    authorize: null,
  },
  {
    name: "togetherai",
    package: "@ai-sdk/togetherai",
    load: installed("@ai-sdk/togetherai"),
    factories: ["createTogetherAI"],
    keyVariable: "TOGETHER_API_KEY",
    baseUrl: null,
    authorize: null,
  },
  {
    name: "fireworks",
    package: "@ai-sdk/fireworks",
    load: installed("@ai-sdk/fireworks"),
    factories: ["createFireworks"],
    keyVariable: "FIREWORKS_API_KEY",
    baseUrl: null,
    authorize: null,
  },
  {
    name: "cerebras",
    package: "@ai-sdk/cerebras",
    load: installed("@ai-sdk/cerebras"),
    factories: ["createCerebras"],
    keyVariable: "CEREBRAS_API_KEY",
    baseUrl: null,
    authorize: null,
  },
];

/** The row of that name; null for `openai-compatible` and for names that are in no row. */
export function findProvider(name: string): Provider | null {
  return providers.find((provider) => provider.name === name) ?? null;
}
