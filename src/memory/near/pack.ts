import type { NearTables } from "./tables.ts";

type Column = Uint8Array | Uint16Array | Uint32Array;

/** Raised when the columns, or what similarity makes of sentences, change: older bytes are not understood any more. */
export const tablesVersion = 2;

/** Read as another number where bytes are in another order. */
const magic = 0x56_41_56_31;

/** The bytes of some tables, piece by piece: a head that says how long each column is, then the columns. */
export function packTables(tables: NearTables): readonly Uint8Array[] {
  const columns = columnsOf(tables);
  const head = Uint32Array.from([magic, tablesVersion, ...columns.map(({ length }) => length)]);
  return [head, ...columns].flatMap((column) => {
    const bytes = new Uint8Array(column.buffer, column.byteOffset, column.byteLength);
    return [bytes, new Uint8Array(padding(column.byteLength))];
  });
}

function columnsOf({ vocabulary, ...tables }: NearTables): readonly Column[] {
  const { letters, starts, folds, weights, surfaceCosts, letterBits, slots } = vocabulary;
  const words = [letters, starts, folds, weights, surfaceCosts, letterBits, slots];
  const { ids, hashes, signatures, tokens, ranks, postingStarts, postings, rests } = tables;
  return [
    ...words,
    ids,
    tables.weights,
    hashes,
    signatures,
    tables.starts,
    tokens,
    ranks,
    postingStarts,
    postings,
    rests,
  ];
}

const columnCount = 17;

/** Up to where the next column may start: columns of four bytes a number stand at multiples of four. */
function padding(bytes: number): number {
  return (4 - (bytes % 4)) % 4;
}

/** The tables in these bytes, which they go on using; null when they are cut off or of another version or machine. */
export function unpackTables(bytes: ArrayBuffer): NearTables | null {
  if (bytes.byteLength < (columnCount + 2) * 4) return null;
  const head = new Uint32Array(bytes, 0, columnCount + 2);
  if (head[0] !== magic || head[1] !== tablesVersion) return null;
  const lengths = head.subarray(2);
  const reader = columnReader(bytes, lengths);
  const vocabulary = {
    letters: reader.two(),
    starts: reader.four(),
    folds: reader.four(),
    weights: reader.two(),
    surfaceCosts: reader.one(),
    letterBits: reader.four(),
    slots: reader.four(),
  };
  const tables = {
    vocabulary,
    ids: reader.four(),
    weights: reader.four(),
    hashes: reader.four(),
    signatures: reader.four(),
    starts: reader.four(),
    tokens: reader.four(),
    ranks: reader.four(),
    postingStarts: reader.four(),
    postings: reader.four(),
    rests: reader.two(),
  };
  return reader.isWhole() ? tables : null;
}

interface ColumnReader {
  readonly one: () => Uint8Array;
  readonly two: () => Uint16Array;
  readonly four: () => Uint32Array;
  /** True when the bytes were as many as the head said. */
  readonly isWhole: () => boolean;
}

function columnReader(bytes: ArrayBuffer, lengths: Uint32Array): ColumnReader {
  let offset = (columnCount + 2) * 4;
  let column = 0;
  const next = <T>(size: number, make: (start: number, length: number) => T): T => {
    const length = lengths[column++] ?? 0;
    const start = offset;
    offset += length * size + padding(length * size);
    // What is cut off is read as nothing; `isWhole` says so.
    return offset <= bytes.byteLength ? make(start, length) : make(0, 0);
  };
  return {
    one: () => next(1, (start, length) => new Uint8Array(bytes, start, length)),
    two: () => next(2, (start, length) => new Uint16Array(bytes, start, length)),
    four: () => next(4, (start, length) => new Uint32Array(bytes, start, length)),
    isWhole: () => offset === bytes.byteLength,
  };
}
