import { type Chain, openChain, type Output } from "./chain.ts";
import { pipelineDied, pipelineHung } from "./faults.ts";
import type { StartOptions } from "./stages.ts";

/** Turns one encoded text at a time into what the processes make of it; they are kept alive between texts. */
export interface Pipeline {
  /** Rejects with `VisavisError` when a process dies or hangs (the next text starts them anew), or with the abort's reason. */
  readonly send: (encoded: string, signal: AbortSignal) => Promise<Output>;
  /** Ends the processes and waits until they are gone. */
  readonly stop: () => Promise<void>;
}

/** The processes of a mode, and how long they may take for a text. */
export interface PipelineOptions extends StartOptions {
  readonly timeoutMs: number;
}

/** A pipeline that starts at its first text. Texts must be sent one after the other. */
export function createPipeline(options: PipelineOptions): Pipeline {
  let chain: Chain | null = null;
  return {
    send: async (encoded, signal) => {
      signal.throwIfAborted();
      if (!chain || chain.over()) chain = openChain(options);
      return await askInTime(chain, encoded, { signal, ...options });
    },
    stop: async () => {
      const ending = chain;
      chain = null;
      await ending?.end(pipelineDied(options.mode));
    },
  };
}

async function askInTime(
  chain: Chain,
  encoded: string,
  { signal, mode, timeoutMs }: { signal: AbortSignal; mode: string; timeoutMs: number },
): Promise<Output> {
  const timer = setTimeout(() => void chain.end(pipelineHung(mode, timeoutMs)), timeoutMs);
  const abort = (): void => void chain.end(signal.reason);
  signal.addEventListener("abort", abort, { once: true });
  try {
    return await chain.ask(encoded);
  } finally {
    clearTimeout(timer);
    signal.removeEventListener("abort", abort);
  }
}
