import type { Nodes } from "mdast";
import type { Range } from "../../model.ts";

/** Where a parsed node stands in the file. */
export function rangeOf(node: Nodes): Range {
  return { start: node.position?.start.offset ?? 0, end: node.position?.end.offset ?? 0 };
}
