import { shortHash } from "../../text/hash.ts";
import { once } from "../once.ts";
import type { Backend } from "./backend.ts";
import { dataStamp, discover, readStages } from "./discover.ts";
import { createPool, type Pool } from "./pool.ts";
import type { Mode } from "./routes.ts";
import { decodeStream, encodeStream, unknownIn } from "./stream.ts";

/** Where the modes and their programs are, and how long one may take for a text. */
export interface ProcessOptions {
  readonly modesDir: string;
  /** Null when the programs are found as the system finds them. */
  readonly binDir: string | null;
  readonly timeoutMs: number;
}

/** The modes of a folder, each run by pipelines of processes that are started when they are first needed. */
export function createProcesses({ modesDir, binDir, timeoutMs }: ProcessOptions): Backend {
  const pools = new Map<string, (signal: AbortSignal) => Promise<Pool>>();

  async function poolOf(mode: Mode, signal: AbortSignal): Promise<Pool> {
    const open = async (): Promise<Pool> =>
      createPool({ mode: mode.name, stages: await readStages(modesDir, mode), binDir, timeoutMs });
    const pool = pools.get(mode.name) ?? once(open);
    pools.set(mode.name, pool);
    return await pool(signal);
  }

  return {
    variant: shortHash(dataStamp(modesDir), 16),
    installed: once(async () => await discover(modesDir)),
    translate: async (text, mode, signal) => {
      const pool = await poolOf(mode, signal);
      const output = await pool.send(encodeStream(text), signal);
      return { text: decodeStream(output.text), unknown: unknownIn(output.analysis) };
    },
    close: async () => {
      const { signal } = new AbortController();
      const opened = await Promise.allSettled([...pools.values()].map((pool) => pool(signal)));
      pools.clear();
      const ready = opened.flatMap((pool) => (pool.status === "fulfilled" ? [pool.value] : []));
      await Promise.all(ready.map((pool) => pool.close()));
    },
  };
}
