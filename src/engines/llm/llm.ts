import { type Engine, noUsage } from "../engine.ts";
import { once } from "../once.ts";
import { anyLanguage } from "../pairs.ts";
import type { LlmOptions } from "./options.ts";
import { loadPackage } from "./package.ts";
import { promptVersion } from "./prompt.ts";
import { reach } from "./reach.ts";
import { serviceOf } from "./service.ts";
import { expectedUsage } from "./usage.ts";

export type { LlmOptions } from "./options.ts";

/** Bytes of text in one request: what local models with a context of 16,000 tokens hold, with context and reply. */
const requestBytes = 24_000;

/**
 * A chat model as an engine: a section at a time, numbered texts in, an answer to each out, and what is amiss with an
 * answer found before it is given back. Nothing is asked of the options before the engine is used: `pairs` and
 * `translate` throw `engine-unavailable`, naming the setting, when a model, a server, a key or a package is missing. The
 * key goes to the server that the options lead to; `keyFor` decides which key that may be. The SDK is loaded at the first
 * request.
 */
export function createLlm(options: LlmOptions): Engine {
  const load = once(async () => {
    const service = serviceOf(options);
    const { createTranslate } = await import("./sdk.ts");
    return await createTranslate(service, options);
  });
  return {
    name: "llm",
    variant: variantOf(options),
    limits: { texts: options.sentences, bytes: requestBytes, concurrency: options.concurrency, scope: "section" },
    supports: { markup: "xml", glossary: true, context: true, faults: true, examples: true },
    release: true,
    pairs: async (signal) => {
      const service = serviceOf(options);
      if (service.provider) await loadPackage(service.provider);
      await reach(service, signal);
      return [{ source: anyLanguage, target: anyLanguage }];
    },
    encodedSize: (text) => Buffer.byteLength(JSON.stringify(text)),
    expectedUsage,
    translate: async (request, signal) => {
      signal.throwIfAborted();
      if (request.texts.length === 0) return { texts: [], model: null, usage: noUsage };
      const translate = await load(signal);
      return await translate(request, signal);
    },
    close: () => Promise.resolve(),
  };
}

/** All that shapes a reply, as JSON that is the same for the same options. Of the address only what holds no secret. */
function variantOf({ provider, baseUrl, model, style, temperature, output }: LlmOptions): string {
  const address = baseUrl === undefined ? null : URL.parse(baseUrl);
  const server = address ? `${address.origin}${address.pathname.replace(/\/+$/u, "")}` : null;
  const notes = isPlain(style) ? Object.entries(style).toSorted(([one], [other]) => (one < other ? -1 : 1)) : style;
  return JSON.stringify({
    provider,
    server,
    model: model ?? null,
    style: notes ?? null,
    temperature: temperature ?? null,
    output,
    prompt: promptVersion,
  });
}

function isPlain(style: LlmOptions["style"]): style is Readonly<Record<string, readonly string[]>> {
  return typeof style === "object" && !Array.isArray(style);
}
