import { retryAfterMs } from "../retry-after.ts";
import { badAddress, refused, tooSlow, unreachable, unusable } from "./apy-faults.ts";

/** A server as the settings name it. */
export interface ApyServerOptions {
  /** `http://127.0.0.1:2737`, or the address below which a proxy serves it; user and password in it are sent apart. */
  readonly url: string;
  /** How long one call may take. */
  readonly timeoutMs: number;
}

/** Where calls go. */
export interface Server {
  /** Without user and password, query and final slash. */
  readonly address: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly timeoutMs: number;
}

/** The server at an address. Throws `settings-invalid` for what is none. */
export function serverAt({ url, timeoutMs }: ApyServerOptions): Server {
  if (!/^https?:/iu.test(url) || !URL.canParse(url)) throw badAddress();
  const { origin, pathname, username, password } = new URL(url);
  const headers =
    username + password === "" ? {} : { Authorization: `Basic ${btoa(unescapeBytes(`${username}:${password}`))}` };
  return { address: origin + pathname.replace(/\/+$/u, ""), headers, timeoutMs };
}

/** `%C3%A9` as the two characters of these numbers, which is what `btoa` takes; a lone `%` stays. */
function unescapeBytes(text: string): string {
  return text.replace(/%([\da-f]{2})/giu, (_, digits: string) => String.fromCharCode(Number.parseInt(digits, 16)));
}

interface Call {
  /** Sent as the body of a POST; null for a GET. */
  readonly form: Readonly<Record<string, string>> | null;
  readonly signal: AbortSignal;
}

/** Calls a server once and gives back the JSON it answers. Every fault is a `VisavisError`, or the abort's reason. */
export async function callServer(server: Server, path: string, { form, signal }: Call): Promise<unknown> {
  const timeout = AbortSignal.timeout(server.timeoutMs);
  let response: Response;
  let content: string;
  try {
    response = await fetch(server.address + path, {
      headers: server.headers,
      signal: AbortSignal.any([signal, timeout]),
      ...(form ? { method: "POST", body: new URLSearchParams(form) } : {}),
    });
    content = await response.text();
  } catch (error) {
    signal.throwIfAborted();
    throw timeout.aborted ? tooSlow(server.address, server.timeoutMs) : unreachable(server.address, error);
  }
  const answer = parse(content);
  const status = response.status === 200 ? (statusIn(answer) ?? 200) : response.status;
  if (status !== 200) {
    const retryAfter = retryAfterMs(response.headers.get("retry-after"));
    throw refused(server.address, { status, message: explanationIn(answer), retryAfterMs: retryAfter });
  }
  if (answer === undefined) throw unusable(server.address, "it is not JSON");
  return answer;
}

function parse(content: string): unknown {
  try {
    return JSON.parse(content) as unknown;
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}

/** Servers behind a proxy may say 200 and mean what the answer says. */
function statusIn(answer: unknown): number | null {
  return isRecord(answer) && typeof answer["responseStatus"] === "number" ? answer["responseStatus"] : null;
}

/** At most 200 characters on one line; nothing of an HTML page. */
function explanationIn(answer: unknown): string {
  if (!isRecord(answer)) return "";
  const said = [answer["explanation"], answer["responseDetails"], answer["message"]].find(
    (text) => typeof text === "string",
  );
  return said === undefined ? "" : said.replace(/\s+/gu, " ").slice(0, 200);
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null;
}
