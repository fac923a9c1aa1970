import { VisavisError } from "../../errors.ts";
import { unavailable } from "./faults.ts";
import type { LlmOptions } from "./options.ts";
import { bearer, findProvider, openAiCompatible, type Provider, providers } from "./providers.ts";

/** A model's whereabouts as the options name them, checked: all that connecting needs. */
export interface Service {
  readonly model: string;
  /** Null for servers that speak OpenAI's chat completions. */
  readonly provider: Provider | null;
  /** Without slash or query at its end; null where the provider's package knows it. */
  readonly baseUrl: string | null;
  readonly query: Readonly<Record<string, string>>;
  readonly key: string | undefined;
  /** For messages: without query, which may hold secrets. */
  readonly server: string;
  /** Headers that the key goes in when the models are asked for; null where the service is not known to have a list. */
  readonly authorize: Provider["authorize"];
}

/** The service that the options name. Throws `engine-unavailable` with the setting that is missing or wrong. */
export function serviceOf(options: LlmOptions): Service {
  const provider = findProvider(options.provider);
  const missing = missingIn(options, provider);
  if (missing) throw missing;
  const url = readAddress(options.baseUrl ?? provider?.baseUrl ?? null);
  const baseUrl = url ? `${url.origin}${url.pathname.replace(/\/+$/u, "")}` : null;
  return {
    model: options.model ?? "",
    provider,
    baseUrl,
    query: Object.fromEntries(url?.searchParams ?? []),
    key: hasKey(options.key) ? options.key : undefined,
    server: baseUrl ?? options.provider,
    authorize: provider ? provider.authorize : bearer,
  };
}

function hasKey(key: string | undefined): key is string {
  return key !== undefined && key !== "";
}

function missingIn({ provider: name, model, baseUrl, key }: LlmOptions, row: Provider | null): VisavisError | null {
  if (!row && name !== openAiCompatible) return unknownProvider(name);
  if (model === undefined || model === "") return noModel();
  if (/[^!-~]/u.test(key ?? "")) return strangeKey();
  if (baseUrl !== undefined) return null;
  if (!row) return noAddress();
  return hasKey(key) ? null : noKey(row);
}

function readAddress(address: string | null): URL | null {
  if (address === null) return null;
  const url = URL.parse(address);
  if (!url || !/^https?:$/u.test(url.protocol)) {
    throw unavailable(
      "`llm.baseUrl` is not the address of a server.",
      "Set it like http://127.0.0.1:11434/v1, without /chat/completions.",
    );
  }
  if (url.username !== "" || url.password !== "") {
    throw unavailable(
      `\`llm.baseUrl\` holds a user name or a password for ${url.host}.`,
      "Take it out of the address, and set LLM_API_KEY in the environment.",
    );
  }
  return url;
}

function noModel(): VisavisError {
  return unavailable("No language model is named.", "Set `llm.model` in visavis.yml, e.g. llm: {model: gemma3:12b}.");
}

/** A header takes no other characters, and the fault that says so would show the key. */
function strangeKey(): VisavisError {
  return new VisavisError({
    code: "engine-key",
    message: "The key of the language model holds a blank, a line's end or a letter that no key has.",
    hint: "Set LLM_API_KEY, or the provider's variable, in the environment to the key alone.",
  });
}

function noAddress(): VisavisError {
  return unavailable(
    "No server is named for the language model.",
    `Set \`llm.baseUrl\` in visavis.yml, e.g. http://127.0.0.1:11434/v1, or \`llm.provider\` (${names()}).`,
  );
}

function noKey({ name, keyVariable }: Provider): VisavisError {
  return unavailable(`The provider ${name} has no key.`, `Set LLM_API_KEY or ${keyVariable} in the environment.`);
}

function unknownProvider(name: string): VisavisError {
  return unavailable(
    `There is no provider "${name}" of language models.`,
    `Set \`llm.provider\` in visavis.yml to ${openAiCompatible} or one of: ${names()}.`,
  );
}

function names(): string {
  return providers.map(({ name }) => name).join(", ");
}
