/** @import { Engine, EngineModuleOptions, LanguagePair } from "visavis" */

const free = { characters: 0, inputTokens: 0, outputTokens: 0 };

/** One row an answer that is no translation; the first that fits. After those that say `retry`, the request is repeated. */
const refusals = [
  { when: /^HTTP (?:429|5\d\d)/u, code: "engine-unavailable", hint: "Run the command again later.", retry: true },
  // {"error": "Invalid request: request (30) exceeds text limit (20)"}: visavis halves the request.
  {
    when: /^HTTP 413|exceeds text limit/u,
    code: "input-too-large",
    hint: "Start the server with a higher --char-limit.",
  },
  { when: /not supported|not available/u, code: "engine-language", hint: "Start the server with this language." },
  {
    when: /^HTTP 40[13]|API key/u,
    code: "engine-key",
    hint: "Set VISAVIS_LIBRETRANSLATE_KEY to a key of this server.",
  },
  { when: /^/u, code: "engine-reply", hint: "Check modules.libretranslate.options.url in visavis.yml." },
];

/**
 * A LibreTranslate server as an engine. Options: `url` of the server, `timeoutSeconds` that a request may take.
 *
 * @param {EngineModuleOptions} given
 * @returns {Engine}
 */
export function createEngine({ options, key }) {
  const { url = "http://127.0.0.1:5000", timeoutSeconds = 60 } = options;
  if (typeof url !== "string" || !URL.canParse(url)) throw new Error(`options.url is no address: ${String(url)}`);
  const timeoutMs = Number(timeoutSeconds) * 1000;

  /** @type {(path: string, signal: AbortSignal, question?: object) => Promise<unknown>} */
  const ask = async (path, signal, question) => {
    const response = await fetch(`${url.replace(/\/$/u, "")}/${path}`, {
      ...(question && { method: "POST", body: JSON.stringify({ ...question, api_key: key }) }),
      headers: { "Content-Type": "application/json" },
      signal: AbortSignal.any([signal, AbortSignal.timeout(timeoutMs)]),
      redirect: "error", // The key is for this server and no other.
    });
    const answer = await response.text();
    if (!response.ok) throw refusal(`HTTP ${response.status} ${answer.slice(0, 200)}`, response.headers);
    return JSON.parse(answer);
  };

  return {
    name: "libretranslate",
    variant: "",
    limits: { texts: 20, bytes: 20_000, concurrency: 2, scope: "any" },
    supports: { markup: "none", glossary: false, context: false, faults: false },
    release: true,
    pairs: async (signal) => pairsOf(await ask("languages", signal)),
    encodedSize: (text) => Buffer.byteLength(JSON.stringify(text)) + 1,
    expectedUsage: () => free,
    translate: async ({ source, target, texts }, signal) => {
      if (texts.length === 0) return { texts: [], model: null, usage: free };
      const languages = { source: withoutRegion(source), target: withoutRegion(target) };
      const answer = await ask("translate", signal, { q: texts.map(({ text }) => text), ...languages, format: "text" });
      const { translatedText } = /** @type {{ translatedText: string[] }} */ (answer);
      return { texts: translatedText.map((text) => ({ text })), model: null, usage: free };
    },
    close: async () => {},
  };
}

/** @type {(languages: unknown) => LanguagePair[]} */
function pairsOf(languages) {
  const served = /** @type {{ code: string, targets: string[] }[]} */ (languages);
  return served.flatMap(({ code, targets }) =>
    targets.filter((target) => target !== code).map((target) => ({ source: code, target })),
  );
}

/** The server knows `en`, not `en-GB`; but `zh-Hant`. @type {(lng: string) => string} */
function withoutRegion(lng) {
  return lng.replace(/-(?:[A-Z]{2}|\d{3})$/u, "");
}

/** An error as visavis understands it: any object with these members. @type {(said: string, headers: Headers) => Error} */
function refusal(said, headers) {
  const { code, hint, retry } = refusals.find(({ when }) => when.test(said)) ?? {};
  const seconds = Number.parseInt(headers.get("Retry-After") ?? "", 10);
  const afterMs = Number.isNaN(seconds) ? null : seconds * 1000;
  return Object.assign(new Error(`LibreTranslate: ${said}`), { code, hint, ...(retry && { retry: { afterMs } }) });
}
