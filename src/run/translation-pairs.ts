import { type KnownPair, knownPairs } from "../memory/known.ts";
import type { Translation } from "../model.ts";
import { contextKey } from "../text/identity.ts";

/** A pair of a translation file, as the memory takes it. */
export interface FilePair extends Omit<KnownPair, "segment"> {
  readonly segment: KnownPair["segment"] & { readonly target: string };
  /** See `contextKey`; null for a pair that stands in the story no more. */
  readonly context: string | null;
  /** An engine made it, and nobody has touched it. */
  readonly machine: boolean;
}

/** The pairs of a translation file: those of the story in order, then those kept aside; copies and dummies are none. */
export function* translationPairs(translation: Translation): Generator<FilePair> {
  const { current, aside } = knownPairs(translation);
  for (const [index, pair] of current.entries()) {
    const context = contextKey(current[index - 1]?.key ?? null, current[index + 1]?.key ?? null);
    yield* filePair(pair, context);
  }
  for (const pairs of aside.values()) for (const pair of pairs) yield* filePair(pair, null);
}

function* filePair(pair: KnownPair, context: string | null): Generator<FilePair> {
  const { target, origin } = pair.segment;
  if (target === null || origin === "source" || origin === "pseudo") return;
  yield { ...pair, segment: { ...pair.segment, target }, context, machine: isMachineMade(pair.segment) };
}

/** Who made a target, as far as its file says. */
interface Made {
  readonly origin: string;
  readonly model: string | null;
  readonly touched: boolean;
}

/** True for a target that an engine made and nobody has touched; of what was taken from the memory the model tells. */
export function isMachineMade({ origin, model, touched }: Made): boolean {
  if (touched || origin === "person") return false;
  return origin !== "memory" || model !== null;
}
