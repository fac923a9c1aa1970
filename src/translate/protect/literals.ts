import type { Range } from "../../model.ts";
import { findAddresses } from "../../text/addresses.ts";

/** Placeholders of programs, one row a kind, with an example. */
const placeholders: readonly RegExp[] = [
  // {{name}}, ${name}, {0}
  /\{\{[^{}]*\}\}|\$\{[^{}]*\}|\{\w+\}/gu,
  // %s, %1$d, %(name)s; not the % of « 50 % des »
  /%(?:\d+\$|\(\w+\))?[sdfi](?![\p{L}\p{N}])/gu,
];

/** Each literal has one of these, and most sentences have none: `{n}`, `%s`, `https://a`, `a.fr`, `me@a.fr`. */
const mayHold = /[{%]|:\/\/|\.[\p{L}\p{N}]/u;

/** What no engine may touch: ranges of addresses and placeholders in `text`, in order, without overlaps. */
export function findLiterals(text: string): readonly Range[] {
  if (!mayHold.test(text)) return [];
  const found = placeholders.flatMap((kind) =>
    Array.from(text.matchAll(kind), ({ 0: match, index }) => ({ start: index, end: index + match.length })),
  );
  const addresses = findAddresses(text).map(({ range }) => range);
  return withoutOverlaps([...addresses, ...found].toSorted((a, b) => a.start - b.start || b.end - a.end));
}

/** Ranges sorted by their start, each kept only when it begins where the ones before have ended. */
export function withoutOverlaps<T extends Range>(ranges: readonly T[]): readonly T[] {
  let end = 0;
  return ranges.filter((range) => {
    if (range.start < end) return false;
    end = range.end;
    return true;
  });
}
