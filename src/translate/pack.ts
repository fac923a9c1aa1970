import type { Engine, Example, RequestContext } from "../engines/engine.ts";
import type { Surroundings } from "./job.ts";

/** What packing needs to know of a text. */
export interface Packable {
  /** As it will be sent. */
  readonly text: string;
  readonly context: string | null;
  /** The section it stands in, for engines that work a section at a time. */
  readonly section: Surroundings | null;
  /** Those that go with it. */
  readonly examples: readonly Example[];
}

const separator = "\n\n";

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
  let section: string | undefined;
  return (item) => {
    const text = engine.encodedSize(item.text) + examplesSize(item.examples, engine);
    const isElsewhere = limits.scope === "section" && item.section?.id !== section;
    const full = count >= limits.texts || size + text + contextSize(item, contexts, engine) > limits.bytes;
    const starts = count === 0 || isElsewhere || full;
    if (starts) [count, size, contexts] = [0, sectionSize(item, engine), new Set<string>()];
    section = item.section?.id;
    count++;
    size += text + contextSize(item, contexts, engine);
    if (item.context !== null) contexts.add(item.context);
    return starts;
  };
}

/** The context of a request: what stands around its texts, each once, in order; null when there is none. */
export function sharedContext(items: readonly Packable[]): string | null {
  const contexts = new Set(items.flatMap(({ context }) => context ?? []));
  return contexts.size === 0 ? null : [...contexts].join(separator);
}

/** The context of a request of one section; null for engines that work otherwise, and outside of sections. */
export function sectionContext({ section }: Packable, engine: Engine): RequestContext | null {
  if (!section || engine.limits.scope !== "section" || !engine.supports.context) return null;
  return {
    around: contextThatFits(section.text, engine, 1 / 4),
    before: contextThatFits(section.before, engine, 1 / 8),
    after: contextThatFits(section.after, engine, 1 / 8),
  };
}

/** Null for a context that takes a larger share of a request: one of 200 KB would leave no room for a single text. */
export function contextThatFits(context: string | null, engine: Engine, share: number): string | null {
  if (context === null || !engine.supports.context) return null;
  const most = engine.limits.bytes * share;
  return context.length * mostBytes <= most || engine.encodedSize(context) <= most ? context : null;
}

/** The first examples that together take no more than this share of a request; none where the engine reads none. */
export function examplesThatFit(examples: readonly Example[], engine: Engine, share: number): readonly Example[] {
  if (engine.supports.examples !== true) return [];
  const most = engine.limits.bytes * share;
  return examples.filter((_, index) => examplesSize(examples.slice(0, index + 1), engine) <= most);
}

function examplesSize(examples: readonly Example[], engine: Engine): number {
  return examples.reduce((sum, { source, target }) => sum + engine.encodedSize(source) + engine.encodedSize(target), 0);
}

/** Bytes of a UTF-16 code unit in a form, where it takes the most: %E6%BC%A2. */
const mostBytes = 9;

function contextSize({ context, section }: Packable, known: ReadonlySet<string>, engine: Engine): number {
  if (context === null || known.has(context) || !engine.supports.context) return 0;
  if (engine.limits.scope === "section" && section) return 0;
  return engine.encodedSize(context) + (known.size > 0 ? engine.encodedSize(separator) : 0);
}

function sectionSize(item: Packable, engine: Engine): number {
  const { around = null, before = null, after = null } = sectionContext(item, engine) ?? {};
  return [around, before, after].reduce((sum, text) => sum + (text === null ? 0 : engine.encodedSize(text)), 0);
}
