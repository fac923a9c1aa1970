import type { DiffItem } from "../item.ts";

/** Sentences that are shown together. */
export interface Block {
  readonly before: string;
  readonly after: string;
  readonly items: readonly DiffItem[];
  /** What stands before the first sentence in each language. */
  readonly heading?: ((item: DiffItem) => string) | undefined;
}

export interface Fitting {
  /** How long the text may be, in code points. */
  readonly room: number;
  readonly renderItem: (item: DiffItem) => string;
  /** Sentences of a story that are not shown, in a line. */
  readonly line: (hidden: readonly DiffItem[]) => string;
}

/** Characters as GitHub counts them: code points, whatever they take in UTF-16. */
export function signsIn(text: string): number {
  return text.length - (text.match(/[\uD800-\uDBFF][\uDC00-\uDFFF]/g)?.length ?? 0);
}

/**
 * The blocks in their order as far as there is room, the last of them in part; then a line for each story that is not
 * shown to its end, then how many sentences have not even that. What is not shown is not rendered.
 */
export function fitBlocks(blocks: readonly Block[], fitting: Fitting): string {
  const whole = fill(blocks, fitting);
  if (whole.hidden.length === 0) return whole.text;
  // A quarter of the page says in short what the rest of it has no room for.
  const stories = storiesIn(blocks.flatMap(({ items }) => items));
  const lines = stories.reduce((sum, own) => sum + signsIn(fitting.line(own)), signsIn(rest(Infinity)));
  const reserve = Math.min(lines, Math.floor(fitting.room / 4));
  const { text, hidden } = fill(blocks, { ...fitting, room: fitting.room - reserve });
  return text + summed(hidden, { ...fitting, room: fitting.room - signsIn(text) });
}

interface Filled {
  readonly text: string;
  readonly hidden: readonly DiffItem[];
}

function fill(blocks: readonly Block[], { room, renderItem }: Fitting): Filled {
  let text = "";
  let left = room;
  for (const [at, { before, after, items, heading }] of blocks.entries()) {
    const entries: string[] = [];
    let inside = left - signsIn(before) - signsIn(after);
    for (const [index, item] of items.entries()) {
      const isFirst = item.target !== items[index - 1]?.target;
      const entry = (isFirst ? (heading?.(item) ?? "") : "") + renderItem(item);
      inside -= signsIn(entry);
      if (inside < 0) break;
      entries.push(entry);
    }
    const shown = entries.length === 0 ? "" : before + entries.join("") + after;
    text += shown;
    left -= signsIn(shown);
    if (entries.length < items.length) {
      const later = blocks.slice(at + 1).flatMap((block) => block.items);
      return { text, hidden: [...items.slice(entries.length), ...later] };
    }
  }
  return { text, hidden: [] };
}

function summed(hidden: readonly DiffItem[], { room, line }: Fitting): string {
  const title = "\n### Not shown here\n\n";
  let left = room - signsIn(title) - signsIn(rest(hidden.length));
  const lines: string[] = [];
  let told = 0;
  for (const own of storiesIn(hidden)) {
    const next = line(own);
    left -= signsIn(next);
    if (left < 0) break;
    lines.push(next);
    told += own.length;
  }
  const list = lines.length === 0 ? "" : title + lines.join("");
  return list + rest(told === hidden.length ? 0 : hidden.length - told);
}

function rest(count: number): string {
  return count === 0
    ? "\n`visavis diff` shows them all.\n"
    : `\n… and ${count} more. \`visavis diff\` shows them all.\n`;
}

function storiesIn(items: readonly DiffItem[]): readonly (readonly DiffItem[])[] {
  return [...Map.groupBy(items, ({ story }) => story).values()];
}
