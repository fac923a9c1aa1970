import type { Output } from "./chain.ts";
import { createPipeline, type Pipeline, type PipelineOptions } from "./pipeline.ts";

/** Pipelines of one mode that share its texts: each text goes to one that is free, the one last used first. */
export interface Pool {
  readonly send: (encoded: string, signal: AbortSignal) => Promise<Output>;
  readonly close: () => Promise<void>;
}

/** A pool that starts as many pipelines as texts are sent at once. */
export function createPool(options: PipelineOptions): Pool {
  const all: Pipeline[] = [];
  const free: Pipeline[] = [];
  const add = (): Pipeline => {
    const pipeline = createPipeline(options);
    all.push(pipeline);
    return pipeline;
  };
  return {
    send: async (encoded, signal) => {
      const pipeline = free.pop() ?? add();
      try {
        return await pipeline.send(encoded, signal);
      } finally {
        free.push(pipeline);
      }
    },
    close: async () => {
      await Promise.all(all.map((pipeline) => pipeline.stop()));
    },
  };
}
