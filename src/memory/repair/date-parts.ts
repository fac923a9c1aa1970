import type { DateToken } from "./token.ts";

/** Equal for equal dates, or times. */
export function keyOf(parts: DateToken["parts"]): string {
  return Object.entries(parts)
    .map(([part, value]) => `${part} ${value}`)
    .sort()
    .join(", ");
}

/** The match (of a pattern with the flag `d`) with its groups replaced, so that all else of the writing stays. */
export function spliced(match: RegExpExecArray, values: Readonly<Record<string, string | null>>): string | null {
  const [text] = match;
  const places = Object.entries(match.indices?.groups ?? {}).flatMap(([name, range]) =>
    range ? [{ name, start: range[0] - match.index, end: range[1] - match.index }] : [],
  );
  let result = "";
  let from = 0;
  for (const { name, start, end } of places.sort((a, b) => a.start - b.start)) {
    const value = values[name] ?? null;
    if (value === null) return null;
    result += text.slice(from, start) + value;
    from = end;
  }
  return result + text.slice(from);
}

/** A number in the place of `written`, with a zero before it where that has one. */
export function padded(value: number, written: string): string {
  return String(value).padStart(written.startsWith("0") ? 2 : 1, "0");
}
