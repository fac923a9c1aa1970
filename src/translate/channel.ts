/** Values handed from work under way to a `for await` as they come. */
export interface Channel<T> {
  readonly push: (value: T) => void;
  readonly close: () => void;
  /** Closes with an error: what was pushed before is read, what is pushed later is not. */
  readonly fail: (error: unknown) => void;
  readonly values: () => AsyncGenerator<T, void, undefined>;
}

/** An unbounded channel for one reader; it ends after `close` when everything pushed has been read. */
export function createChannel<T>(): Channel<T> {
  const waiting: T[] = [];
  let end: { readonly failure?: { readonly error: unknown } } | null = null;
  let wake: (() => void) | null = null;
  const signalReader = (): void => {
    wake?.();
    wake = null;
  };
  const finish = (how: NonNullable<typeof end>): void => {
    end ??= how;
    signalReader();
  };
  return {
    push: (value) => {
      if (end) return;
      waiting.push(value);
      signalReader();
    },
    close: () => finish({}),
    fail: (error) => finish({ failure: { error } }),
    values: async function* read() {
      for (;;) {
        yield* waiting.splice(0);
        if (waiting.length > 0) continue;
        if (end?.failure) throw end.failure.error;
        if (end) return;
        await new Promise<void>((resolve) => (wake = resolve));
      }
    },
  };
}
