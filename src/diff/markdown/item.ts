import {
  describeFinding,
  describeWaived,
  itemAsides,
  itemLines,
  partFindings,
  provenance,
  type Line,
} from "../describe.ts";
import { escapeCode, escapeMarkdown } from "../escape-markdown.ts";
import type { DiffItem } from "../item.ts";
import type { Part } from "../words.ts";

/** What a pull request shows of one text at most, and of what did not change around a change. */
const longest = { text: 3000, context: 300 } as const;

/** A sentence as an entry of a list: its texts with what changed in them, then what is said of it. */
export function renderItem(item: DiffItem): string {
  const { standing, waived } = partFindings(item);
  const place = `${escapeMarkdown(item.section)} · <code>${escapeCode(item.segment)}</code>`;
  return [
    `- **${item.change}** · ${place} · ${escapeMarkdown(provenance(item))}\n`,
    ...itemLines(item).map(renderLine),
    ...standing.map((finding) => `  - **${finding.severity}** ${shown(describeFinding(finding))}\n`),
    ...itemAsides(item).map(({ label, text }) => `  - <em>${label}</em> ${shown(text)}\n`),
    ...(waived.length === 0 ? [] : [folded(waived.map(describeWaived))]),
  ].join("");
}

/** What somebody lets stand is one click away. */
function folded(texts: readonly string[]): string {
  const list = texts.map((text) => `<li>${shown(text)}</li>`).join("");
  return `  - <details><summary>${texts.length} waived</summary><ul>${list}</ul></details>\n`;
}

function shown(text: string): string {
  return escapeMarkdown(clip(text, longest.text));
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
