import { readableText } from "../text/codes.ts";
import { writerOf } from "../text/writer.ts";
import type { Place } from "./place.ts";

/** Who wrote a target, as far as its history says so; null for a machine's, and where nobody signed. */
export function authorOf({ unit, segment }: Place): string | null {
  if (segment.target === null || segment.origin !== "person") return null;
  const history = unit.revisions.filter((revision) => revision.segment === segment.id);
  return writerOf(history, readableText(segment.target, unit.codes));
}
