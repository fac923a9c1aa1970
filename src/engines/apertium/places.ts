/** Does work as soon as one of the places is free, first come, first served; an abort ends the waiting at once. */
export type Places = <T>(work: () => Promise<T>, signal: AbortSignal) => Promise<T>;

/** So many places for work that goes on at once. */
export function createPlaces(count: number): Places {
  let free = count;
  const waiting = new Set<() => void>();

  function leave(): void {
    const [next] = waiting;
    if (!next) free++;
    else next();
  }

  async function enter(signal: AbortSignal): Promise<void> {
    signal.throwIfAborted();
    if (free > 0) return void free--;
    await new Promise<void>((resolve, reject) => {
      const settle = (done: () => void): void => {
        waiting.delete(take);
        signal.removeEventListener("abort", giveUp);
        done();
      };
      const take = (): void => settle(resolve);
      const giveUp = (): void => settle(() => reject(signal.reason as Error));
      waiting.add(take);
      signal.addEventListener("abort", giveUp);
    });
  }

  return async (work, signal) => {
    await enter(signal);
    try {
      return await work();
    } finally {
      leave();
    }
  };
}
