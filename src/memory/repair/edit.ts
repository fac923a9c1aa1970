import type { Range, Repair } from "../../model.ts";

/** A part of the target that is to say something else. */
export interface Edit extends Range {
  readonly kind: Repair["kind"];
  readonly text: string;
}

/** The target with all edits made, and what they are, in order; null where two of them overlap. */
export function applyEdits(
  target: string,
  edits: readonly Edit[],
): { readonly target: string; readonly repairs: readonly Repair[] } | null {
  const ordered = [...edits].sort((a, b) => a.start - b.start || a.end - b.end);
  let text = "";
  let from = 0;
  for (const edit of ordered) {
    if (edit.start < from) return null;
    text += target.slice(from, edit.start) + edit.text;
    from = edit.end;
  }
  const repairs = ordered
    .map(({ kind, start, end, text: to }) => ({ kind, from: target.slice(start, end), to }))
    .filter((repair) => repair.from !== repair.to);
  return { target: text + target.slice(from), repairs };
}
