import { styleText } from "node:util";
import {
  describeFinding,
  describeGroup,
  describeWaived,
  groupItems,
  itemAsides,
  itemLines,
  partFindings,
  provenance,
  type Aside,
  type Group,
  type Line,
  type StoryShare,
} from "./describe.ts";
import type { DiffItem } from "./item.ts";
import { visibleText } from "./visible.ts";
import type { Part } from "./words.ts";
import { type Styled, wrapStyled } from "./wrap.ts";

export interface TerminalOptions {
  readonly color: boolean;
  /** Width of the terminal; anything below 40, or unknown (0, NaN), is taken for 80. */
  readonly columns: number;
}

type Style = "plain" | "dim" | "bold" | "delete" | "insert" | "error" | "warning";

const formats: Readonly<Record<Style, Parameters<typeof styleText>[0]>> = {
  plain: [],
  dim: "dim",
  bold: "bold",
  delete: ["red", "strikethrough"],
  insert: ["green", "underline"],
  error: ["red", "bold"],
  warning: "yellow",
};

const signs: Readonly<Record<Part["type"], readonly [before: string, after: string]>> = {
  equal: ["", ""],
  delete: ["[-", "-]"],
  insert: ["{+", "+}"],
};

/**
 * The items for a terminal, by story and language: a header, then each sentence's source and translation with what
 * changed in them, and what checks say. Rows fit `columns`; nothing in the texts can steer the terminal. Ends with a
 * newline; empty when there are no items.
 */
export function renderTerminal(
  items: readonly DiffItem[],
  { stories = [], ...options }: TerminalOptions & { readonly stories?: readonly StoryShare[] },
): string {
  const blocks = groupItems(items).map((group) => renderGroup(group, stories, options));
  return blocks.length === 0 ? "" : `${blocks.join("\n\n")}\n`;
}

function renderGroup(group: Group, stories: readonly StoryShare[], options: TerminalOptions): string {
  const header: readonly Styled<Style>[] = [
    { text: visibleText(`${group.story} → ${group.target}`), style: "bold" },
    { text: `  ${describeGroup(group, stories)}`, style: "dim" },
  ];
  const blocks = group.items.map((item) => `\n${renderItem(item, options)}`);
  return [paragraph("", header, options), ...blocks].join("\n");
}

/** How one sentence is shown. */
export interface ItemOptions extends TerminalOptions {
  /** What it is called; its change when it is left out. */
  readonly title?: string;
  /** What else helps to judge it. */
  readonly asides?: readonly Aside[];
}

/** One sentence as in `renderTerminal`. No newline at the end. */
export function renderItem(
  item: DiffItem,
  { title = item.change, asides = itemAsides(item), ...options }: ItemOptions,
): string {
  const header: readonly Styled<Style>[] = [
    { text: title, style: "bold" },
    { text: visibleText(`  ${item.section} ${item.segment}  ${provenance(item)}`), style: "dim" },
  ];
  const { standing, waived } = partFindings(item);
  const rows: readonly Row[] = [
    ...itemLines(item).flatMap((line) => blocks(line, options.color)),
    ...standing.map((finding): Row => ({
      label: finding.severity,
      pieces: [{ text: visibleText(describeFinding(finding)), style: finding.severity }],
    })),
    ...waived.map((finding) => dimRow({ label: "waived", text: describeWaived(finding) })),
    ...asides.map(dimRow),
  ];
  const width = Math.max("source".length, item.target.length) + 2;
  const paragraphs = rows.map(({ label, pieces }) => paragraph(`    ${label.padEnd(width)}`, pieces, options));
  return [paragraph("  ", header, options), ...paragraphs].join("\n");
}

interface Row {
  readonly label: string;
  readonly pieces: readonly Styled<Style>[];
}

function dimRow({ label, text }: Aside): Row {
  return { label, pieces: [{ text: visibleText(text), style: "dim" }] };
}

/** Two texts with nothing in common stand one below the other. */
function blocks({ label, parts }: Line, color: boolean): readonly Row[] {
  const apart = parts.length === 2 && parts.every((part) => part.type !== "equal");
  const lines = apart
    ? parts.map((part, index) => ({ label: index === 0 ? label : "", parts: [part] }))
    : [{ label, parts }];
  return lines.map((line) => ({ label: visibleText(line.label), pieces: marked(line, color) }));
}

function marked({ parts }: Pick<Line, "parts">, color: boolean): readonly Styled<Style>[] {
  return parts.map(({ type, text }): Styled<Style> => {
    const [before, after] = color ? ["", ""] : signs[type];
    return { text: `${before}${visibleText(text)}${after}`, style: type === "equal" ? "plain" : type };
  });
}

/** Text beside its label, the following rows below the first one's text. */
function paragraph(label: string, pieces: readonly Styled<Style>[], { color, columns }: TerminalOptions): string {
  const width = columns >= 40 && Number.isFinite(columns) ? columns : 80;
  const rows = wrapStyled(pieces, Math.max(width - label.length, 20));
  const paint = ({ text, style }: Styled<Style>): string =>
    color && style !== "plain" ? styleText(formats[style], text, { validateStream: false }) : text;
  return rows
    .map((row, index) => (index === 0 ? label : " ".repeat(label.length)) + row.map(paint).join(""))
    .join("\n");
}
