import type { NearSearch } from "./near.ts";

/** So many answers make a generation; the last two are kept. A wave asks for some five thousand sentences, again and again. */
const generation = 5000;

type Found = ReturnType<NearSearch>;

interface Answer {
  /** What it was asked with. */
  readonly limit: number;
  readonly threshold: number;
  readonly found: Found;
}

/**
 * The same search of an index that does not change, looking a sentence up once when it is asked for several times in
 * turn: by a plan for its similarity and for examples, by a wave for its target.
 */
export function rememberedSearch(search: NearSearch): NearSearch {
  let recent = new Map<string, Answer>();
  let earlier: ReadonlyMap<string, Answer> = new Map();
  return (text, options) => {
    const known = recent.get(text) ?? earlier.get(text);
    const answer = known && covers(known, options) ? known : { ...options, found: search(text, options) };
    if (recent.size >= generation) [earlier, recent] = [recent, new Map()];
    recent.set(text, answer);
    return answer.found.slice(0, options.limit);
  };
}

/** The best few of many are those of a search for few. */
function covers({ limit, threshold, found }: Answer, wanted: Parameters<NearSearch>[1]): boolean {
  return threshold === wanted.threshold && (wanted.limit <= limit || found.length < limit);
}
