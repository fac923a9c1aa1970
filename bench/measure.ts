/** One claim as it was measured. */
export interface Measurement {
  readonly name: string;
  readonly measured: number;
  /** Highest value that keeps the claim (lowest, where `atLeast`); null for what is measured for information only. */
  readonly bar: number | null;
  readonly atLeast?: true;
  /** `×`: a ratio; `MB`; else what is counted. */
  readonly unit: string;
  readonly ok: boolean;
}

/** A measurement; a count or ratio above its bar is not ok. */
export function measurement(
  name: string,
  unit: string,
  { measured, bar }: Pick<Measurement, "measured" | "bar">,
): Measurement {
  const rounded = Math.round(measured * 1000) / 1000;
  return { name, measured: rounded, bar, unit, ok: bar === null || rounded <= bar };
}

/** A measurement that is ok from its bar upwards. */
export function leastMeasurement(
  name: string,
  unit: string,
  { measured, bar }: { readonly measured: number; readonly bar: number },
): Measurement {
  return { ...measurement(name, unit, { measured, bar: null }), bar, atLeast: true, ok: measured >= bar };
}

/** Takes the time of both in turns, so that whatever else the machine does meets both alike; medians, in milliseconds. */
export async function mediansInTurn(
  rounds: number,
  [first, second]: readonly [() => Promise<number>, () => Promise<number>],
): Promise<readonly [number, number]> {
  const times: [number, number][] = [];
  // The first round fills the caches of the system.
  for (let round = 0; round <= rounds; round++) times.push([await first(), await second()]);
  const counted = times.slice(1);
  return [median(counted.map(([time]) => time)), median(counted.map(([, time]) => time))];
}

/** The middle value, or the lower of the two in the middle. */
function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = sorted[Math.floor((sorted.length - 1) / 2)];
  if (middle === undefined) throw new RangeError("no values");
  return middle;
}

/** Code points, as the services count characters. */
export function countCharacters(text: string): number {
  return Array.from(text).length;
}

/** A measurement as a line of the table that is printed. */
export function lineOf({ name, measured, bar, atLeast, unit, ok }: Measurement): string {
  const allowed = bar === null ? "" : `${atLeast ? "≥" : "≤"} ${bar} ${unit}`;
  const verdict = bar === null ? "for information" : ok ? "ok" : "MISSED";
  return `${name.padEnd(72)} ${`${measured} ${unit}`.padStart(16)}  ${allowed.padEnd(14)}  ${verdict}`;
}
