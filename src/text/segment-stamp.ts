import type { Note, TranslatedSegment, Waiver } from "../model.ts";
import { shortHash } from "./hash.ts";

/** What a decision on a segment is made on. */
export interface Stamped {
  readonly segment: Pick<TranslatedSegment, "source" | "target" | "state">;
  /** Those about the segment. */
  readonly notes: readonly Pick<Note, "text" | "category">[];
  readonly waivers: readonly Pick<Waiver, "rule" | "reason">[];
}

/** Twelve hexadecimal digits that change whenever source, target, state, notes or waivers of a segment do. */
export function segmentStamp({ segment: { source, target, state }, notes, waivers }: Stamped): string {
  const said = notes.map(({ text, category }) => [text, category]);
  const stands = waivers.map(({ rule, reason }) => [rule, reason]);
  return shortHash(JSON.stringify([source, target, state, said, stands]), 12);
}
