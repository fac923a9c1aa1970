import { leastCommonLetters, mostLikeness } from "./weights.ts";

/** One bit for each letter that stands in a word, of 32: words that differ in many bits differ in many letters. */
export function letterBits(word: string): number {
  let bits = 0;
  for (let index = 0; index < word.length; index++) bits |= 1 << (word.charCodeAt(index) & 31);
  return bits;
}

function countBits(value: number): number {
  let bits = value - ((value >>> 1) & 0x55555555);
  bits = (bits & 0x33333333) + ((bits >>> 2) & 0x33333333);
  return (((bits + (bits >>> 4)) & 0x0f0f0f0f) * 0x01010101) >>> 24;
}

/** False when so many letters stand in one word alone that the words have nothing in common. */
export function mayBeLike(bits: number, otherBits: number, longest: number): boolean {
  const alone = Math.max(countBits(bits & ~otherBits), countBits(otherBits & ~bits));
  return alone <= longest * (1 - leastCommonLetters);
}

/** What two different words have in common, 0 … `mostLikeness`: by the edit distance of their letters. Symmetric. */
export function likeness(word: string, other: string): number {
  const longest = Math.max(word.length, other.length);
  const allowed = longest * (1 - leastCommonLetters);
  if (longest > 64 || Math.abs(word.length - other.length) > allowed) return 0;
  const distance = editDistance(word, other);
  return distance > allowed ? 0 : mostLikeness * (1 - distance / longest);
}

const row = new Uint8Array(65);

/** Levenshtein's distance of two words of at most 64 UTF-16 units. */
function editDistance(word: string, other: string): number {
  for (let index = 0; index <= other.length; index++) row[index] = index;
  for (let line = 1; line <= word.length; line++) {
    const letter = word.charCodeAt(line - 1);
    let diagonal = line - 1;
    let left = line;
    row[0] = line;
    for (let index = 1; index <= other.length; index++) {
      const above = row[index] ?? 0;
      const changed = diagonal + (letter === other.charCodeAt(index - 1) ? 0 : 1);
      left = Math.min(changed, above + 1, left + 1);
      row[index] = left;
      diagonal = above;
    }
  }
  return row[other.length] ?? 0;
}
