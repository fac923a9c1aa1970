import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { glossaryShelf, type StoredGlossary } from "./deepl-glossaries.ts";
import { billed, languagesV3, memories, refusalOf, sources, styles, targets } from "./deepl-rules.ts";

/** What goes wrong with one request. */
export type Fault =
  | { readonly type: "status"; readonly status: number; readonly retryAfter?: string; readonly body?: string }
  | { readonly type: "hang" | "reset" | "cut" | "html" | "one-missing" | "empty" | "broken-tags" };

interface TranslateCall {
  readonly texts: readonly string[];
  readonly form: URLSearchParams;
  readonly bytes: number;
  /** Milliseconds since the server started. */
  readonly at: number;
}

export interface DeeplServer {
  readonly url: string;
  readonly key: string;
  /** Requests for translation that came, those that failed included. */
  readonly calls: readonly TranslateCall[];
  /** All requests that came, as `GET /v2/usage`. */
  readonly requests: readonly string[];
  readonly glossaries: StoredGlossary[];
  /** Characters that were billed. */
  readonly billed: () => number;
  /** Highest number of requests for translation in flight at once. */
  readonly peak: () => number;
  /** The next requests for translation fail like this, in order. */
  readonly fail: (...faults: readonly Fault[]) => void;
  /** The next requests that begin so (`DELETE /v3/glossaries`) fail like this, in order. */
  readonly failAt: (request: string, ...faults: readonly Fault[]) => void;
  readonly close: () => Promise<void>;
}

export interface DeeplServerOptions {
  /** Characters until the quota is gone. */
  readonly quota?: number;
  readonly latencyMs?: number;
  /** False for a service of the same shape that knows no glossaries. */
  readonly glossaries?: boolean;
  /** Glossaries that the account may have. */
  readonly maxGlossaries?: number;
  /** Paths that this service of the same shape does not have. */
  readonly without?: readonly string[];
}

const key = "secret-key-1234:fx";

/** A DeepL API on loopback with the real limits and restrictions; "translates" by naming the target. */
export async function startDeepl(options: DeeplServerOptions = {}): Promise<DeeplServer> {
  const calls: TranslateCall[] = [];
  const requests: string[] = [];
  const shelf = glossaryShelf(options.maxGlossaries ?? 1000);
  const faults: Fault[] = [];
  const elsewhere: { request: string; fault: Fault }[] = [];
  const start = Date.now();
  let [inFlight, peak, used] = [0, 0, 0];

  async function translate(form: URLSearchParams, bytes: number, response: ServerResponse): Promise<void> {
    const texts = form.getAll("text");
    calls.push({ texts, form, bytes, at: Date.now() - start });
    await new Promise((resolve) => setTimeout(resolve, options.latencyMs ?? 0));
    const fault = faults.shift();
    if (fault && refuse(fault, response)) return;
    const refusal = refusalOf(form, bytes);
    if (refusal) return json(response, refusal.status, { message: refusal.message });
    const unknown = shelf.refuse(form);
    if (unknown) return json(response, unknown.status, unknown.body);
    const costs = texts.map((text) => billed(text, form)).reduce((sum, cost) => sum + cost, 0);
    if (used + costs > (options.quota ?? Infinity)) return json(response, 456, { message: "Quota exceeded" });
    used += costs;
    const translations = texts
      .map((text) => translation(text, form, fault))
      .slice(fault?.type === "one-missing" ? 1 : 0);
    const content = JSON.stringify({ translations });
    send(response, 200, fault?.type === "cut" ? content.slice(0, -20) : content);
  }

  function answerOther(method: string, url: URL, form: URLSearchParams): { status: number; body: unknown } {
    const { pathname, searchParams } = url;
    const resource = searchParams.get("resource");
    const hasNot = options.glossaries === false && (pathname.includes("glossar") || resource === "glossary");
    const isGone = hasNot || (options.without?.some((path) => pathname.startsWith(path)) ?? false);
    if (isGone) return { status: 404, body: { message: "Not found" } };
    if (pathname.includes("glossar")) return shelf.answer(method, url, form);
    if (pathname === "/v2/languages") return { status: 200, body: languages(searchParams.get("type") === "target") };
    if (pathname === "/v3/languages") return { status: 200, body: languagesV3(resource) };
    if (pathname === "/v2/usage") {
      return { status: 200, body: { character_count: used, character_limit: options.quota ?? 1e12 } };
    }
    return account(pathname);
  }

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const body = await read(request);
    const url = new URL(request.url ?? "/", "http://localhost");
    const form = formOf(request, body);
    const name = `${request.method ?? ""} ${url.pathname}`;
    requests.push(name);
    if (request.headers.authorization !== `DeepL-Auth-Key ${key}`) {
      return json(response, 403, { message: `Wrong key ${request.headers.authorization ?? ""}` });
    }
    const index = elsewhere.findIndex((one) => name.startsWith(one.request));
    const [found] = index === -1 ? [] : elsewhere.splice(index, 1);
    if (found && refuse(found.fault, response)) return;
    if (url.pathname === "/v2/translate") {
      peak = Math.max(peak, ++inFlight);
      return await translate(form, Buffer.byteLength(body), response).finally(() => inFlight--);
    }
    const other = answerOther(request.method ?? "", url, form);
    json(response, other.status, other.body);
  }

  const server = createServer((request, response) => {
    answer(request, response).catch(() => response.destroy());
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    key,
    calls,
    requests,
    glossaries: shelf.all,
    billed: () => used,
    peak: () => peak,
    fail: (...next) => faults.push(...next),
    failAt: (request, ...next) => elsewhere.push(...next.map((fault) => ({ request, fault }))),
    close: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

/** True when the fault has answered in place of the service. */
function refuse(fault: Fault, response: ServerResponse): boolean {
  if (fault.type === "hang") return true;
  if (fault.type === "reset") {
    response.socket?.resetAndDestroy();
    return true;
  }
  if (fault.type === "html") {
    send(response, 200, "<html><body>Welcome to the hotel network</body></html>");
    return true;
  }
  if (fault.type !== "status") return false;
  if (fault.retryAfter !== undefined) response.setHeader("Retry-After", fault.retryAfter);
  send(response, fault.status, fault.body ?? JSON.stringify({ message: `fault ${fault.status} for ${key}` }));
  return true;
}

function translation(text: string, form: URLSearchParams, fault: Fault | undefined): unknown {
  const model = form.get("model_type");
  return {
    detected_source_language: "FR",
    text: reply(text, (form.get("target_lang") ?? "").toUpperCase(), fault),
    ...(form.get("show_billed_characters") === "1" ? { billed_characters: billed(text, form) } : {}),
    ...(model === null ? {} : { model_type_used: model.replace("prefer_", "") }),
  };
}

function reply(text: string, target: string, fault: Fault | undefined): string {
  if (fault?.type === "empty") return "";
  return `${target}:${fault?.type === "broken-tags" ? text.replace(/<\/?g[^>]*>/u, "") : text}`;
}

function languages(areTargets: boolean): unknown {
  if (!areTargets) return sources.map((language) => ({ language, name: language }));
  return targets.map(({ code, formality }) => ({ language: code, name: code, supports_formality: formality ?? false }));
}

/** The account's style rules and translation memories. */
function account(pathname: string): { status: number; body: unknown } {
  const id = pathname.split("/").at(-1) ?? "";
  const [language, memory] = [styles[id], memories[id]];
  if (language !== undefined) return { status: 200, body: { style_id: id, name: "Notre style", language, version: 1 } };
  if (memory) {
    const held = { translation_memory_id: id, name: "Nos récits", source_language: memory.source, segment_count: 7 };
    return { status: 200, body: { ...held, target_languages: memory.targets } };
  }
  if (pathname === "/v3/style_rules") return { status: 200, body: { style_rules: [] } };
  if (pathname === "/v3/translation_memories") return { status: 200, body: { translation_memories: [] } };
  return { status: 404, body: { message: "Not found" } };
}

/** The fields of a body, form-encoded or JSON. */
function formOf(request: IncomingMessage, body: string): URLSearchParams {
  if (!(request.headers["content-type"] ?? "").includes("json")) return new URLSearchParams(body);
  const fields = Object.entries(JSON.parse(body) as Record<string, unknown>);
  return new URLSearchParams(
    fields.flatMap(([name, value]) => [value].flat().map((one): [string, string] => [name, String(one)])),
  );
}

async function read(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString("utf8");
}

function json(response: ServerResponse, status: number, value: unknown): void {
  send(response, status, status === 204 ? "" : JSON.stringify(value));
}

function send(response: ServerResponse, status: number, body: string): void {
  response.statusCode = status;
  response.end(body);
}
