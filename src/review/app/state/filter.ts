import { computed, type ReadonlySignal, type Signal, signal } from "@preact/signals";
import type { Reason, State } from "../../../model.ts";
import { matchesQuery, parseQuery, type Query } from "../../../diff/query.ts";
import type { ReviewRow } from "../../../diff/row.ts";
import { VisavisError } from "../../../errors.ts";
import { list } from "./data.ts";
import { keyOf } from "./row-key.ts";

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

/** A query, where the text is one (`origin=deepl findings>0`); what is wrong with it where it is not a whole one yet. */
interface Asked {
  readonly query: Query | null;
  readonly problem: string | null;
}

export const asked: ReadonlySignal<Asked> = computed(() => {
  const { text } = filter.value;
  if (!/^[a-z]+\s*[=!<>~]/u.test(text.trim())) return { query: null, problem: null };
  try {
    return { query: parseQuery(text), problem: null };
  } catch (error) {
    if (error instanceof VisavisError) return { query: null, problem: `${error.message} ${error.hint}` };
    throw error;
  }
});

/** The segments that the filter lets through, in the order of the stories. */
export const shown: ReadonlySignal<readonly ReviewRow[]> = computed(() => {
  const wanted = filter.value;
  const { query, problem } = asked.value;
  const words = query === null && problem === null ? wordsOf(wanted.text) : [];
  return (list.value?.rows ?? []).filter(
    (row) => isWanted(row, wanted) && holds(row, words) && (query === null || matchesQuery(query, row)),
  );
});

function wordsOf(text: string): readonly string[] {
  return folded(text)
    .split(/\s+/u)
    .filter((word) => word !== "");
}

function isWanted(row: ReviewRow, { state, reason, rule, story }: Filter): boolean {
  const hasReason = reason === "" || (reason === "any" ? row.reasons.length > 0 : row.reasons.includes(reason));
  return (
    hasReason &&
    (state === "" || row.state === state) &&
    (rule === "" || row.rules.includes(rule)) &&
    (story === "" || row.story === story)
  );
}

/** True when every word stands in the sentence, its translation or the story's name, whatever the case. */
function holds(row: ReviewRow, words: readonly string[]): boolean {
  if (words.length === 0) return true;
  const text = foldedTexts.get(row) ?? folded(`${row.source}\n${row.text ?? ""}\n${row.story}`);
  foldedTexts.set(row, text);
  return words.every((word) => text.includes(word));
}

function folded(text: string): string {
  return text.normalize("NFC").toLowerCase();
}

/** Kept while somebody types a filter: 10,000 rows are folded once. */
const foldedTexts = new WeakMap<ReviewRow, string>();

/** The checks that have found something in the language. */
export const rules: ReadonlySignal<readonly string[]> = computed(() =>
  [...new Set((list.value?.rows ?? []).flatMap((row) => row.rules))].sort(),
);

/** Marked segments of the list, by story and segment. */
export const marked: Signal<ReadonlySet<string>> = signal(new Set());

/** Marks a row, or takes its mark away. */
export function mark(row: ReviewRow): void {
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
