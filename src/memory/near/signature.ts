/** One of 64 bits for a folded token: a sentence whose signature lacks the bit lacks the token. */
function bitOf(fold: number): number {
  return Math.imul(fold, 0x9e3779b1) >>> 26;
}

/** Sets the bits of a sentence's folded tokens in the two numbers that belong to it. */
export function sign(signatures: Uint32Array, sentence: number, fold: number): void {
  const bit = bitOf(fold);
  const half = sentence * 2 + (bit >>> 5);
  signatures[half] = (signatures[half] ?? 0) | (1 << (bit & 31));
}

/** A bit of a query's signature, and what its tokens with that bit weigh together. */
interface WeightedBit {
  readonly half: number;
  readonly mask: number;
  readonly weight: number;
}

/** The bits of some folded tokens. */
export function weightedBits(
  tokens: readonly { readonly fold: number; readonly weight: number }[],
): readonly WeightedBit[] {
  const byBit = Map.groupBy(tokens, ({ fold }) => bitOf(fold));
  return [...byBit].map(([bit, same]) => ({
    half: bit >>> 5,
    mask: 1 << (bit & 31),
    weight: same.reduce((sum, { weight }) => sum + weight, 0),
  }));
}

/** Weight of the query's tokens that a sentence lacks for certain. */
export function lackingWeight(bits: readonly WeightedBit[], signatures: Uint32Array, sentence: number): number {
  let lacking = 0;
  for (const { half, mask, weight } of bits)
    if (((signatures[sentence * 2 + half] ?? 0) & mask) === 0) lacking += weight;
  return lacking;
}
