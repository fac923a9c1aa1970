import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";

/** What goes wrong with one translation. */
export type ApyFault =
  | { readonly type: "status"; readonly status: number; readonly retryAfter?: string; readonly body?: string }
  | { readonly type: "hang" | "reset" | "cut" | "html" | "shape" | "inside" | "swallow" };

interface ApyCall {
  readonly langpair: string;
  readonly form: URLSearchParams;
  readonly authorization: string | undefined;
}

export interface ApyServer {
  readonly url: string;
  /** Translations that were asked for, those that failed included. */
  readonly calls: readonly ApyCall[];
  /** How often the pairs were asked for. */
  readonly lists: () => number;
  /** Highest number of translations in flight at once. */
  readonly peak: () => number;
  /** The next translations fail like this, in order. */
  readonly fail: (...faults: readonly ApyFault[]) => void;
  readonly close: () => Promise<void>;
}

export interface ApyServerOptions {
  /** As `/listPairs` names them. */
  readonly pairs?: readonly string[];
  readonly latencyMs?: number;
  /** Below which a proxy serves it. */
  readonly path?: string;
}

/** The server splits a text ten times at most, after 500 characters at least, and drops the rest. */
const mostCharacters = 5000;

/**
 * An APY server on loopback as apertium-apy answers: "translates" into capitals, and marks as unknown what begins with
 * "blorgh" unless it is told not to.
 */
export async function startApy(options: ApyServerOptions = {}): Promise<ApyServer> {
  const { pairs = ["fra-spa", "fra-cat", "spa-eng"], latencyMs = 0, path = "" } = options;
  const calls: ApyCall[] = [];
  const faults: ApyFault[] = [];
  let [inFlight, peak, lists] = [0, 0, 0];

  async function translate(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const form = new URLSearchParams(await read(request));
    const langpair = form.get("langpair") ?? "";
    calls.push({ langpair, form, authorization: request.headers.authorization });
    await new Promise((resolve) => setTimeout(resolve, latencyMs));
    const fault = faults.shift();
    if (fault && refuse(fault, response)) return;
    if (!pairs.includes(langpair.replace("|", "-"))) {
      return json(response, 400, { status: "error", code: 400, explanation: "That pair is not installed" });
    }
    const content = JSON.stringify({
      responseData: { translatedText: reply(form, fault) },
      responseDetails: null,
      responseStatus: 200,
    });
    send(response, 200, fault?.type === "cut" ? content.slice(0, -20) : content);
  }

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { pathname } = new URL(request.url ?? "/", "http://localhost");
    if (pathname === `${path}/translate` && request.method === "POST") {
      peak = Math.max(peak, ++inFlight);
      return await translate(request, response).finally(() => inFlight--);
    }
    if (pathname !== `${path}/listPairs`) return send(response, 404, "<html>Not found</html>");
    lists++;
    const responseData = pairs.map((pair) => {
      const [sourceLanguage, targetLanguage] = pair.split("-");
      return { sourceLanguage, targetLanguage };
    });
    json(response, 200, { responseData, responseDetails: null, responseStatus: 200 });
  }

  const server = createServer((request, response) => {
    answer(request, response).catch(() => response.destroy());
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}${path}`,
    calls,
    lists: () => lists,
    peak: () => peak,
    fail: (...next) => faults.push(...next),
    close: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

function reply(form: URLSearchParams, fault: ApyFault | undefined): string {
  const text = (form.get("q") ?? "").slice(0, mostCharacters);
  if (fault?.type === "swallow") return "PEUT- CELA";
  const marks = form.get("markUnknown") === "no" ? "" : "*";
  return text.replace(/\p{L}+/gu, (word) => (word.startsWith("blorgh") ? marks + word : word.toUpperCase()));
}

/** True when the fault has answered in place of the service. */
function refuse(fault: ApyFault, response: ServerResponse): boolean {
  switch (fault.type) {
    case "hang":
      return true;
    case "reset":
      response.socket?.resetAndDestroy();
      return true;
    case "html":
      send(response, 200, "<html><body>Welcome to the hotel network</body></html>");
      return true;
    case "shape":
      json(response, 200, { translation: "Hola" });
      return true;
    case "inside":
      json(response, 200, { responseData: null, responseDetails: "Service overloaded", responseStatus: 503 });
      return true;
    case "status":
      if (fault.retryAfter !== undefined) response.setHeader("Retry-After", fault.retryAfter);
      send(response, fault.status, fault.body ?? JSON.stringify({ message: `fault ${fault.status}` }));
      return true;
    default:
      return false;
  }
}

function json(response: ServerResponse, status: number, value: unknown): void {
  send(response, status, JSON.stringify(value));
}

function send(response: ServerResponse, status: number, content: string): void {
  response.writeHead(status, { "Content-Type": "application/json; charset=UTF-8" });
  response.end(content);
}

async function read(request: IncomingMessage): Promise<string> {
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(part as Buffer);
  return Buffer.concat(parts).toString("utf8");
}
