/** Remembers a number for each key, in 16 bytes a key: a memory may have millions of sentences. */
export interface Fingerprints {
  /** Keeps `value` for a key of 16 hexadecimal digits that is new; for another, gives the value that it has. */
  readonly firstOf: (key: string, value: number) => number | null;
}

interface Table {
  readonly keys: BigUint64Array;
  readonly values: Float64Array;
}

/** An empty table; it doubles whenever it is half full. */
export function fingerprints(): Fingerprints {
  let table = emptyTable(1024);
  let count = 0;
  return {
    firstOf: (key, value) => {
      // 0 marks a free place.
      const fingerprint = BigInt(`0x${key}`) || 1n;
      const place = placeOf(table, fingerprint);
      if (table.keys[place] === fingerprint) return table.values[place] ?? null;
      put(table, { place, fingerprint, value });
      count += 1;
      if (count * 2 > table.keys.length) table = doubled(table);
      return null;
    },
  };
}

function emptyTable(size: number): Table {
  return { keys: new BigUint64Array(size), values: new Float64Array(size) };
}

function placeOf({ keys }: Table, fingerprint: bigint): number {
  const mask = keys.length - 1;
  let place = Number(fingerprint & 0xffffffffn) & mask;
  while (keys[place] !== 0n && keys[place] !== fingerprint) place = (place + 1) & mask;
  return place;
}

function put({ keys, values }: Table, entry: { place: number; fingerprint: bigint; value: number }): void {
  keys[entry.place] = entry.fingerprint;
  values[entry.place] = entry.value;
}

function doubled(table: Table): Table {
  const larger = emptyTable(table.keys.length * 2);
  for (const [index, fingerprint] of table.keys.entries()) {
    if (fingerprint === 0n) continue;
    put(larger, { place: placeOf(larger, fingerprint), fingerprint, value: table.values[index] ?? 0 });
  }
  return larger;
}
