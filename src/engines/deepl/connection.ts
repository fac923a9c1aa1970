import type * as Sdk from "deepl-node";
import type { DeepLClient } from "deepl-node";
import { VisavisError } from "../../errors.ts";
import { addressInvalid, isMissing, keyMissing, keyMistyped, unusable } from "./faults.ts";
import type { DeeplOptions } from "./options.ts";
import { createTransport } from "./transport.ts";

/** A client of the SDK, and the SDK. */
export interface Connection {
  readonly client: DeepLClient;
  readonly sdk: typeof Sdk;
  /** The JSON of an endpoint that the SDK does not know. */
  readonly read: (path: string, query: Readonly<Record<string, string>>) => Promise<unknown>;
}

/** Makes a connection whose calls end with `signal`. */
export type Connect = (signal: AbortSignal) => Promise<Connection>;

/**
 * Makes clients for the endpoint that is named, or that the key belongs to; the SDK is loaded at the first (0.3 s).
 * Throws `engine-unavailable` without a key or with a senseless address, `engine-key` for what cannot be a key.
 */
export function connectWith({ key: given, serverUrl, timeoutMs = 30_000 }: DeeplOptions): Connect {
  const key = given.trim();
  if (key === "") throw keyMissing();
  // Node's fetch quotes a header that it refuses, key and all: "ab\ncd" is never to reach it.
  if (!/^[\u0021-\u007E]+$/u.test(key)) throw keyMistyped();
  const usual = key.endsWith(":fx") ? "https://api-free.deepl.com" : "https://api.deepl.com";
  const server = addressOf(serverUrl === undefined || serverUrl.trim() === "" ? usual : serverUrl);
  return async (signal) => {
    const sdk = await import("deepl-node");
    const client = new sdk.DeepLClient(key, { serverUrl: server, maxRetries: 0 });
    const transport = createTransport({ server, key, timeoutMs, signal });
    Object.defineProperty(client, "httpClient", { value: transport });
    return {
      client,
      sdk,
      read: async (path, query) => {
        const { content } = await transport.sendRequestWithBackoff("GET", path, { data: new URLSearchParams(query) });
        return JSON.parse(content) as unknown;
      },
    };
  };
}

/** The address without a slash at its end. One with a name and password would be quoted by fetch, and is refused. */
function addressOf(serverUrl: string): string {
  const url = URL.parse(serverUrl);
  if (!url || !/^https?:$/u.test(url.protocol) || url.username !== "" || url.password !== "") throw addressInvalid();
  return `${url.origin}${url.pathname}`.replace(/\/+$/u, "");
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

/** The answer, or `none` from a service that does not have the endpoint. */
export async function readableOr<T>(answer: Promise<T>, none: T): Promise<T> {
  try {
    return await readable(answer);
  } catch (error) {
    if (isMissing(error)) return none;
    throw error;
  }
}
