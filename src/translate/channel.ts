/** Values handed from work under way to a `for await` as they come. */
export interface Channel<T> {
  readonly push: (value: T) => void;
  readonly close: () => void;
  readonly values: () => AsyncGenerator<T, void, undefined>;
}

/** An unbounded channel for one reader; it ends after `close` when everything pushed has been read. */
export function createChannel<T>(): Channel<T> {
  const waiting: T[] = [];
  let closed = false;
  let wake: (() => void) | null = null;
  const signalReader = (): void => {
    wake?.();
    wake = null;
  };
  return {
    push: (value) => {
      waiting.push(value);
      signalReader();
    },
    close: () => {
      closed = true;
      signalReader();
    },
    values: async function* read() {
      for (;;) {
        yield* waiting.splice(0);
        if (waiting.length > 0) continue;
        if (closed) return;
        await new Promise<void>((resolve) => (wake = resolve));
      }
    },
  };
}
