import type { Inline, State, TranslatedUnit } from "../model.ts";
import { codeChar, maxCodes, replaceCodes } from "../text/codes.ts";
import type { KnownPair } from "./known.ts";

const states: readonly State[] = ["initial", "translated", "reviewed", "final"];

/**
 * The pairs of sentences that were merged as one, to be shown beside the new sentence: their texts in a row, with the
 * lowest state of them. It proves nothing (`whole` is false): each pair is also kept as it was. With more codes than a
 * unit holds, the first pair alone.
 */
export function joinedPair(first: KnownPair, others: readonly KnownPair[]): KnownPair {
  const pairs = [first, ...others];
  const units = [...new Set(pairs.map(({ unit }) => unit))];
  const codes = units.flatMap((unit, place) =>
    unit.codes.map((code): Inline => ({ ...code, id: `${place}.${code.id}` })),
  );
  if (codes.length > maxCodes) return first;
  const shift = (text: string, unit: TranslatedUnit): string =>
    replaceCodes(text, (index) => codeChar(index + offsetOf(units, unit)));
  const join = (textOf: (pair: KnownPair) => string): string =>
    pairs.map((pair) => shift(textOf(pair), pair.unit)).join(" ");
  const lowest = pairs.toSorted(
    (one, other) => states.indexOf(one.segment.state) - states.indexOf(other.segment.state),
  );
  const source = join(({ segment }) => segment.source);
  return {
    ...first,
    text: source,
    unit: { ...first.unit, codes },
    segment: {
      ...(lowest[0] ?? first).segment,
      source,
      target: join(({ segment }) => segment.target ?? ""),
      touched: pairs.every(({ segment }) => segment.touched),
    },
    home: join(({ home }) => home),
    whole: false,
    previous: null,
  };
}

function offsetOf(units: readonly TranslatedUnit[], unit: TranslatedUnit): number {
  return units.slice(0, units.indexOf(unit)).reduce((sum, { codes }) => sum + codes.length, 0);
}
