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
  key,
];

/** For each sentence of `after` the index of one of equal content in `before`, each used at most once; else null. */
export function alignEqual(before: readonly Keyed[], after: readonly Keyed[]): readonly (number | null)[] {
  const result: (number | null)[] = after.map(() => null);
  const used = new Set<number>();
  for (const context of contexts) {
    const free = before.flatMap((_, index) => (used.has(index) ? [] : [index])).reverse();
    const places = Map.groupBy(free, (index) => context(before, index));
    for (const [index, found] of result.entries()) {
      const place = found === null ? places.get(context(after, index))?.pop() : undefined;
      if (place === undefined) continue;
      result[index] = place;
      used.add(place);
    }
  }
  return result;
}
