import type { Revision } from "../model.ts";
import { readableText } from "../text/codes.ts";
import type { Place } from "./place.ts";

/** Who wrote a target, as far as its history says so; null for a machine's, and where nobody signed. */
export function authorOf({ unit, segment }: Place): string | null {
  if (segment.target === null || segment.origin !== "person") return null;
  const history = unit.revisions.filter((revision) => revision.segment === segment.id);
  return writerOf(history, readableText(segment.target, unit.codes));
}

// Backwards: the text before the last change is what the one before it had made.
function writerOf(history: readonly Revision[], text: string): string | null {
  let after = text;
  for (const { did, by, before } of history.toReversed()) {
    if (did === "edited" && after === text) return by;
    if (before !== null) after = before.text;
  }
  return null;
}
