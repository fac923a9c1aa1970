import { createPipeline, type PipelineOptions } from "./pipeline.ts";

/** Pipelines of one mode that share its texts: each text goes to the first that is free. */
export interface Pool {
  readonly send: (encoded: string, signal: AbortSignal) => Promise<string>;
  readonly close: () => Promise<void>;
}

/** A pool of up to `size` pipelines, started as they are needed. */
export function createPool(options: PipelineOptions, size: number): Pool {
  const all = Array.from({ length: Math.max(1, size) }, () => createPipeline(options));
  const free = [...all];
  const queue: (() => void)[] = [];
  return {
    send: async (encoded, signal) => {
      while (free.length === 0) await new Promise<void>((resolve) => queue.push(resolve));
      const pipeline = free.pop();
      if (!pipeline) throw new Error("no pipeline is free");
      try {
        return await pipeline.send(encoded, signal);
      } finally {
        free.push(pipeline);
        queue.shift()?.();
      }
    },
    close: async () => {
      await Promise.all(all.map((pipeline) => pipeline.stop()));
    },
  };
}
