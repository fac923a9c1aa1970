import type { Anchor } from "../model.ts";

/** Where offset `text` of a unit's text stands in the file. `anchors` are in order and begin at text offset 0. */
export function fileOffset(anchors: readonly Anchor[], text: number): number {
  let low = 0;
  let high = anchors.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((anchors[middle]?.text ?? 0) <= text) low = middle;
    else high = middle - 1;
  }
  const anchor = anchors[low] ?? { text: 0, file: 0 };
  return anchor.file + text - anchor.text;
}
