import type { Inline } from "../../model.ts";
import { codeChar, codeIndex, replaceCodes } from "../../text/codes.ts";

/** Indexes of the codes in `text`, in order of appearance. */
export function codesOf(text: string): readonly number[] {
  return (text.match(/[\uE000-\uF8FF]/gu) ?? []).map((char) => codeIndex(char, 0));
}

/** True when both hold the same codes, each as often. */
export function sameCodes(first: readonly number[], second: readonly number[]): boolean {
  const sorted = second.toSorted((a, b) => a - b);
  return first.length === second.length && first.toSorted((a, b) => a - b).every((index, at) => index === sorted[at]);
}

/** True when every pair whose halves are both there opens before it closes, and pairs do not cross. */
function wellNested(order: readonly number[], inline: readonly Inline[]): boolean {
  const present = new Map<string, number>();
  for (const index of order) {
    const code = inline[index];
    if (code && code.type !== "standalone") present.set(code.id, (present.get(code.id) ?? 0) + 1);
  }
  const open: string[] = [];
  return order.every((index) => {
    const code = inline[index];
    if (!code || code.type === "standalone" || present.get(code.id) !== 2) return true;
    if (code.type === "open") return open.push(code.id) > 0;
    return open.pop() === code.id;
  });
}

/**
 * The text with its codes in the places they have, in the order of the source when theirs is badly nested: a marker
 * that changed places with another (« ①mot② fort » as « fuerte②① palabra ») still marks a word.
 */
export function mendNesting(text: string, order: readonly number[], inline: readonly Inline[]): string {
  if (wellNested(codesOf(text), inline)) return text;
  let next = 0;
  return replaceCodes(text, () => codeChar(order[next++] ?? 0));
}
