import type { Finding } from "../model.ts";
import { type DiffItem, changes } from "./item.ts";
import { type Part, diffWords } from "./words.ts";

/** One line of an item: what it is (`source`, a language) and its text, with what was deleted and inserted. */
export interface Line {
  readonly label: string;
  readonly parts: readonly Part[];
}

/** The texts of an item as a reviewer compares them: the source, then the translation under its language. */
export function itemLines(item: DiffItem): readonly Line[] {
  return [
    { label: "source", parts: compared(item.previousSource, item.source) },
    { label: item.target, parts: compared(item.previousText, item.text) },
  ].filter((line) => line.parts.length > 0);
}

/** What became of a text, word by word; one that was not there is all new, one that is not there any more all deleted. */
export function compared(before: string | null, after: string | null): readonly Part[] {
  if (before !== null && after !== null) return diffWords(before, after);
  if (after !== null) return [{ type: "equal", text: after }];
  return before === null ? [] : [{ type: "delete", text: before }];
}

/** Who made the target and how far it has come: `translated by apertium`, `no translation`. */
export function provenance({ state, origin }: DiffItem): string {
  if (state === "initial") return "no translation";
  return origin === "" ? state : `${state} by ${origin}`;
}

/** `3 new, 1 edited`: the changes that occur, in their fixed order. */
export function countChanges(items: readonly DiffItem[]): string {
  return changes
    .map((change) => ({ change, count: items.filter((item) => item.change === change).length }))
    .filter(({ count }) => count > 0)
    .map(({ change, count }) => `${count} ${change === "finding" && count > 1 ? "findings" : change}`)
    .join(", ");
}

/** What a check says, with what it expected and found. */
export function describeFinding({ rule, message, expected, actual }: Finding): string {
  const details = [
    ...(expected === null ? [] : [`expected “${expected}”`]),
    ...(actual === null ? [] : [`found “${actual}”`]),
  ];
  return `${rule}: ${message}${details.length === 0 ? "" : ` (${details.join(", ")})`}`;
}

/** Items that belong to one story and language, in their order. */
export interface Group {
  readonly story: string;
  readonly target: string;
  readonly items: readonly DiffItem[];
}

/** The items by story and language, in order of first appearance. */
export function groupItems(items: readonly DiffItem[]): readonly Group[] {
  const groups = new Map<string, { story: string; target: string; items: DiffItem[] }>();
  for (const item of items) {
    const key = JSON.stringify([item.story, item.target]);
    const group = groups.get(key) ?? { story: item.story, target: item.target, items: [] };
    group.items.push(item);
    groups.set(key, group);
  }
  return [...groups.values()];
}
