import { createServer, type ServerResponse } from "node:http";
import type { AddressInfo, Socket } from "node:net";

/** A request for translation that came and was paid for, whether or not its sender lived to read the reply. */
export interface PaidRequest {
  readonly run: number;
  readonly texts: readonly string[];
}

/** A DeepL on loopback that remembers all it was asked for, in order. */
export interface PayingServer {
  readonly env: Readonly<Record<string, string>>;
  readonly requests: readonly PaidRequest[];
  /** What comes from now on belongs to this run; `onRequest` hears of each of its requests by number, from 1. */
  readonly begin: (run: number, onRequest: (number: number) => void) => void;
  /** When nobody is connected any more: a dead process's last request has been counted. */
  readonly quiet: () => Promise<void>;
  readonly close: () => Promise<void>;
}

const key = "secret-key-1234:fx";
const latencyMs = 5;

export async function startPayingServer(): Promise<PayingServer> {
  const requests: PaidRequest[] = [];
  const sockets = new Set<Socket>();
  let [run, count] = [0, 0];
  let heard: (number: number) => void = () => undefined;

  const answerTexts = (body: string, response: ServerResponse): void => {
    const texts = new URLSearchParams(body).getAll("text");
    requests.push({ run, texts });
    heard(++count);
    const translations = texts.map((text) => ({ detected_source_language: "FR", text: `ES:${text}` }));
    setTimeout(() => response.end(JSON.stringify({ translations })), latencyMs);
  };

  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on("data", (chunk: Buffer) => chunks.push(chunk));
    request.on("end", () => {
      const path = request.url ?? "";
      response.setHeader("Content-Type", "application/json");
      if (path.startsWith("/v2/translate")) return answerTexts(Buffer.concat(chunks).toString(), response);
      if (path.startsWith("/v2/languages")) return response.end(languages);
      response.statusCode = 404;
      response.end('{"message":"Not found"}');
    });
  });
  server.on("connection", (socket) => {
    sockets.add(socket);
    socket.on("close", () => sockets.delete(socket));
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  return {
    env: { DEEPL_AUTH_KEY: key, DEEPL_SERVER_URL: `http://127.0.0.1:${port}` },
    requests,
    begin: (next, onRequest) => {
      [run, count, heard] = [next, 0, onRequest];
    },
    quiet: async () => {
      while (sockets.size > 0) await new Promise((resolve) => setTimeout(resolve, 2));
    },
    close: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

const languages = JSON.stringify(["FR", "ES", "EN-US"].map((language) => ({ language, name: language })));

interface Repetition {
  readonly text: string;
  /** Numbers of the requests, from 0. */
  readonly before: number;
  readonly again: number;
}

/** Texts that were paid for more than once. */
export function repeated(requests: readonly PaidRequest[]): readonly Repetition[] {
  const last = new Map<string, number>();
  const found: Repetition[] = [];
  for (const [again, { texts }] of requests.entries()) {
    for (const text of texts) {
      const before = last.get(text);
      if (before !== undefined) found.push({ text, before, again });
      last.set(text, again);
    }
  }
  return found;
}

/**
 * Texts that were paid for again although they should not have been. Of a run that was killed, only the last requests
 * may be lost, as many as it has in flight at once: when another came after those, the reply was kept already.
 */
export function paidTwice(requests: readonly PaidRequest[], concurrency: number): readonly string[] {
  const ends = new Map(requests.map(({ run }, index) => [run, index]));
  return repeated(requests).flatMap(({ text, before, again }) => {
    const run = requests[before]?.run ?? 0;
    const after = (ends.get(run) ?? 0) - before;
    if (requests[again]?.run !== run && after < concurrency) return [];
    return [`"${text}" of run ${run}, ${after} requests before its last, again in run ${requests[again]?.run}`];
  });
}
