import { expect } from "vitest";
import { createDeepl, type DeeplOptions } from "../../../src/engines/deepl/deepl.ts";
import type { Engine, TranslateRequest } from "../../../src/engines/engine.ts";
import { VisavisError } from "../../../src/errors.ts";
import { requestFor } from "../../contracts/request.ts";
import type { DeeplServer } from "../../servers/deepl.ts";

export const signal: AbortSignal = new AbortController().signal;

export const hello: TranslateRequest = requestFor(["Bonjour."], { target: "en" });

/** The engine on a server, with little patience. */
export function openDeepl(server: DeeplServer, options: Partial<DeeplOptions> = {}): Engine {
  return createDeepl({ key: server.key, serverUrl: server.url, timeoutMs: 300, ...options });
}

/** The fields of the last request for translation that came to a server. */
export function lastForm(server: DeeplServer): Readonly<Record<string, string>> {
  return Object.fromEntries(server.calls.at(-1)?.form ?? []);
}

/** The fault that work ends with. */
export async function faultOf(work: Promise<unknown>): Promise<VisavisError> {
  const error = await work.then(
    () => null,
    (thrown: unknown) => thrown,
  );
  expect(error).toBeInstanceOf(VisavisError);
  return error as VisavisError;
}
