import { createServer, type IncomingHttpHeaders, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import type { AskedDocument, Misbehaviour } from "./chat-model.ts";

/** What goes wrong with one question. */
export type ModelFault =
  | { readonly type: "status"; readonly status: number; readonly retryAfter?: string; readonly body?: string }
  | { readonly type: "model"; readonly does: Misbehaviour }
  | { readonly type: "refuses" | "hang" | "reset" | "lost" | "cut" | "html" | "redirect" };

export interface ModelCall {
  readonly headers: IncomingHttpHeaders;
  readonly path: string;
  readonly body: Readonly<Record<string, unknown>>;
  readonly instructions: string;
  readonly document: AskedDocument;
}

export interface ModelServer {
  /** The base URL. */
  readonly url: string;
  readonly key: string;
  /** Questions that came, those that failed included. */
  readonly calls: readonly ModelCall[];
  /** Requests of any kind, as `GET /v1/models`, with the key that came with each. */
  readonly requests: readonly { readonly line: string; readonly key: string | undefined }[];
  /** The next questions go wrong like this, in order. */
  readonly fail: (...faults: readonly ModelFault[]) => void;
  /** All questions go wrong like this, until it is null. */
  readonly failAlways: (fault: ModelFault | null) => void;
  readonly close: () => Promise<void>;
}

/** How one service's API differs from another's. */
export interface Dialect {
  readonly path: string;
  readonly keyOf: (headers: IncomingHttpHeaders) => string | undefined;
  readonly read: (body: Readonly<Record<string, unknown>>) => {
    readonly instructions: string;
    readonly message: string;
  };
  readonly write: (
    message: string,
    fault: ModelFault | null,
    body: Readonly<Record<string, unknown>>,
  ) => Readonly<Record<string, unknown>>;
  readonly error: (message: string) => unknown;
}

const key = "sk-secret-1234";

/** A language model's API on loopback; keys other than its own are refused when `needsKey`. */
export async function startModelServer(dialect: Dialect, needsKey: boolean): Promise<ModelServer> {
  const calls: ModelCall[] = [];
  const requests: { line: string; key: string | undefined }[] = [];
  const faults: ModelFault[] = [];
  let always: ModelFault | null = null;

  function answer(
    body: Readonly<Record<string, unknown>>,
    headers: IncomingHttpHeaders,
    response: ServerResponse,
  ): void {
    const { instructions, message } = dialect.read(body);
    calls.push({ headers, path: dialect.path, body, instructions, document: JSON.parse(message) as AskedDocument });
    const fault = faults.shift() ?? always;
    if (fault && refuse(fault, response, dialect)) return;
    const content = JSON.stringify(dialect.write(message, fault, body));
    send(response, 200, fault?.type === "cut" ? content.slice(0, -20) : content);
  }

  const server = createServer((request, response) => {
    const { method = "", url = "", headers } = request;
    const given = dialect.keyOf(headers);
    requests.push({ line: `${method} ${url}`, key: given });
    const chunks: Buffer[] = [];
    request.on("data", (chunk: Buffer) => chunks.push(chunk));
    request.on("end", () => {
      if (needsKey && given !== key) {
        send(response, 401, JSON.stringify(dialect.error(`Incorrect API key provided: ${given ?? ""}`)));
      } else if (method === "GET" && url.startsWith("/v1/models")) {
        send(response, 200, JSON.stringify({ object: "list", data: [{ id: "test-model", object: "model" }] }));
      } else if (method === "POST" && url.split("?")[0] === dialect.path) {
        answer(JSON.parse(Buffer.concat(chunks).toString("utf8")) as Record<string, unknown>, headers, response);
      } else {
        send(response, 404, JSON.stringify(dialect.error(`Not found: ${url}`)));
      }
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}/v1`,
    key,
    calls,
    requests,
    fail: (...next) => faults.push(...next),
    failAlways: (fault) => {
      always = fault;
    },
    close: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

/** True when the fault has answered in place of the model. */
function refuse(fault: ModelFault, response: ServerResponse, { error }: Dialect): boolean {
  if (fault.type === "hang") return true;
  if (fault.type === "reset") {
    response.socket?.resetAndDestroy();
    return true;
  }
  if (fault.type === "lost") {
    response.writeHead(200, { "Content-Length": "1000" });
    response.write('{"id":', () => response.socket?.resetAndDestroy());
    return true;
  }
  if (fault.type === "redirect") {
    response.setHeader("Location", "http://127.0.0.1:9/v1/elsewhere");
    send(response, 307, "");
    return true;
  }
  if (fault.type === "html") {
    send(response, 200, "<html><body>Welcome to the hotel network</body></html>");
    return true;
  }
  if (fault.type !== "status") return false;
  if (fault.retryAfter !== undefined) response.setHeader("Retry-After", fault.retryAfter);
  send(response, fault.status, fault.body ?? JSON.stringify(error(`fault ${fault.status} for ${key}`)));
  return true;
}

function send(response: ServerResponse, status: number, body: string): void {
  response.statusCode = status;
  response.end(body);
}
