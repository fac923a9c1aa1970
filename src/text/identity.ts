import type { Inline } from "../model.ts";
import { codesIn } from "./codes.ts";
import { shortHash } from "./hash.ts";
import { typographicRules } from "./typography.ts";

/** The text as far as identity goes: NFC, trimmed, without the differences of typesetting that `typography.ts` lists. */
export function normalizeText(text: string): string {
  const folded = typographicRules.reduce(
    (result, { pattern, becomes }) => result.replace(pattern, becomes),
    text.normalize("NFC"),
  );
  // Once more: a soft hyphen may have stood between a letter and its accent.
  return folded.trim().normalize("NFC");
}

/**
 * Identity of a sentence: its normalised text, with each inline code as its type, role, shown text and number in order
 * of appearance. What a code points to (a link's URL) does not count.
 */
export function segmentContent(text: string, codes: readonly Inline[]): string {
  const order = new Map<string, number>();
  const inside = codesIn(text, codes).map((code) => {
    const number = order.get(code.id) ?? order.size + 1;
    order.set(code.id, number);
    return `\u0002${code.type}:${code.role}:${code.type === "standalone" ? code.equiv : ""}:${number}\u0003`;
  });
  let next = 0;
  return normalizeText(text).replace(/[\uE000-\uF8FF]/gu, () => inside[next++] ?? "");
}

/** So many digits of a neighbour's key tell it from others: both neighbours, and the sentence itself, have to be alike. */
const neighbourDigits = 8;

/** Identity of a sentence's surroundings by the keys of its neighbours in the story, null at the ends. */
export function contextKey(before: string | null, after: string | null): string {
  return [before, after].map((key) => key?.slice(0, neighbourDigits) ?? "-").join(" ");
}

/** Identity of a sentence as a key of 16 hexadecimal digits: equal content, equal key. */
export function segmentKey(text: string, codes: readonly Inline[]): string {
  return shortHash(segmentContent(text, codes), 16);
}
