import type { Engine, Reply, TranslateRequest } from "../../engines/engine.ts";
import { VisavisError } from "../../errors.ts";
import { engineFault, miscounted, tooSlow } from "../faults.ts";

/** What a request is sent with. */
export interface Errand {
  readonly signal: AbortSignal;
  /** Told of every reply as it comes, before anything else is made of it: one too short, one after an abort. */
  readonly keep: (reply: Reply) => void;
}

/** An engine's answer with as many texts as the request. It ends with an abort or after `limitMs`, even when the engine does not. */
export async function answerTo(
  request: TranslateRequest,
  engine: Engine,
  { signal, keep, limitMs }: Errand & { readonly limitMs: number },
): Promise<Reply> {
  const patience = new AbortController();
  const ending = AbortSignal.any([signal, patience.signal]);
  const timer = setTimeout(() => patience.abort(tooSlow(engine.name)), limitMs);
  const ended = new Promise<never>((_, reject) => {
    ending.addEventListener("abort", () => reject(ending.reason as Error), { once: true });
  });
  try {
    return await Promise.race([ended, ask(request, engine, { signal: ending, keep })]);
  } finally {
    clearTimeout(timer);
  }
}

async function ask(request: TranslateRequest, engine: Engine, { signal, keep }: Errand): Promise<Reply> {
  let reply: Reply;
  try {
    reply = await engine.translate(request, signal);
  } catch (error) {
    if (error instanceof VisavisError && error.usage) keep({ texts: [], model: null, usage: error.usage });
    throw signal.aborted ? error : engineFault(engine.name, error);
  }
  keep(reply);
  if (reply.texts.length === request.texts.length) return reply;
  throw miscounted(engine.name, request.texts.length, reply.texts.length);
}
