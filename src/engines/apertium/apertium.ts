import { availableParallelism } from "node:os";
import { VisavisError } from "../../errors.ts";
import { baseLanguage } from "../../text/base-language.ts";
import { type Engine, noUsage, type SourceText, type TranslatedText } from "../engine.ts";
import { createApy } from "./apy.ts";
import { endedByUs, noRoute } from "./faults.ts";
import { translatePassage } from "./passage.ts";
import { createPlaces } from "./places.ts";
import { createProcesses } from "./processes.ts";
import { routeKey } from "./routes.ts";

/** Where Apertium is, and how much of the machine it may take. */
export interface ApertiumOptions {
  /** Address of an APY server, which runs the modes in place of processes of this machine. */
  readonly url?: string | undefined;
  /** Folder of the installed `.mode` files. */
  readonly modesDir?: string | undefined;
  /** Folder of Apertium's programs, when they are not where the system looks. */
  readonly binDir?: string;
  /** How long a mode may take for a text, start of the processes included. */
  readonly timeoutMs?: number;
  /** Texts at work at once: pipelines of each mode, or calls to the server; by default the machine's cores, at most 8. */
  readonly processes?: number | undefined;
}

/** A pipeline takes 80 MB (French to Spanish) to 310 MB (to Catalan): on 64 cores that would be 20 GB. */
const mostByDefault = 8;

/**
 * Apertium's language pairs, alone or in a chain: installed here, each as a pipeline of processes kept alive between
 * texts, or at an APY server. Free; what it gives is a draft. White space around a text is kept. A text alone whose
 * translation fails gets an empty one, as long as others succeed; asked for alone, it fails with the reason.
 */
export function createApertium(options: ApertiumOptions = {}): Engine {
  const { url, modesDir = "/usr/share/apertium/modes", binDir = null, timeoutMs = 20_000 } = options;
  const { processes = Math.min(availableParallelism(), mostByDefault) } = options;
  const backend = url === undefined ? createProcesses({ modesDir, binDir, timeoutMs }) : createApy({ url, timeoutMs });
  const places = createPlaces(processes);
  let open = new AbortController();
  return {
    name: "apertium",
    variant: backend.variant,
    limits: { texts: 25, bytes: 1_000_000, concurrency: processes, scope: "any" },
    supports: { markup: "none", glossary: false, context: false, faults: false },
    release: true,
    pairs: async (signal) => (await backend.installed(signal)).pairs,
    encodedSize: (text) => Buffer.byteLength(text),
    expectedUsage: () => noUsage,
    translate: async ({ source, target, texts }, caller) => {
      const signal = AbortSignal.any([caller, open.signal]);
      const { routes } = await backend.installed(signal);
      const route = routes.get(routeKey({ source: baseLanguage(source), target: baseLanguage(target) }));
      if (!route) throw noRoute(source, target);
      const { translate } = backend;
      const replies = await translateEach(texts, signal, async ({ text }, signal) =>
        places(async () => await translatePassage(text, route, { translate, signal }), signal),
      );
      return { texts: replies, model: route.map(({ name }) => name).join("+"), usage: noUsage };
    },
    close: async () => {
      open.abort(endedByUs());
      open = new AbortController();
      await backend.close();
    },
  };
}

/** All texts side by side. A fault that would meet every text ends the others and is thrown. */
async function translateEach(
  texts: readonly SourceText[],
  signal: AbortSignal,
  translate: (text: SourceText, signal: AbortSignal) => Promise<TranslatedText>,
): Promise<readonly TranslatedText[]> {
  const fatal = new AbortController();
  const either = AbortSignal.any([signal, fatal.signal]);
  const faults: unknown[] = [];
  const replies = await Promise.all(
    texts.map(async (text) => {
      try {
        return await translate(text, either);
      } catch (error) {
        if (!either.aborted && !isOfOneText(error)) fatal.abort(error);
        faults.push(error);
        return { text: "" };
      }
    }),
  );
  either.throwIfAborted();
  if (faults.length > 0 && faults.length === texts.length) throw faults[0];
  return replies;
}

function isOfOneText(error: unknown): boolean {
  return error instanceof VisavisError && (error.code === "engine-reply" || error.code === "engine-timeout");
}
