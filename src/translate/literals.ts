import type { Range } from "../model.ts";

/** Stretches of text that no engine may touch, one row a kind, with an example. */
const kinds: readonly RegExp[] = [
  // https://example.org/a?b=c#d, www.example.org; the full stop of the sentence is not part of it.
  /\b(?:https?:\/\/|www\.)[^\s<>«»"\uE000-\uF8FF]*[^\s<>«»"“”.,;:!?)\]}'’\uE000-\uF8FF]/giu,
  // redaction@example.org
  /[\p{L}\p{N}._%+-]+@[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+/gu,
  // {{name}}, ${name}, {0}
  /\{\{[^{}]*\}\}|\$\{[^{}]*\}|\{\w+\}/gu,
  // %s, %1$d, %(name)s; not the % of « 50 % des »
  /%(?:\d+\$|\(\w+\))?[sdfi](?![\p{L}\p{N}])/gu,
];

/** Ranges of URLs, e-mail addresses and placeholders in `text`, in order, without overlaps. */
export function findLiterals(text: string): readonly Range[] {
  const found = kinds
    .flatMap((kind) =>
      Array.from(text.matchAll(kind), ({ 0: match, index }) => ({ start: index, end: index + match.length })),
    )
    .toSorted((a, b) => a.start - b.start || b.end - a.end);
  return withoutOverlaps(found);
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
