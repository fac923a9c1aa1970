import { describeGroup, groupItems, partFindings, type StoryShare } from "./describe.ts";
import { escapeMarkdown } from "./escape-markdown.ts";
import { type DiffItem, type DiffSummary, changes, summarise } from "./item.ts";
import { type Block, fitBlocks, signsIn } from "./markdown/fit.ts";
import { renderItem } from "./markdown/item.ts";

export interface MarkdownOptions {
  /** Characters that fit; GitHub takes 65,536 in a comment or a pull request's description. */
  readonly limit: number;
  readonly stories?: readonly StoryShare[];
}

/** By the first line, which is not shown, a workflow finds its comment again. */
const title = "<!-- visavis diff -->\n\n## Translations to review\n\n";

/**
 * The items for a pull request: a table per language, then sentences with findings, errors first, then the rest folded
 * by story. Never longer than `limit`, in code points: stories at the end become a line each, then a count. Texts are
 * shown and do nothing.
 */
export function renderMarkdown(items: readonly DiffItem[], { limit, stories = [] }: MarkdownOptions): string {
  if (items.length === 0) return cut(`${title}Nothing to review.\n`, limit);
  const head = title + table(summarise(items));
  const spoken = items.filter((item) => partFindings(item).standing.length > 0);
  const bySeverity = [...spoken.filter(hasError), ...spoken.filter((item) => !hasError(item))];
  const others = items.filter((item) => partFindings(item).standing.length === 0);
  const blocks = [
    ...groupItems(bySeverity).map((group): Block => ({
      before: `\n### ${escapeMarkdown(`${group.story} → ${group.target}`)}\n\n`,
      after: "",
      items: group.items,
    })),
    ...[...Map.groupBy(others, ({ story }) => story).values()].map((own) => folded(own, stories)),
  ];
  const body = fitBlocks(blocks, {
    room: limit - signsIn(head),
    renderItem,
    line: (hidden) => `- ${storyLine(hidden, [])}\n`,
  });
  return cut(head + body, limit);
}

function hasError(item: DiffItem): boolean {
  return item.findings.some((finding) => finding.severity === "error");
}

/** The sentences of a story behind its name and what there is of them; those of its languages one after another. */
function folded(items: readonly DiffItem[], stories: readonly StoryShare[]): Block {
  const languages = new Set(items.map(({ target }) => target));
  return {
    before: `\n<details><summary>${storyLine(items, stories)}</summary>\n\n`,
    after: "\n</details>\n",
    items,
    heading: languages.size > 1 ? ({ target }) => `\n#### ${escapeMarkdown(target)}\n\n` : undefined,
  };
}

/** `<strong>récit</strong>: es 3 new, 1 edited; ca 2 new`. */
function storyLine(items: readonly DiffItem[], stories: readonly StoryShare[]): string {
  const groups = groupItems(items);
  const [name = ""] = groups.map(({ story }) => story);
  const parts = groups.map((group) => `${escapeMarkdown(group.target)} ${describeGroup(group, stories)}`);
  return `<strong>${escapeMarkdown(name)}</strong>: ${parts.join("; ")}`;
}

function table({ targets }: DiffSummary): string {
  const rows = Object.entries(targets).map(([target, { changes: counts, findings }]) => [
    escapeMarkdown(target),
    ...changes.slice(0, -1).map((change) => counts[change]),
    findings.error,
    findings.warning,
    findings.waived,
  ]);
  const names = ["Language", "New", "Edited", "Moved", "Deleted", "Unreviewed", "Errors", "Warnings", "Waived"];
  const lines = [names, ["---", ...names.slice(1).map(() => "--:")], ...rows];
  return `${lines.map((cells) => `| ${cells.join(" | ")} |`).join("\n")}\n`;
}

/** For a limit that not even the table holds to. */
function cut(text: string, limit: number): string {
  return signsIn(text) <= limit ? text : Array.from(text).slice(0, limit).join("");
}
