import type { Inline } from "../model.ts";
import { codesIn } from "./codes.ts";
import { shortHash } from "./hash.ts";

/**
 * The text as far as identity goes: NFC, white space (no-break too) folded to one space and trimmed, apostrophes and
 * double quotes straight, soft hyphens gone. Case and every other character count.
 */
export function normalizeText(text: string): string {
  return text
    .replace(/\u00AD/gu, "")
    .normalize("NFC")
    .replace(/[\u2018\u2019\u02BC]/gu, "'")
    .replace(/[\u201C\u201D\u201E\u201F]/gu, '"')
    .replace(/\s+/gu, " ")
    .trim();
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

/** Identity of a sentence as a key of 16 hexadecimal digits: equal content, equal key. */
export function segmentKey(text: string, codes: readonly Inline[]): string {
  return shortHash(segmentContent(text, codes), 16);
}
