import type { Alignable, Alignment } from "./alignment.ts";
import { tokens } from "./similarity.ts";

/** A part of a sentence that was cut in two, or of two that were joined, has so much of its words in the whole. */
const enough = 0.7;

/** Below so many words a part proves nothing: « Oui, en effet. » is in many sentences. */
const fewestWords = 3;

/** Parts of one sentence stand next to each other, perhaps with something between: how far is looked. */
const reach = 3;

interface Sides {
  readonly before: readonly Alignable[];
  readonly after: readonly Alignable[];
}

/**
 * Completes an alignment by the sentences that were split and merged: a new one that has none of its own, and stands
 * beside others of its paragraph, may be a further part of an old one; an old one that has gone may be a part of a new
 * one. Each is looked for near its neighbours' counterparts: time grows with the number of sentences.
 */
export function alignParts(sides: Sides, alignment: readonly (Alignment | null)[]): readonly (Alignment | null)[] {
  const result = [...alignment];
  const owners = new Map(result.flatMap((match, index) => (match ? [[match.index, index] as const] : [])));
  const isOpen = (index: number): boolean => result[index] !== undefined && result[index]?.equal !== true;

  const oldRest = restsOf(sides.before, (old) => sides.after[owners.get(old) ?? -1]);
  for (const part of result.keys()) {
    if (result[part]) continue;
    const near = nearby(part, (index) => result[index]?.index);
    const wholes = near.filter((old) => old in sides.before && !(result[owners.get(old) ?? -1]?.equal ?? false));
    const old = bestWhole(sides.after[part], { wholes, side: sides.before, rests: oldRest });
    if (old === null) continue;
    result[part] = { index: old, equal: false, further: owners.has(old), merged: [] };
    if (!owners.has(old)) owners.set(old, part);
  }

  const newRest = restsOf(sides.after, (index) => sides.before[result[index]?.index ?? -1]);
  for (const part of sides.before.keys()) {
    if (owners.has(part)) continue;
    const wholes = nearby(part, (old) => owners.get(old)).filter(isOpen);
    const whole = bestWhole(sides.before[part], { wholes, side: sides.after, rests: newRest });
    if (whole === null) continue;
    const match = result[whole];
    result[whole] = match
      ? { ...match, merged: [...match.merged, part] }
      : { index: part, equal: false, further: false, merged: [] };
    owners.set(part, whole);
  }
  return result;
}

/** The places on the other side round the counterparts of an item's neighbours; those of its own place without any. */
function nearby(index: number, counterpart: (index: number) => number | undefined): readonly number[] {
  const neighbours = Array.from({ length: 2 * reach + 1 }, (_, step) => index + step - reach);
  const found = neighbours.flatMap((neighbour) => counterpart(neighbour) ?? []);
  const centres = found.length > 0 ? found : [index];
  return [...new Set(centres.flatMap((centre) => [centre - 2, centre - 1, centre, centre + 1, centre + 2]))];
}

/** How often each word stands in a sentence and not in its counterpart; filled as it is asked for. */
type Rests = (index: number) => Map<string, number>;

function restsOf(side: readonly Alignable[], counterpart: (index: number) => Alignable | undefined): Rests {
  const known = new Map<number, Map<string, number>>();
  return (index) => {
    const rest = known.get(index) ?? new Map<string, number>();
    if (!known.has(index)) {
      for (const word of wordsOf(side[index])) rest.set(word, (rest.get(word) ?? 0) + 1);
      take(rest, wordsOf(counterpart(index)));
      known.set(index, rest);
    }
    return rest;
  };
}

function wordsOf(item: Alignable | undefined): readonly string[] {
  return item ? tokens(item.text).filter((token) => /[\p{L}\p{N}]/u.test(token)) : [];
}

/** Takes words out of a rest; answers how many were there. */
function take(rest: Map<string, number>, words: readonly string[]): number {
  let taken = 0;
  for (const word of words) {
    const left = rest.get(word) ?? 0;
    if (left > 0) taken++;
    if (left > 0) rest.set(word, left - 1);
  }
  return taken;
}

interface Wholes {
  readonly wholes: readonly number[];
  readonly side: readonly Alignable[];
  readonly rests: Rests;
}

/** The sentence of the other side whose rest has most of the part, which is then taken out of it; null for none. */
function bestWhole(part: Alignable | undefined, { wholes, side, rests }: Wholes): number | null {
  const words = wordsOf(part);
  if (words.length < fewestWords) return null;
  const [best] = wholes
    .filter((index) => side[index]?.kind === part?.kind)
    .map((index) => ({ index, share: take(new Map(rests(index)), words) / words.length }))
    .filter(({ share }) => share >= enough)
    .sort((one, other) => other.share - one.share || one.index - other.index);
  if (!best) return null;
  take(rests(best.index), words);
  return best.index;
}
