import type { Inline, Note, TranslatedSegment, Waiver } from "../model.ts";
import { codeIndex, replaceCodes } from "./codes.ts";
import { shortHash } from "./hash.ts";

/** What a decision on a segment is made on. */
export interface Stamped {
  readonly segment: Pick<TranslatedSegment, "source" | "target" | "state">;
  /** Of its unit. */
  readonly codes: readonly Inline[];
  /** Those about the segment. */
  readonly notes: readonly Pick<Note, "text" | "category">[];
  readonly waivers: readonly Pick<Waiver, "rule" | "reason">[];
}

/**
 * Twelve hexadecimal digits that change whenever source, target, state, notes or waivers of a segment do. A code counts
 * by what it is: one more in an earlier sentence of the paragraph changes its number, and nothing in this sentence.
 */
export function segmentStamp({ segment, codes, notes, waivers }: Stamped): string {
  const { state } = segment;
  const plain = (text: string): string =>
    replaceCodes(text, (_, char) => {
      const code = codes[codeIndex(char, 0)];
      return code ? `\u0002${code.type}:${code.markup}\u0003` : char;
    });
  const source = plain(segment.source);
  const target = segment.target === null ? null : plain(segment.target);
  const said = notes.map(({ text, category }) => [text, category]);
  const stands = waivers.map(({ rule, reason }) => [rule, reason]);
  return shortHash(JSON.stringify([source, target, state, said, stands]), 12);
}
