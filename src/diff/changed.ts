/** How much two texts have in common, in code points; parts of a story are added up. */
export interface Common {
  /** Length of the longest common subsequence. */
  readonly common: number;
  /** Of both texts together. */
  readonly total: number;
}

/**
 * Texts whose differing parts are longer than this, multiplied, are compared by their words whatever the order: two
 * texts of 10,000 characters take a thirtieth of a second and some megabytes, those of a megabyte would take minutes.
 */
const mostCells = 1e8;

/** What two texts have in common; linear in memory, bounded in time whatever the texts are. */
export function commonPart(before: string, after: string): Common {
  if (before === after) return same(before);
  const [one, other] = [Array.from(before), Array.from(after)];
  const total = one.length + other.length;
  const start = sharedStart(one, other);
  const [restOne, restOther] = [one.slice(start).toReversed(), other.slice(start).toReversed()];
  const end = sharedStart(restOne, restOther);
  const [inOne, inOther] = [restOne.slice(end), restOther.slice(end)];
  const length = inOne.length * inOther.length > mostCells ? sharedWords : subsequence;
  return { common: start + end + length(inOne, inOther), total };
}

/**
 * Per cent of one text that is changed in the other, over all parts: 100 less twice what is common over both lengths. A
 * whole number; 0 only when nothing is changed, 100 only when nothing is common. Null for no parts, or empty ones.
 */
export function changedShare(parts: readonly Common[]): number | null {
  const common = parts.reduce((sum, part) => sum + part.common, 0);
  const total = parts.reduce((sum, part) => sum + part.total, 0);
  if (total === 0) return null;
  const share = Math.round(100 - (200 * common) / total);
  if (2 * common === total) return 0;
  return common === 0 ? 100 : Math.min(Math.max(share, 1), 99);
}

/** Most targets are the machine's still: thousands of them are counted at once. */
function same(text: string): Common {
  const surrogates = text.match(/[\u{10000}-\u{10FFFF}]/gu)?.length ?? 0;
  const length = text.length - surrogates;
  return { common: length, total: 2 * length };
}

function sharedStart(one: readonly string[], other: readonly string[]): number {
  let at = 0;
  while (at < one.length && at < other.length && one[at] === other[at]) at++;
  return at;
}

/** Bits of a word of `Uint32Array`. */
const bits = 32;

/**
 * Length of the longest common subsequence, 32 cells at a time: Hyyrö, "Bit-parallel LCS-length computation revisited"
 * (2004). A bit that is 0 in `row` stands for a character of `one` that ends a longer one.
 */
function subsequence(one: readonly string[], other: readonly string[]): number {
  const places = placesOf(one);
  const row = new Uint32Array(Math.ceil(one.length / bits)).fill(0xffffffff);
  for (const char of other) {
    const found = places.get(char);
    if (found) nextRow(row, found);
  }
  return one.reduce((sum, _, at) => sum + (((row[Math.floor(at / bits)] ?? 0) >>> (at % bits)) & 1 ? 0 : 1), 0);
}

/** row = (row + (row & found)) | (row & ~found) over all words, the carry going on from one to the next. */
function nextRow(row: Uint32Array, found: Uint32Array): void {
  let carry = 0;
  for (let at = 0; at < row.length; at++) {
    const [value = 0, match = 0] = [row[at], found[at]];
    const sum = value + ((value & match) >>> 0) + carry;
    carry = sum > 0xffffffff ? 1 : 0;
    row[at] = sum | (value & ~match);
  }
}

function placesOf(chars: readonly string[]): ReadonlyMap<string, Uint32Array> {
  const places = new Map<string, Uint32Array>();
  for (const [at, char] of chars.entries()) {
    const found = places.get(char) ?? new Uint32Array(Math.ceil(chars.length / bits));
    places.set(char, found);
    const word = Math.floor(at / bits);
    found[word] = (found[word] ?? 0) | (1 << (at % bits));
  }
  return places;
}

/** Code points of the words that both have, each as often. */
function sharedWords(one: readonly string[], other: readonly string[]): number {
  const left = new Map<string, number>();
  for (const word of wordsIn(one)) left.set(word, (left.get(word) ?? 0) + 1);
  return wordsIn(other).reduce((sum, word) => {
    const count = left.get(word) ?? 0;
    left.set(word, count - 1);
    return count > 0 ? sum + Array.from(word).length : sum;
  }, 0);
}

function wordsIn(chars: readonly string[]): readonly string[] {
  return chars
    .join("")
    .split(/(\s+)/u)
    .filter((word) => word !== "");
}
