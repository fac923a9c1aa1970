import { shortHash } from "../text/hash.ts";
import { numbersOnDisk, type NumbersOnDisk } from "../workspace/numbers-on-disk.ts";

/** 64 bits that stand for a text, as two unsigned halves. */
export interface Fingerprint {
  readonly high: number;
  readonly low: number;
}

/** Remembers a number for each fingerprint, however many: from a million on they go to the disk. `close` it. */
export interface Fingerprints {
  /** Keeps `value` for a fingerprint that is new; for another, gives the value that it has. */
  readonly firstOf: (fingerprint: Fingerprint, value: number) => number | null;
  readonly close: () => void;
}

/** The first 64 bits of a text's SHA-256, of the same text after another one where that is named. */
export function fingerprintOf(text: string, after: Fingerprint | null = null): Fingerprint {
  const digits = shortHash(after === null ? text : `${after.high} ${after.low}\0${text}`, 16);
  return { high: Number.parseInt(digits.slice(0, 8), 16), low: Number.parseInt(digits.slice(8), 16) };
}

interface Table {
  readonly high: Uint32Array;
  readonly low: Uint32Array;
  /** NaN marks a free place. */
  readonly values: Float64Array;
}

const firstSize = 4096;

/** Remembers nothing yet; up to about `most` fingerprints stay in memory, 24 bytes each. */
export function fingerprints(most = 1_000_000): Fingerprints {
  let table = emptyTable(firstSize);
  let count = 0;
  let disk: NumbersOnDisk | null = null;
  const grow = (): void => {
    if (count < most) {
      table = doubled(table);
      return;
    }
    disk ??= numbersOnDisk();
    disk.add(entriesOf(table));
    table = emptyTable(firstSize);
    count = 0;
  };
  return {
    firstOf: (fingerprint, value) => {
      const place = placeOf(table, fingerprint);
      const known = table.values[place] ?? NaN;
      if (!Number.isNaN(known)) return known;
      const before = disk?.find(fingerprint.high, fingerprint.low) ?? null;
      if (before !== null) return before;
      put(table, place, { ...fingerprint, value });
      count += 1;
      if (count * 3 > table.values.length * 2) grow();
      return null;
    },
    close: () => disk?.close(),
  };
}

function emptyTable(size: number): Table {
  return { high: new Uint32Array(size), low: new Uint32Array(size), values: new Float64Array(size).fill(NaN) };
}

/** By the first bits, so that a table is nearly sorted. */
function placeOf({ high, low, values }: Table, wanted: Fingerprint): number {
  const last = values.length - 1;
  let place = wanted.high >>> Math.clz32(last);
  while (!Number.isNaN(values[place]) && (high[place] !== wanted.high || low[place] !== wanted.low))
    place = (place + 1) & last;
  return place;
}

function put({ high, low, values }: Table, place: number, entry: Fingerprint & { readonly value: number }): void {
  high[place] = entry.high;
  low[place] = entry.low;
  values[place] = entry.value;
}

function* entriesOf({ high, low, values }: Table): Generator<Fingerprint & { readonly value: number }> {
  for (const [place, value] of values.entries())
    if (!Number.isNaN(value)) yield { high: high[place] ?? 0, low: low[place] ?? 0, value };
}

function doubled(table: Table): Table {
  const larger = emptyTable(table.values.length * 2);
  for (const entry of entriesOf(table)) put(larger, placeOf(larger, entry), entry);
  return larger;
}
