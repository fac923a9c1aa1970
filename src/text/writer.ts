import type { Revision } from "../model.ts";

/**
 * Who wrote a text that a person made, by its history (the oldest first): backwards, the text before the last change is
 * what the one before it had made. Null where nobody signed.
 */
export function writerOf(history: readonly Revision[], text: string): string | null {
  let after = text;
  for (const { did, by, before } of history.toReversed()) {
    if (did === "edited" && after === text) return by;
    if (before !== null) after = before.text;
  }
  return null;
}
