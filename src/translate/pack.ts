import type { Engine } from "../engines/engine.ts";

/** What packing needs to know of a text. */
export interface Packable {
  /** As it will be sent. */
  readonly text: string;
  readonly context: string | null;
  /** Id of the section it stands in. */
  readonly section: string | null;
}

/** Cuts texts into requests that keep an engine's limits, in order, each as full as the next text allows. */
export function packTexts<T extends Packable>(texts: readonly T[], engine: Engine): readonly (readonly T[])[] {
  const startsRequest = packer(engine);
  const requests: T[][] = [];
  for (const item of texts) {
    if (startsRequest(item)) requests.push([item]);
    else requests.at(-1)?.push(item);
  }
  return requests;
}

/**
 * Tells of one text after the other whether it starts a new request. A context counts once in a request. A text that is
 * too large by itself is a request by itself: the service will say so.
 */
export function packer(engine: Engine): (item: Packable) => boolean {
  const { limits } = engine;
  let [count, size, contexts] = [0, 0, new Set<string>()];
  let section: string | null = null;
  return (item) => {
    const own = engine.encodedSize(item.text);
    const around = (): number => contextSize(item, contexts, engine);
    const isElsewhere = limits.scope === "section" && item.section !== section;
    const starts = count === 0 || isElsewhere || count >= limits.texts || size + own + around() > limits.bytes;
    if (starts) [count, size, contexts] = [0, 0, new Set<string>()];
    section = item.section;
    count++;
    size += own + around();
    if (item.context !== null) contexts.add(item.context);
    return starts;
  };
}

/** The context of a request: what stands around its texts, each once, in order; null when there is none. */
export function sharedContext(items: readonly Packable[]): string | null {
  const contexts = new Set(items.flatMap(({ context }) => context ?? []));
  return contexts.size === 0 ? null : [...contexts].join("\n\n");
}

function contextSize({ context }: Packable, known: ReadonlySet<string>, engine: Engine): number {
  return context === null || known.has(context) || !engine.supports.context ? 0 : engine.encodedSize(context);
}
