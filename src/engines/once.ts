/**
 * Work that many requests wait for and that is done once: at the first call, and again only after it failed. When the
 * one that began it is cancelled, one of those that wait begins it anew.
 */
export function once<T>(work: (signal: AbortSignal) => Promise<T>): (signal: AbortSignal) => Promise<T> {
  let current: Promise<T> | null = null;
  return async (signal) => {
    for (;;) {
      signal.throwIfAborted();
      const started: Promise<T> = (current ??= work(signal));
      try {
        return await started;
      } catch (error) {
        if (current === started) current = null;
        if (signal.aborted || !isAbort(error)) throw error;
      }
    }
  };
}

function isAbort(error: unknown): boolean {
  return error instanceof Error && error.name === "AbortError";
}
