/** A sentence, as far as its content goes. */
interface Keyed {
  readonly key: string;
}

/** Names a sentence together with those of its neighbours that have to be alike too. */
type Context = (sentences: readonly Keyed[], index: number) => string;

const key = (sentences: readonly Keyed[], index: number): string => sentences[index]?.key ?? "";

/** From the strictest to the loosest: a sentence that stands several times goes where its neighbours are alike. */
const contexts: readonly Context[] = [
  (all, index) => `${key(all, index - 1)} ${key(all, index)} ${key(all, index + 1)}`,
  (all, index) => `${key(all, index - 1)} ${key(all, index)}`,
  (all, index) => `${key(all, index)} ${key(all, index + 1)}`,
];

interface Sides {
  readonly before: readonly Keyed[];
  readonly after: readonly Keyed[];
}

/** For each sentence of `after` the index of the one of `before` that it is; null while there is none. */
export type Places = readonly (number | null)[];

/**
 * The sentences of `after` with the one of equal content in `before`, each used at most once, as far as there is no
 * doubt which: its neighbours are alike, or there is only one on either side. `doubtful` says whether others are left.
 */
export function alignCertain(sides: Sides): { readonly places: Places; readonly doubtful: boolean } {
  const pairing = pairingOf(
    sides,
    sides.after.map(() => null),
  );
  for (const context of contexts) {
    const free = Map.groupBy(pairing.free().reverse(), (index) => context(sides.before, index));
    pairing.fill((index) => free.get(context(sides.after, index))?.pop());
  }
  const free = Map.groupBy(pairing.free(), (index) => key(sides.before, index));
  const open = Map.groupBy(pairing.open(), (index) => key(sides.after, index));
  const isOnly = (name: string): boolean => free.get(name)?.length === 1 && open.get(name)?.length === 1;
  pairing.fill((index) => (isOnly(key(sides.after, index)) ? free.get(key(sides.after, index))?.[0] : undefined));
  return { places: pairing.places, doubtful: pairing.open().some((index) => free.has(key(sides.after, index))) };
}

/**
 * Places the sentences that are left in doubt: where the neighbours went, which may have been edited (`neighbours` says
 * where each sentence of `after` was), else in order.
 */
export function alignDoubtful(sides: Sides, certain: Places, neighbours: Places): Places {
  const pairing = pairingOf(sides, certain);
  const isLike = (old: number, index: number): boolean => key(sides.before, old) === key(sides.after, index);
  for (const step of [-1, 1]) {
    pairing.fill((index) => {
      const neighbour = neighbours[index + step] ?? null;
      const old = neighbour === null ? -1 : neighbour - step;
      return pairing.isFree(old) && isLike(old, index) ? old : undefined;
    });
  }
  const free = Map.groupBy(pairing.free().reverse(), (index) => key(sides.before, index));
  pairing.fill((index) => free.get(key(sides.after, index))?.pop());
  return pairing.places;
}

interface Pairing {
  readonly places: Places;
  readonly isFree: (old: number) => boolean;
  /** The sentences of `before` that are not used, and those of `after` that have no place. */
  readonly free: () => number[];
  readonly open: () => number[];
  /** Gives each sentence without a place the one that `find` names. */
  readonly fill: (find: (index: number) => number | undefined) => void;
}

function pairingOf({ before }: Sides, start: Places): Pairing {
  const places = [...start];
  const used = new Set(places.flatMap((place) => place ?? []));
  const isFree = (old: number): boolean => old in before && !used.has(old);
  return {
    places,
    isFree,
    free: () => [...before.keys()].filter(isFree),
    open: () => [...places.keys()].filter((index) => places[index] === null),
    fill: (find) => {
      for (const [index, place] of places.entries()) {
        const found = place === null ? find(index) : undefined;
        if (found === undefined) continue;
        places[index] = found;
        used.add(found);
      }
    },
  };
}
