import { computed, type ReadonlySignal, type Signal, signal } from "@preact/signals";
import type { Reason, State } from "../../../model.ts";
import type { SegmentRow } from "../../api.ts";
import { list } from "./data.ts";

/** What the list shows; empty means all. */
export interface Filter {
  readonly text: string;
  readonly state: State | "";
  readonly reason: Reason | "any" | "";
  readonly rule: string;
  readonly story: string;
}

/** What a language's list shows at first: what wants a look. */
export const usualFilter: Filter = { text: "", state: "", reason: "any", rule: "", story: "" };

export const filter: Signal<Filter> = signal(usualFilter);

/** The segments that the filter lets through, in the order of the stories. */
export const shown: ReadonlySignal<readonly SegmentRow[]> = computed(() => {
  const wanted = filter.value;
  const words = folded(wanted.text)
    .split(/\s+/u)
    .filter((word) => word !== "");
  return (list.value?.rows ?? []).filter((row) => isWanted(row, wanted) && holds(row, words));
});

function isWanted(row: SegmentRow, { state, reason, rule, story }: Filter): boolean {
  const hasReason = reason === "" || (reason === "any" ? row.reasons.length > 0 : row.reasons.includes(reason));
  return (
    hasReason &&
    (state === "" || row.state === state) &&
    (rule === "" || row.rules.includes(rule)) &&
    (story === "" || row.story === story)
  );
}

/** True when every word stands in the sentence, its translation or the story's name, whatever the case. */
function holds(row: SegmentRow, words: readonly string[]): boolean {
  if (words.length === 0) return true;
  const text = folded(`${row.source}\n${row.target ?? ""}\n${row.story}`);
  return words.every((word) => text.includes(word));
}

function folded(text: string): string {
  return text.normalize("NFC").toLowerCase();
}

/** Marked segments of the list, by story and segment. */
export const marked: Signal<ReadonlySet<string>> = signal(new Set());

/** What a row is marked by. */
export function keyOf({ story, segment }: Pick<SegmentRow, "story" | "segment">): string {
  return `${story}\n${segment}`;
}

/** Marks a row, or takes its mark away. */
export function mark(row: SegmentRow): void {
  const key = keyOf(row);
  const others = new Set(marked.value);
  if (!others.delete(key)) others.add(key);
  marked.value = others;
}

/** Marks all rows that are shown, or where all of them are marked, none. */
export function markAll(): void {
  const keys = shown.value.map(keyOf);
  marked.value = keys.every((key) => marked.value.has(key)) ? new Set() : new Set(keys);
}
