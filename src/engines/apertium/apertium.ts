import { access, readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import type { Engine, LanguagePair, TranslateRequest } from "../engine.ts";
import { noRoute, notInstalled } from "./faults.ts";
import { parseMode, type Stage } from "./mode.ts";
import { createPool, type Pool } from "./pool.ts";
import { findRoutes, type Mode, modeOf, routeKey } from "./routes.ts";
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

interface Installed {
  readonly pairs: readonly LanguagePair[];
  readonly routes: ReadonlyMap<string, readonly Mode[]>;
}

/**
 * Apertium's installed language pairs, alone or in a chain, each as a pipeline of processes kept alive between texts.
 * Works offline and is free; what it gives is a draft. Leading and trailing white space is kept.
 */
export function createApertium(options: ApertiumOptions = {}): Engine {
  const { modesDir = "/usr/share/apertium/modes", binDir = null, timeoutMs = 30_000, processes = 2 } = options;
  const pools = new Map<string, Pool>();
  let installed: Promise<Installed> | null = null;

  function discovered(): Promise<Installed> {
    return (installed ??= discover(modesDir));
  }

  async function poolOf(mode: Mode): Promise<Pool> {
    const known = pools.get(mode.name);
    if (known) return known;
    const stages = await readStages(modesDir, mode);
    const pool = pools.get(mode.name) ?? createPool({ mode: mode.name, stages, binDir, timeoutMs }, processes);
    pools.set(mode.name, pool);
    return pool;
  }

  async function translateText(text: string, route: readonly Mode[], signal: AbortSignal): Promise<string> {
    const body = text.trim();
    if (body === "") return text;
    const start = text.indexOf(body);
    let result = body;
    for (const mode of route) {
      const output = await (await poolOf(mode)).send(encodeStream(result), signal);
      result = mendTypography(decodeStream(output), result, mode.target);
    }
    return text.slice(0, start) + result.trim() + text.slice(start + body.length);
  }

  return {
    name: "apertium",
    limits: { texts: 25, bytes: 1_000_000, concurrency: processes },
    supports: { markup: "none", glossary: false, context: false },
    release: true,
    pairs: async () => (await discovered()).pairs,
    encodedSize: (text) => Buffer.byteLength(text),
    billedCharacters: () => 0,
    translate: async (request: TranslateRequest, signal) => {
      const { source, target, texts } = request;
      const route = (await discovered()).routes.get(routeKey({ source, target }));
      if (!route) throw noRoute(source, target);
      const results: string[] = [];
      for (const text of texts) results.push(await translateText(text, route, signal));
      return results;
    },
    close: async () => {
      const ending = [...pools.values()];
      pools.clear();
      await Promise.all(ending.map((pool) => pool.close()));
    },
  };
}

async function discover(modesDir: string): Promise<Installed> {
  const names = await readdir(modesDir).catch((error: unknown) => {
    throw notInstalled(`there is no folder ${modesDir}`, error);
  });
  const modes = names.toSorted().flatMap((name) => modeOf(name) ?? []);
  const routes = findRoutes(modes);
  if (routes.size === 0) throw notInstalled(`${modesDir} holds no language pair`);
  const pairs = [...routes.values()].flatMap((chain) => {
    const [first, last] = [chain[0], chain.at(-1)];
    return first && last ? [{ source: first.source, target: last.target }] : [];
  });
  return { pairs, routes };
}

async function readStages(modesDir: string, mode: Mode): Promise<readonly Stage[]> {
  const file = join(modesDir, `${mode.name}.mode`);
  const stages = parseMode(await readFile(file, "utf8"), file);
  const data = stages.flatMap(({ args }) => args.filter((word) => word.startsWith("/")));
  await Promise.all(data.map((path) => access(path))).catch((error: unknown) => {
    throw notInstalled(`the data of its mode ${mode.name} is missing`, error);
  });
  return stages;
}
