import { reasonOf } from "../reason.ts";
import { withoutKey } from "../without-key.ts";
import { refused, tooSlow, unreachable } from "./faults.ts";
import type { Service } from "./service.ts";

/** Seconds that a server has to show that it is there. */
const patienceSeconds = 10;

/**
 * Asks a server for its list of models, to see that it is there and takes the key. Any other answer is as good: not every
 * server has the list. Throws `engine-unavailable` or `engine-key`; asks nothing where no address is known.
 */
export async function reach({ baseUrl, query, key, server, authorize }: Service, signal: AbortSignal): Promise<void> {
  if (baseUrl === null) return;
  signal.throwIfAborted();
  const search = new URLSearchParams(query).toString();
  const timeout = AbortSignal.timeout(patienceSeconds * 1000);
  let status: number;
  try {
    const response = await fetch(`${baseUrl}/models${search === "" ? "" : `?${search}`}`, {
      headers: key === undefined || !authorize ? {} : authorize(key),
      redirect: "manual",
      signal: AbortSignal.any([signal, timeout]),
    });
    status = response.status;
    await response.body?.cancel();
  } catch (error) {
    signal.throwIfAborted();
    throw timeout.aborted ? tooSlow(server, patienceSeconds) : unreachable(server, withoutKey(reasonOf(error), key));
  }
  if (authorize && (status === 401 || status === 403))
    throw refused(server, { status, message: "", retryAfterMs: null });
}
