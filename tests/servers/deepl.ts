import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";

/** What goes wrong with one request for translation. */
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
  readonly glossaries: readonly { readonly name: string; readonly dictionaries: readonly unknown[] }[];
  /** Highest number of requests for translation in flight at once. */
  readonly peak: () => number;
  /** The next requests for translation fail like this, in order. */
  readonly fail: (...faults: readonly Fault[]) => void;
  readonly close: () => Promise<void>;
}

export interface DeeplServerOptions {
  /** Characters until the quota is gone. */
  readonly quota?: number;
  readonly latencyMs?: number;
  /** False for a service of the same shape that knows no glossaries. */
  readonly glossaries?: boolean;
}

const key = "secret-key-1234:fx";
const maxTexts = 50;
const maxBytes = 128 * 1024;
const sources = ["FR", "EN", "ES", "CA", "DE"];
const targets = ["EN-US", "EN-GB", "ES", "CA", "DE", "FR", "PT-PT", "PT-BR", "ZH-HANS"];
const glossaryLanguages = ["fr", "en", "es", "de"];

/** A DeepL API on loopback with the real limits: 50 texts, 128 KiB, v3 glossaries; "translates" by naming the target. */
export async function startDeepl(options: DeeplServerOptions = {}): Promise<DeeplServer> {
  const calls: TranslateCall[] = [];
  const glossaries: { glossary_id: string; name: string; dictionaries: unknown[]; creation_time: string }[] = [];
  const faults: Fault[] = [];
  const start = Date.now();
  let [inFlight, peak, used] = [0, 0, 0];

  async function translate(body: string, response: ServerResponse): Promise<void> {
    const form = new URLSearchParams(body);
    const texts = form.getAll("text");
    calls.push({ texts, form, bytes: Buffer.byteLength(body), at: Date.now() - start });
    await new Promise((resolve) => setTimeout(resolve, options.latencyMs ?? 0));
    const fault = faults.shift();
    if (fault && refuse(fault, response)) return;
    const refusal = refusalOf(form, Buffer.byteLength(body));
    if (refusal) return json(response, refusal.status, { message: refusal.message });
    const target = (form.get("target_lang") ?? "").toUpperCase();
    used += texts.join("").replace(/<[^>]*>/gu, "").length;
    if (used > (options.quota ?? Infinity)) return json(response, 456, { message: "Quota exceeded" });
    const replies = texts.map((text) => ({ detected_source_language: "FR", text: reply(text, target, fault) }));
    const translations = fault?.type === "one-missing" ? replies.slice(1) : replies;
    const content = JSON.stringify({ translations });
    send(response, 200, fault?.type === "cut" ? content.slice(0, -20) : content);
  }

  function answerGlossary(request: IncomingMessage, body: string, response: ServerResponse): void {
    const path = request.url ?? "";
    if (path.startsWith("/v2/glossary-language-pairs")) {
      const pairs = glossaryLanguages.flatMap((source_lang) =>
        glossaryLanguages.filter((other) => other !== source_lang).map((target_lang) => ({ source_lang, target_lang })),
      );
      return json(response, 200, { supported_languages: pairs });
    }
    if (request.method === "GET") return json(response, 200, { glossaries });
    const made = { ...readGlossary(new URLSearchParams(body)), glossary_id: `g${glossaries.length + 1}` };
    glossaries.push({ ...made, creation_time: new Date().toISOString() });
    json(response, 201, glossaries.at(-1));
  }

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const body = await read(request);
    const { pathname, searchParams } = new URL(request.url ?? "/", "http://localhost");
    if (request.headers.authorization !== `DeepL-Auth-Key ${key}`) {
      return json(response, 403, { message: `Wrong key ${request.headers.authorization ?? ""}` });
    }
    if (pathname === "/v2/translate") {
      peak = Math.max(peak, ++inFlight);
      return await translate(body, response).finally(() => inFlight--);
    }
    if (pathname === "/v2/languages") {
      const codes = searchParams.get("type") === "target" ? targets : sources;
      return json(
        response,
        200,
        codes.map((language) => ({ language, name: language })),
      );
    }
    if (pathname.includes("glossar") && options.glossaries !== false) return answerGlossary(request, body, response);
    json(response, 404, { message: "Not found" });
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
    glossaries,
    peak: () => peak,
    fail: (...next) => faults.push(...next),
    close: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

/** Why the service does not take a request; null when it does. */
function refusalOf(form: URLSearchParams, bytes: number): { status: number; message: string } | null {
  if (bytes > maxBytes) return { status: 413, message: "Request Entity Too Large" };
  if (form.getAll("text").length > maxTexts) return { status: 400, message: "Too many texts" };
  if (!form.has("source_lang")) return { status: 400, message: "source_lang is missing" };
  const target = (form.get("target_lang") ?? "").toUpperCase();
  return targets.includes(target) ? null : { status: 400, message: "Value for 'target_lang' not supported." };
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

function reply(text: string, target: string, fault: Fault | undefined): string {
  if (fault?.type === "empty") return "";
  return `${target}:${fault?.type === "broken-tags" ? text.replace(/<\/?g[^>]*>/u, "") : text}`;
}

function readGlossary(form: URLSearchParams): { name: string; dictionaries: unknown[] } {
  const dictionaries: Record<string, string>[] = [];
  for (const [field, value] of form) {
    const match = /^dictionaries\[(\d+)\]\.(\w+)$/u.exec(field);
    if (match) dictionaries[Number(match[1])] = { ...dictionaries[Number(match[1])], [match[2] ?? ""]: value };
  }
  return { name: form.get("name") ?? "", dictionaries };
}

async function read(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString("utf8");
}

function json(response: ServerResponse, status: number, value: unknown): void {
  send(response, status, JSON.stringify(value));
}

function send(response: ServerResponse, status: number, body: string): void {
  response.statusCode = status;
  response.end(body);
}
