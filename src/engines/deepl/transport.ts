import { retryAfterMs } from "../retry-after.ts";
import { withoutKey } from "../without-key.ts";
import { refused, tooSlow, unreachable } from "./faults.ts";

/** What a call of the SDK is made with: where, as whom, for how long. */
export interface TransportOptions {
  readonly server: string;
  readonly key: string;
  readonly timeoutMs: number;
  readonly signal: AbortSignal;
}

interface SdkRequest {
  readonly data?: URLSearchParams;
  readonly jsonBody?: string;
  readonly headers?: Readonly<Record<string, string>>;
}

/** The part of the SDK's HTTP client that its calls use. */
export interface Transport {
  readonly sendRequestWithBackoff: (
    method: string,
    path: string,
    request?: SdkRequest,
  ) => Promise<{ readonly statusCode: number; readonly content: string }>;
}

/**
 * Sends what the SDK built, once. The SDK's own client drops `Retry-After` and the status, cannot be cancelled, gives
 * up after 5 s and retries by itself; retrying belongs to the sender. Every fault is a `VisavisError` without the key.
 */
export function createTransport(options: TransportOptions): Transport {
  return {
    sendRequestWithBackoff: async (method, path, request = {}) => {
      const response = await exchange(options, method, { path, request });
      if (response.status >= 200 && response.status < 300) {
        return { statusCode: response.status, content: response.content };
      }
      throw refused({
        status: response.status,
        message: serviceMessage(response.content),
        retryAfterMs: retryAfterMs(response.retryAfter),
      });
    },
  };
}

interface Answer {
  readonly status: number;
  readonly content: string;
  readonly retryAfter: string | null;
}

async function exchange(
  { server, key, timeoutMs, signal }: TransportOptions,
  method: string,
  { path, request }: { readonly path: string; readonly request: SdkRequest },
): Promise<Answer> {
  const query = method === "GET" && request.data ? `?${request.data.toString()}` : "";
  const body = method === "GET" ? undefined : (request.jsonBody ?? request.data);
  const timeout = AbortSignal.timeout(timeoutMs);
  try {
    const response = await fetch(`${server}${path}${query}`, {
      method,
      headers: {
        ...request.headers,
        ...(request.jsonBody === undefined ? {} : { "Content-Type": "application/json" }),
        Authorization: `DeepL-Auth-Key ${key}`,
        "User-Agent": "visavis deepl-node",
      },
      // A redirection would turn the request into another one, without its body.
      redirect: "manual",
      signal: AbortSignal.any([signal, timeout]),
      ...(body === undefined ? {} : { body }),
    });
    return {
      status: response.status,
      content: withoutKey(await response.text(), key),
      retryAfter: response.headers.get("retry-after"),
    };
  } catch (error) {
    signal.throwIfAborted();
    throw timeout.aborted ? tooSlow(server, timeoutMs) : unreachable(server, error);
  }
}

/** What the service says in its JSON body, one line of at most 200 characters; nothing of an HTML page. */
function serviceMessage(content: string): string {
  const match = /"(?:message|detail)"\s*:\s*"((?:\\.|[^"\\])*)"/u.exec(content);
  return (match?.[1] ?? "").replace(/\s+/gu, " ").slice(0, 200);
}
