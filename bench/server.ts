import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import { setTimeout as delay } from "node:timers/promises";
import { countCharacters } from "./measure.ts";

/** What came in for translation since the last `reset`. */
interface Traffic {
  requests: number;
  texts: number;
  /** Code points of the texts, tags left out. */
  characters: number;
  /** Times that a text came which had come before for the same language. */
  repeated: number;
  /** Most requests that were under way at once. */
  peak: number;
}

export interface CountingServer {
  readonly url: string;
  readonly traffic: () => Readonly<Traffic>;
  readonly reset: () => void;
  readonly close: () => void;
}

export interface CountingServerOptions {
  readonly latencyMs: number;
  /** Gives a text in the target language, which is in lower case. */
  readonly translate: (text: string, target: string) => string;
}

/** The endpoints of the DeepL API that the engine calls, on loopback; it counts, and answers after the same time always. */
export async function startServer(options: CountingServerOptions): Promise<CountingServer> {
  let traffic = noTraffic();
  let seen = new Set<string>();
  let underWay = 0;
  const count = (texts: readonly string[], target: string): void => {
    traffic.requests++;
    for (const text of texts) {
      const key = `${target} ${text}`;
      if (seen.has(key)) traffic.repeated++;
      seen.add(key);
      traffic.texts++;
      traffic.characters += countCharacters(text.replaceAll(/<[^<>]*>/gu, ""));
    }
  };
  const server = createServer((request, response) => {
    traffic.peak = Math.max(traffic.peak, ++underWay);
    answer(request, response, { ...options, count })
      .catch((error: unknown) => response.destroy(error as Error))
      .finally(() => underWay--);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return {
    url: `http://127.0.0.1:${portOf(server)}`,
    traffic: () => traffic,
    reset: () => {
      traffic = noTraffic();
      seen = new Set();
    },
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}

function noTraffic(): Traffic {
  return { requests: 0, texts: 0, characters: 0, repeated: 0, peak: 0 };
}

interface Answering extends CountingServerOptions {
  readonly count: (texts: readonly string[], target: string) => void;
}

async function answer(request: IncomingMessage, response: ServerResponse, options: Answering): Promise<void> {
  const body = Buffer.concat(await request.toArray()).toString("utf8");
  const { pathname } = new URL(request.url ?? "/", "http://localhost");
  if (pathname === "/v2/translate") {
    const form = new URLSearchParams(body);
    const target = (form.get("target_lang") ?? "").toLowerCase();
    const texts = form.getAll("text");
    options.count(texts, target);
    const translations = texts.map((text) => ({
      detected_source_language: "FR",
      text: options.translate(text, target),
    }));
    await delay(options.latencyMs);
    reply(response, { translations });
    return;
  }
  reply(response, fixedReplies[pathname] ?? {});
}

const fixedReplies: Readonly<Record<string, unknown>> = {
  "/v2/languages": ["FR", "ES", "ES-419", "DE", "DE-AT"].map((language) => ({ language, name: language })),
  // No direction that keeps a glossary: terms would change the texts that are counted.
  "/v2/glossary-language-pairs": { supported_languages: [] },
  "/v3/glossaries": { glossaries: [] },
};

function reply(response: ServerResponse, value: unknown): void {
  response.setHeader("Content-Type", "application/json");
  response.end(JSON.stringify(value));
}

function portOf(server: Server): number {
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("the server has no port");
  return address.port;
}
