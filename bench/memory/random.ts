/** A source of numbers that is the same in every run. */
export interface Random {
  /** A number from 0 up to, not including, `below`. */
  readonly under: (below: number) => number;
  readonly pick: <T>(values: readonly T[]) => T;
  /** As `under`, but number r comes about 1 ÷ (r + 2.7) as often as the first: Zipf's law as Mandelbrot wrote it. */
  readonly zipf: (below: number) => number;
}

/** Mulberry32 from a seed. */
export function random(seed: number): Random {
  let state = seed >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let value = Math.imul(state ^ (state >>> 15), state | 1);
    value ^= value + Math.imul(value ^ (value >>> 7), value | 61);
    return ((value ^ (value >>> 14)) >>> 0) / 2 ** 32;
  };
  const under = (below: number): number => Math.floor(next() * below);
  const shift = 2.7;
  return {
    under,
    pick: (values) => {
      const value = values[under(values.length)];
      if (value === undefined) throw new RangeError("nothing to pick from");
      return value;
    },
    // The inverse of the distribution's integral.
    zipf: (below) => Math.min(below - 1, Math.floor(shift * ((below + shift) / shift) ** next() - shift)),
  };
}
