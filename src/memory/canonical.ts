import type { Inline } from "../model.ts";
import { codeChar, codeIndex } from "../text/codes.ts";

const anyCode = /[\uE000-\uF8FF]/gu;

/** The indices of the codes of `text`, in order of first appearance. */
function codeOrder(text: string): readonly number[] {
  return [...new Set((text.match(anyCode) ?? []).map((char) => codeIndex(char, 0)))];
}

/** The text with each code's index replaced by `map`'s answer; codes that `map` does not know are left out. */
function mapCodes(text: string, map: (index: number) => number | undefined): string {
  return text.replace(anyCode, (char) => {
    const index = map(codeIndex(char, 0));
    return index === undefined ? "" : codeChar(index);
  });
}

/** The target with its codes numbered by their place in `source`: the form that the memory keeps. */
export function canonicalTarget(source: string, target: string): string {
  const order = codeOrder(source);
  return mapCodes(target, (index) => {
    const place = order.indexOf(index);
    return place === -1 ? undefined : place;
  });
}

/** A canonical target with the codes of `source`, a sentence of the same content. */
export function localTarget(source: string, canonical: string): string {
  const order = codeOrder(source);
  return mapCodes(canonical, (place) => order[place]);
}

interface CodedText {
  readonly source: string;
  readonly codes: readonly Inline[];
}

/**
 * Moves `text`, which belongs to the sentence `from`, to the sentence `to` of equal content: codes follow their place
 * in the source; a code of the target alone follows its index while that still is a code of the same role.
 */
export function transferCodes(text: string, from: CodedText, to: CodedText): string {
  const oldOrder = codeOrder(from.source);
  const newOrder = codeOrder(to.source);
  return mapCodes(text, (index) => {
    const place = oldOrder.indexOf(index);
    if (place !== -1) return newOrder[place];
    return from.codes[index]?.role === to.codes[index]?.role ? index : undefined;
  });
}

/**
 * Moves `text` into a unit with other codes, for display beside its new proposal: a code of the same type, role and
 * mark-up stays a code, any other becomes what a reader sees in its place.
 */
export function readableIn(text: string, from: readonly Inline[], to: readonly Inline[]): string {
  return text.replace(anyCode, (char) => {
    const code = from[codeIndex(char, 0)];
    if (!code) return "";
    const index = to.findIndex(
      (other) => other.type === code.type && other.role === code.role && other.markup === code.markup,
    );
    return index === -1 ? code.equiv : codeChar(index);
  });
}
