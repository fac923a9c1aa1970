import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";

interface Call {
  readonly q: readonly string[];
  readonly source: string;
  readonly target: string;
  readonly api_key?: string;
}

/** What is answered in place of a translation; `null` hangs. */
export type Answer = {
  readonly status: number;
  readonly body?: string;
  readonly headers?: Readonly<Record<string, string>>;
} | null;

export interface LibretranslateServer {
  readonly url: string;
  readonly calls: readonly Call[];
  /** The next requests for translation are answered so, in order. */
  readonly answer: (...answers: readonly Answer[]) => void;
  readonly close: () => Promise<void>;
}

const languages = ["en", "es", "fr"];

/** A LibreTranslate API on loopback with its messages and, where given, its `--batch-limit`; names the target in each text. */
export async function startLibretranslate(batchLimit: number = Infinity): Promise<LibretranslateServer> {
  const calls: Call[] = [];
  const answers: Answer[] = [];
  const server = createServer((request, response) => void serve(request, response));

  async function serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const served = languages.map((code) => ({ code, name: code, targets: languages }));
    if (request.url === "/languages") return send(response, { status: 200, body: JSON.stringify(served) });
    const call = JSON.parse(await bodyOf(request)) as Call;
    calls.push(call);
    const answer = answers.shift();
    if (answer === null) return undefined;
    return send(response, answer ?? translated(call, batchLimit));
  }

  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    calls,
    answer: (...next) => answers.push(...next),
    close: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

function translated({ q, source, target }: Call, batchLimit: number): NonNullable<Answer> {
  const unknown = [source, target].find((lng) => !languages.includes(lng));
  if (unknown !== undefined) return refused(`${unknown} is not supported`);
  if (q.length > batchLimit) {
    return refused(`Invalid request: request (${q.length}) exceeds text limit (${batchLimit})`);
  }
  return { status: 200, body: JSON.stringify({ translatedText: q.map((text) => `${target}: ${text}`) }) };
}

function refused(error: string): NonNullable<Answer> {
  return { status: 400, body: JSON.stringify({ error }) };
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString("utf8");
}

function send(response: ServerResponse, { status, body = "", headers = {} }: NonNullable<Answer>): void {
  response.writeHead(status, { "Content-Type": "application/json", ...headers });
  response.end(body);
}
