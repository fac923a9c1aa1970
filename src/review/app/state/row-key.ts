import type { ReviewRow } from "../../../diff/row.ts";

/** What a row of the list goes by, whatever becomes of it. */
export function keyOf({ story, segment }: Pick<ReviewRow, "story" | "segment">): string {
  return `${story}\n${segment}`;
}
