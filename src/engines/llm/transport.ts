import { APICallError } from "ai";
import type { VisavisError } from "../../errors.ts";
import { reasonOf } from "../reason.ts";
import { retryAfterMs } from "../retry-after.ts";
import { withoutKey } from "../without-key.ts";
import { refused, tooSlow, unreachable, unusable } from "./faults.ts";
import type { Service } from "./service.ts";

/** `fetch` that follows no redirect: a key, and the story with it, goes to the address that was named. */
export const fetchHere: typeof fetch = async (input, init) => await fetch(input, { ...init, redirect: "manual" });

/** What a call was made with. */
export interface Call {
  readonly service: Service;
  readonly timeoutSeconds: number;
  readonly signal: AbortSignal;
}

/**
 * Runs a call of the SDK with the time it may take, and has its faults as `VisavisError`s without the key. An abort goes
 * through as it is.
 */
export async function withFaults<T>(call: Call, run: (signal: AbortSignal) => Promise<T>): Promise<T> {
  const { service, timeoutSeconds, signal } = call;
  signal.throwIfAborted();
  const timeout = AbortSignal.timeout(timeoutSeconds * 1000);
  try {
    return await run(AbortSignal.any([signal, timeout]));
  } catch (error) {
    signal.throwIfAborted();
    if (timeout.aborted || codesOf(error).some((code) => silent.has(code))) {
      throw tooSlow(service.server, timeoutSeconds);
    }
    throw faultOf(error, service);
  }
}

/** Node's own patience with a server that sends nothing (300 s). */
const silent: ReadonlySet<string> = new Set(["UND_ERR_HEADERS_TIMEOUT", "UND_ERR_BODY_TIMEOUT"]);

function faultOf(error: unknown, { server, key }: Service): VisavisError {
  const tidy = (text: string): string => oneLine(withoutKey(text, key));
  if (!APICallError.isInstance(error)) return unusable(server, tidy(reasonOf(error)).replace(/\.$/u, ""));
  const { statusCode } = error;
  if (statusCode === undefined) return unreachable(server, tidy(reasonOf(error)));
  if (statusCode >= 300) {
    const message = tidy(serviceMessage((error.responseBody ?? "").slice(0, 10_000)));
    return refused(server, {
      status: statusCode,
      message,
      retryAfterMs: retryAfterMs(error.responseHeaders?.["retry-after"] ?? null),
    });
  }
  // A connection that breaks while the answer comes has the status of its beginning.
  if (codesOf(error).length > 0) return unreachable(server, tidy(reasonOf(error)));
  // OpenRouter says `{"error": {"message": …}}` with status 200 when the model behind it fails.
  const body = (error.responseBody ?? "").slice(0, 10_000);
  const said = /^\s*\{\s*"error"/u.test(body) ? tidy(serviceMessage(body)) : "";
  return unusable(server, said === "" ? "it is not the JSON that the API documents" : `it says “${said}”`);
}

/** The network's codes in an error and its causes: `ECONNREFUSED`, `UND_ERR_SOCKET`. */
function codesOf(error: unknown): readonly string[] {
  if (!(error instanceof Error)) return [];
  const code = "code" in error && typeof error.code === "string" ? [error.code] : [];
  return [...code, ...codesOf(error.cause)];
}

/** What the service says in its JSON body, with its own code for it; nothing of an HTML page. */
function serviceMessage(body: string): string {
  const said = ["message", "error", "detail", "code", "type", "status"].flatMap((field) => {
    const match = new RegExp(`"${field}"\\s*:\\s*"((?:\\\\.|[^"\\\\])*)"`, "u").exec(body);
    return match?.[1] || [];
  });
  return [...new Set(said)].join(", ");
}

function oneLine(text: string): string {
  return text.replace(/\\[nrt]|\s+/gu, " ").slice(0, 300);
}
