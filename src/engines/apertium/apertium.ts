import { type Engine, noUsage, type TranslatedText, type TranslateRequest } from "../engine.ts";
import { baseLanguage } from "../pairs.ts";
import { discover, type Installed, readStages } from "./discover.ts";
import { digestible, loosened, losesWords, lostWords } from "./digestible.ts";
import { noRoute } from "./faults.ts";
import { createPool, type Pool } from "./pool.ts";
import { type Mode, routeKey } from "./routes.ts";
import { decodeStream, encodeStream } from "./stream.ts";
import { mendTypography } from "./typography.ts";

export interface ApertiumOptions {
  /** Folder of the installed `.mode` files. */
  readonly modesDir?: string;
  /** Folder of Apertium's programs, when they are not where the system looks. */
  readonly binDir?: string;
  /** How long one text may take, start of the processes included. */
  readonly timeoutMs?: number;
  /** Pipelines at work at once for each mode. */
  readonly processes?: number;
}

type Send = (mode: Mode, encoded: string, signal: AbortSignal) => Promise<string>;

/**
 * Apertium's installed language pairs, alone or in a chain, each as a pipeline of processes kept alive between texts.
 * Works offline and is free; what it gives is a draft. White space around a text is kept.
 */
export function createApertium(options: ApertiumOptions = {}): Engine {
  const { modesDir = "/usr/share/apertium/modes", processes = 2 } = options;
  const pools = createPools(modesDir, options, processes);
  let installed: Promise<Installed> | null = null;
  const discovered = (): Promise<Installed> => (installed ??= discover(modesDir));
  return {
    name: "apertium",
    variant: "",
    limits: { texts: 25, bytes: 1_000_000, concurrency: processes, scope: "any" },
    supports: { markup: "none", glossary: false, context: false, faults: false },
    release: true,
    pairs: async () => (await discovered()).pairs,
    encodedSize: (text) => Buffer.byteLength(text),
    expectedUsage: () => noUsage,
    translate: async (request: TranslateRequest, signal) => {
      const { source, target, texts } = request;
      const route = (await discovered()).routes.get(
        routeKey({ source: baseLanguage(source), target: baseLanguage(target) }),
      );
      if (!route) throw noRoute(source, target);
      const results: TranslatedText[] = [];
      for (const { text } of texts) {
        results.push({ text: await translateText(text, route, { send: pools.send, signal }) });
      }
      return { texts: results, model: null, usage: noUsage };
    },
    close: pools.close,
  };
}

/** A pool of pipelines for each mode, made when the mode is first used. */
function createPools(
  modesDir: string,
  { binDir, timeoutMs = 30_000 }: ApertiumOptions,
  processes: number,
): { readonly send: Send; readonly close: () => Promise<void> } {
  const pools = new Map<string, Promise<Pool>>();
  async function open(mode: Mode): Promise<Pool> {
    const stages = await readStages(modesDir, mode);
    return createPool({ mode: mode.name, stages, binDir: binDir ?? null, timeoutMs }, processes);
  }
  return {
    send: async (mode, encoded, signal) => {
      const pool = pools.get(mode.name) ?? open(mode);
      pools.set(mode.name, pool);
      return await (await pool).send(encoded, signal);
    },
    close: async () => {
      const opened = await Promise.allSettled(pools.values());
      pools.clear();
      const ready = opened.flatMap((pool) => (pool.status === "fulfilled" ? [pool.value] : []));
      await Promise.all(ready.map((pool) => pool.close()));
    },
  };
}

async function translateText(
  text: string,
  route: readonly Mode[],
  { send, signal }: { send: Send; signal: AbortSignal },
): Promise<string> {
  const body = text.trim();
  if (body === "") return text;
  const start = text.indexOf(body);
  let result = body;
  for (const mode of route) {
    result = await translateOnce(result, mode, async (said) => await send(mode, encodeStream(said), signal));
  }
  return text.slice(0, start) + result.trim() + text.slice(start + body.length);
}

/** One mode's translation of a text in which no word is swallowed. Throws `engine-reply` when there is none. */
async function translateOnce(text: string, mode: Mode, send: (said: string) => Promise<string>): Promise<string> {
  const said = digestible(text, mode.name);
  let target = "";
  for (const attempt of new Set([said, loosened(said)])) {
    target = mendTypography(decodeStream(await send(attempt)), text, mode.target);
    if (!losesWords(text, target)) return target;
  }
  throw lostWords(mode.name, target);
}
