import type { LanguageModel } from "ai";
import { wrapLanguageModel } from "ai";
import { unavailable } from "./faults.ts";
import type { LlmOptions } from "./options.ts";
import { hasFields, loadPackage } from "./package.ts";
import type { Provider } from "./providers.ts";
import type { Service } from "./service.ts";
import { fetchHere } from "./transport.ts";

type Model = Exclude<LanguageModel, string>;

/** The SDK's model for a service. Throws `engine-unavailable` when the package of its provider is not installed. */
export async function connect(service: Service, { output }: Pick<LlmOptions, "output">): Promise<Model> {
  const model = service.provider
    ? await namedModel(service, service.provider)
    : await compatibleModel(service, output === "schema");
  // The SDK prints warnings by itself; an engine does not write to the terminal.
  const quiet = {
    wrapGenerate: async ({ doGenerate }: { doGenerate: () => PromiseLike<Generated> }) => ({
      ...(await doGenerate()),
      warnings: [],
    }),
  };
  return wrapLanguageModel({ model, middleware: quiet });
}

type Generated = Awaited<ReturnType<Extract<Model, { specificationVersion: "v4" }>["doGenerate"]>>;

async function compatibleModel({ model, baseUrl, query, key }: Service, hasSchema: boolean): Promise<Model> {
  const { createOpenAICompatible } = await import("@ai-sdk/openai-compatible");
  const provider = createOpenAICompatible({
    name: "llm",
    baseURL: baseUrl ?? "",
    queryParams: query,
    supportsStructuredOutputs: hasSchema,
    fetch: fetchHere,
    ...(key === undefined ? {} : { apiKey: key }),
  });
  return provider.chatModel(model);
}

/** A local server that speaks a provider's API wants no key; without one the SDK would look for it in the environment. */
const noKey = "none";

async function namedModel({ model, baseUrl, key }: Service, provider: Provider): Promise<Model> {
  const module = await loadPackage(provider);
  const factory = provider.factories.map((name) => module[name]).find((value) => typeof value === "function");
  const settings = { apiKey: key ?? noKey, fetch: fetchHere, ...(baseUrl === null ? {} : { baseURL: baseUrl }) };
  const create: unknown = factory === undefined ? null : Reflect.apply(factory, undefined, [settings]);
  const made: unknown = typeof create === "function" ? Reflect.apply(create, undefined, [model]) : null;
  if (isModel(made)) return made;
  throw unavailable(
    `The package ${provider.package} that is installed does not fit this version of visavis.`,
    `npm i ${provider.package}@latest`,
  );
}

/** The versions of the SDK's contract between packages that this SDK takes without a warning on the terminal. */
const versions: readonly unknown[] = ["v3", "v4"];

function isModel(value: unknown): value is Model {
  return hasFields(value) && versions.includes(value["specificationVersion"]);
}
