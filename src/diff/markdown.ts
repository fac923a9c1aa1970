import {
  bestAlternative,
  countChanges,
  describeFinding,
  groupItems,
  itemLines,
  provenance,
  type Group,
  type Line,
} from "./describe.ts";
import { escapeMarkdown } from "./escape-markdown.ts";
import { type DiffItem, type DiffSummary, changes, summarise } from "./item.ts";
import type { Part } from "./words.ts";

export interface MarkdownOptions {
  /** Characters that fit; GitHub takes 65,536 in a comment or a pull request's description. */
  readonly limit: number;
}

/** What a pull request shows of one text at most, and of what did not change around a change. */
const longest = { text: 3000, context: 300 } as const;

const title = "## Translations to review\n\n";

/**
 * The items for a pull request: a table per language, then sentences with findings, then the rest folded by story and
 * language. Never longer than `limit`: what does not fit is counted at the end. Texts are shown and do nothing.
 */
export function renderMarkdown(items: readonly DiffItem[], { limit }: MarkdownOptions): string {
  if (items.length === 0) return `${title}Nothing to review.\n`.slice(0, limit);
  const head = title + table(summarise(items));
  const withFindings = items.filter((item) => item.findings.length > 0);
  const bySeverity = [...withFindings.filter(hasError), ...withFindings.filter((item) => !hasError(item))];
  const others = items.filter((item) => item.findings.length === 0);
  const chunks = [
    ...groupItems(bySeverity).map((group) => ({
      before: `\n### ${heading(group)}\n\n`,
      after: "",
      items: group.items,
    })),
    ...groupItems(others).map((group) => folded(group)),
  ];
  return fit(head, chunks, limit);
}

function hasError(item: DiffItem): boolean {
  return item.findings.some((finding) => finding.severity === "error");
}

interface Chunk {
  readonly before: string;
  readonly after: string;
  readonly items: readonly DiffItem[];
}

function folded(group: Group): Chunk {
  const summary = `<strong>${heading(group)}</strong>: ${countChanges(group.items)}`;
  return { before: `\n<details><summary>${summary}</summary>\n\n`, after: "\n</details>\n", items: group.items };
}

function heading({ story, target }: Group): string {
  return `${escapeMarkdown(story)} → ${escapeMarkdown(target)}`;
}

/** Chunks until the limit, entry by entry, leaving room for the line that counts the rest. */
function fit(head: string, chunks: readonly Chunk[], limit: number): string {
  const total = chunks.reduce((sum, { items }) => sum + items.length, 0);
  const room = limit - remaining(total).length;
  let text = head;
  let shown = 0;
  for (const { before, after, items } of chunks) {
    const entries = fitting(items, room - text.length - before.length - after.length);
    if (entries.length > 0) text += before + entries.join("") + after;
    shown += entries.length;
    if (entries.length < items.length) break;
  }
  return (shown < total ? text + remaining(total - shown) : text).slice(0, limit);
}

/** Entries of the first items, as many as there is room for: what is not shown is not compared either. */
function fitting(items: readonly DiffItem[], room: number): readonly string[] {
  const entries: string[] = [];
  let left = room;
  for (const item of items) {
    const entry = renderItem(item);
    left -= entry.length;
    if (left < 0) break;
    entries.push(entry);
  }
  return entries;
}

function remaining(count: number): string {
  return `\n… and ${count} more. \`visavis diff\` shows them all.\n`;
}

function table({ targets }: DiffSummary): string {
  const rows = Object.entries(targets).map(([target, { changes: counts, findings }]) => [
    escapeMarkdown(target),
    ...changes.slice(0, -1).map((change) => counts[change]),
    findings.error,
    findings.warning,
  ]);
  const names = ["Language", "New", "Edited", "Moved", "Deleted", "Unreviewed", "Errors", "Warnings"];
  const lines = [names, ["---", ...names.slice(1).map(() => "--:")], ...rows];
  return `${lines.map((cells) => `| ${cells.join(" | ")} |`).join("\n")}\n`;
}

function renderItem(item: DiffItem): string {
  const place = `${escapeMarkdown(item.section)} · ${escapeMarkdown(item.segment)}`;
  const findings = item.findings.map(
    (finding) => `  - **${finding.severity}** ${escapeMarkdown(clip(describeFinding(finding), longest.text))}\n`,
  );
  const header = `- **${item.change}** · ${place} · ${escapeMarkdown(provenance(item))}\n`;
  const best = bestAlternative(item);
  const memory = best === null ? "" : `  - memory ${escapeMarkdown(clip(best, longest.text))}\n`;
  return header + itemLines(item).map(renderLine).join("") + memory + findings.join("");
}

function renderLine({ label, parts }: Line): string {
  const long = parts.reduce((sum, part) => sum + part.text.length, 0) > longest.text;
  const texts = parts.map((part) => renderPart(long ? { ...part, text: clip(part.text, longest.context) } : part));
  return `  - ${escapeMarkdown(label)}: ${texts.join("")}\n`;
}

function renderPart({ type, text }: Part): string {
  if (type === "equal") return escapeMarkdown(text);
  const tag = type === "delete" ? "del" : "ins";
  return `<${tag}>${escapeMarkdown(text)}</${tag}>`;
}

/** Both ends of a text that is too long, no surrogate pair cut in two. */
function clip(text: string, length: number): string {
  if (text.length <= length) return text;
  const half = Math.floor(length / 2);
  return `${text.slice(0, half).replace(/[\uD800-\uDBFF]$/, "")} … ${text.slice(-half).replace(/^[\uDC00-\uDFFF]/, "")}`;
}
