import type { FiledDecision } from "../../model.ts";

/** What a reviewer means to do with a sentence, as far as the page knows. */
export interface Draft {
  /** The translation as it should be; null leaves it. */
  readonly text: string | null;
  readonly state: "reviewed" | "final" | null;
  /** The source's meaning did not change: the earlier translation stands. */
  readonly isUnchanged: boolean;
  readonly comment: string;
  /** Why the warnings of a check stand, by its name. */
  readonly reasons: Readonly<Record<string, string>>;
}

export const nothing: Draft = { text: null, state: null, isUnchanged: false, comment: "", reasons: {} };

/** The decisions that a draft comes to, in the order in which they can be carried out: a text first, then what is said of it. */
export function decisionsOf({
  text,
  state,
  isUnchanged,
  comment,
  reasons,
}: Draft): readonly FiledDecision["decision"][] {
  const waivers = Object.entries(reasons).filter(([, reason]) => reason.trim() !== "");
  const isEdited = text !== null && text.trim() !== "";
  return [
    ...(isEdited ? [{ type: "edit", text, state: state ?? "reviewed" } as const] : []),
    ...(isUnchanged && !isEdited ? [{ type: "unchanged" } as const] : []),
    ...(state !== null && !isEdited ? [{ type: "state", state } as const] : []),
    ...waivers.map(([rule, reason]) => ({ type: "waive", rule, reason }) as const),
    ...(comment.trim() === "" ? [] : [{ type: "comment", text: comment } as const]),
  ];
}

/** Where the item with this id stands (see `diff/html/address.ts`). */
export function placeOf(id: string): { readonly story: string; readonly target: string; readonly segment: string } {
  const parts = id.split("/").map(decodeURIComponent);
  const [target = "", segment = ""] = parts.slice(-2);
  return { story: parts.slice(0, -2).join("/"), target, segment };
}
