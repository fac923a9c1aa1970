/** `, did you mean “x”?` for the known word nearest to a mistyped one; nothing when none is near. */
export function didYouMean(word: string, known: readonly string[]): string {
  const nearest = nearestTo(word, known);
  return nearest === null ? "" : `, did you mean “${nearest}”?`;
}

/** The known word at most two (in short words one) letters away, case and `-_` aside; null when there is none. */
export function nearestTo(word: string, known: readonly string[]): string | null {
  const plain = fold(word);
  const allowed = plain.length <= 4 ? 1 : 2;
  let best: { word: string; distance: number } | null = null;
  for (const candidate of known) {
    const distance = editDistance(plain, fold(candidate));
    if (distance <= allowed && distance < candidate.length && (!best || distance < best.distance)) {
      best = { word: candidate, distance };
    }
  }
  return best?.word ?? null;
}

function fold(word: string): string {
  return word
    .slice(0, 64)
    .toLowerCase()
    .replace(/[-_\s]/gu, "");
}

/** How many letters must be changed, added or removed to get from one word to the other. */
export function editDistance(one: string, other: string): number {
  let above = Array.from({ length: other.length + 1 }, (_, index) => index);
  for (let row = 1; row <= one.length; row++) {
    const current = [row];
    for (let column = 1; column <= other.length; column++) {
      const change = (above[column - 1] ?? 0) + (one[row - 1] === other[column - 1] ? 0 : 1);
      current.push(Math.min(change, (above[column] ?? 0) + 1, (current[column - 1] ?? 0) + 1));
    }
    above = current;
  }
  return above[other.length] ?? 0;
}
