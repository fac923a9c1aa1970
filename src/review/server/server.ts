import { getRequestListener } from "@hono/node-server";
import { createServer, type Server } from "node:http";
import { Hono } from "hono";
import { VisavisError } from "../../errors.ts";
import type { AppFile } from "../../workspace/review-app.ts";
import type { Desk } from "../desk.ts";
import { guardFor } from "./guard.ts";
import { pageHeaders } from "./headers.ts";
import { routes } from "./routes.ts";

export interface ReviewServerOptions {
  readonly desk: Desk;
  /** The application's files by path. */
  readonly files: ReadonlyMap<string, AppFile>;
  /** Tried in turn; 0 takes any that is free. */
  readonly ports: readonly number[];
  /** Ends the server. */
  readonly signal: AbortSignal;
}

export interface ReviewServer {
  /** The address to open, with a token that works once. */
  readonly url: string;
  /** Resolves when the server has ended. */
  readonly closed: Promise<void>;
}

const loopback = "127.0.0.1";

/** Serves the review application on this machine alone. Throws `usage` where all ports are taken. */
export async function startReviewServer({ desk, files, ports, signal }: ReviewServerOptions): Promise<ReviewServer> {
  const server = createServer();
  const actual = await listenOnOne(server, ports);
  const guard = guardFor(actual);
  const app = new Hono();
  app.use(guard.check);
  app.route("/", routes(desk, signal));
  app.use(pageHeaders);
  app.get("*", (context) => {
    const file = files.get(context.req.path === "/" ? "/index.html" : context.req.path);
    return file ? context.body(file.content, 200, { "Content-Type": file.type }) : context.notFound();
  });
  server.on("request", (request, response) => void listener(request, response));
  const listener = getRequestListener(app.fetch);
  const closed = new Promise<void>((resolve) => server.once("close", resolve));
  const close = (): void => {
    server.close();
    server.closeAllConnections();
  };
  signal.addEventListener("abort", close, { once: true });
  if (signal.aborted) close();
  return { url: `http://${loopback}:${actual}/?token=${guard.token}`, closed };
}

async function listenOnOne(server: Server, [port = 0, ...others]: readonly number[]): Promise<number> {
  try {
    return await listen(server, port);
  } catch (error) {
    if (others.length === 0) throw error;
    return await listenOnOne(server, others);
  }
}

async function listen(server: Server, port: number): Promise<number> {
  return await new Promise((resolve, reject) => {
    const refuse = (cause: Error): void => reject(portTaken(port, cause));
    server.once("error", refuse);
    server.listen(port, loopback, () => {
      server.off("error", refuse);
      const address = server.address();
      resolve(typeof address === "object" && address !== null ? address.port : port);
    });
  });
}

function portTaken(port: number, cause: Error): VisavisError {
  return new VisavisError({
    code: "usage",
    message: `the review cannot be served on port ${port}: ${cause.message}`,
    hint: "Name another port with --port, or leave it out: any free one is taken.",
    cause,
  });
}
