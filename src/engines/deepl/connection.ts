import type * as Sdk from "deepl-node";
import type { DeepLClient } from "deepl-node";
import { VisavisError } from "../../errors.ts";
import { unusable } from "./faults.ts";
import { createTransport } from "./transport.ts";

/** A client of the SDK, and the SDK. */
export interface Connection {
  readonly client: DeepLClient;
  readonly sdk: typeof Sdk;
}

/** Makes a connection whose calls end with `signal`. */
export type Connect = (signal: AbortSignal) => Promise<Connection>;

export interface ConnectionOptions {
  readonly key: string;
  readonly serverUrl?: string;
  readonly timeoutMs?: number;
}

/** Makes clients for the endpoint that is named, or that the key belongs to; the SDK is loaded at the first (0.3 s). */
export function connectWith({ key, serverUrl, timeoutMs = 30_000 }: ConnectionOptions): Connect {
  const server = serverUrl ?? (key.endsWith(":fx") ? "https://api-free.deepl.com" : "https://api.deepl.com");
  return async (signal) => {
    const sdk = await import("deepl-node");
    const client = new sdk.DeepLClient(key, { serverUrl: server, maxRetries: 0 });
    const transport = createTransport({ server: server.replace(/\/+$/u, ""), key, timeoutMs, signal });
    Object.defineProperty(client, "httpClient", { value: transport });
    return { client, sdk };
  };
}

/** Faults that the SDK finds in an answer (cut off, HTML, another shape) as `engine-reply`; ours go through. */
export async function readable<T>(answer: Promise<T>): Promise<T> {
  try {
    return await answer;
  } catch (error) {
    if (error instanceof VisavisError || (error instanceof Error && error.name === "AbortError")) throw error;
    throw unusable("it is not the JSON that the service documents", error);
  }
}
