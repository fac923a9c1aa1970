import type { Inline } from "../model.ts";
import { codesIn, replaceCodes } from "../text/codes.ts";

/** A source sentence and its target as a reviewer reads them. */
export interface ReadablePair {
  readonly source: string;
  readonly text: string | null;
}

/**
 * Codes as `‹1›…‹/1›` for a pair, `‹npm ci›` for what shows a text of its own, `‹2/›` for what shows none. Numbers
 * count within the sentence, so that a link added earlier in the paragraph does not change them; `‹?›` is a code
 * that the unit does not know.
 */
export function readablePair(source: string, target: string | null, codes: readonly Inline[]): ReadablePair {
  const numbers = new Map<string, number>();
  for (const code of codesIn(source + (target ?? ""), codes)) {
    if (!numbers.has(code.id)) numbers.set(code.id, numbers.size + 1);
  }
  const show = (text: string): string => replaceCodes(text, (index) => shown(codes[index], numbers));
  return { source: show(source), text: target === null ? null : show(target) };
}

function shown(code: Inline | undefined, numbers: ReadonlyMap<string, number>): string {
  if (code === undefined) return "‹?›";
  const number = numbers.get(code.id) ?? code.id;
  if (code.type === "open") return `‹${number}›`;
  if (code.type === "close") return `‹/${number}›`;
  return code.equiv.trim() === "" ? `‹${number}/›` : `‹${code.equiv}›`;
}
