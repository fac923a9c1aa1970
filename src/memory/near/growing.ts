/** A column of numbers that grows. */
export interface Growing {
  readonly push: (value: number) => void;
  readonly length: () => number;
  /** The numbers so far, in an array of their own. */
  readonly finish: () => Uint32Array;
}

/** An empty column; a quarter is added when it is full, so that millions of numbers are not held twice for long. */
export function growing(): Growing {
  let column = new Uint32Array(1024);
  let length = 0;
  return {
    push: (value) => {
      if (length === column.length) {
        const larger = new Uint32Array(Math.ceil(length * 1.5));
        larger.set(column);
        column = larger;
      }
      column[length++] = value;
    },
    length: () => length,
    finish: () => column.slice(0, length),
  };
}
