import { styleText } from "node:util";
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
export function renderTerminal(items: readonly DiffItem[], options: TerminalOptions): string {
  const columns = options.columns >= 40 && Number.isFinite(options.columns) ? options.columns : 80;
  const blocks = groupItems(items).map((group) => renderGroup(group, { color: options.color, columns }));
  return blocks.length === 0 ? "" : `${blocks.join("\n\n")}\n`;
}

function renderGroup(group: Group, options: TerminalOptions): string {
  const header: readonly Styled<Style>[] = [
    { text: visibleText(`${group.story} → ${group.target}`), style: "bold" },
    { text: `  ${countChanges(group.items)}`, style: "dim" },
  ];
  const labels = Math.max("source".length, group.target.length) + 2;
  return [paragraph("", header, options), ...group.items.map((item) => renderItem(item, labels, options))].join("\n");
}

function renderItem(item: DiffItem, labels: number, options: TerminalOptions): string {
  const header: readonly Styled<Style>[] = [
    { text: item.change, style: "bold" },
    { text: visibleText(`  ${item.section} ${item.segment}  ${provenance(item)}`), style: "dim" },
  ];
  const lines = itemLines(item)
    .flatMap(blocks)
    .map((line) => paragraph(`    ${visibleText(line.label).padEnd(labels)}`, marked(line, options.color), options));
  const findings = item.findings.map((finding) =>
    paragraph(
      `    ${finding.severity.padEnd(labels)}`,
      [{ text: visibleText(describeFinding(finding)), style: finding.severity }],
      options,
    ),
  );
  return ["", paragraph("  ", header, options), ...lines, ...memory(item, labels, options), ...findings].join("\n");
}

function memory(item: DiffItem, labels: number, options: TerminalOptions): readonly string[] {
  const best = bestAlternative(item);
  if (best === null) return [];
  return [paragraph(`    ${"memory".padEnd(labels)}`, [{ text: visibleText(best), style: "dim" }], options)];
}

/** Two texts with nothing in common stand one below the other. */
function blocks({ label, parts }: Line): readonly Line[] {
  const apart = parts.length === 2 && parts.every((part) => part.type !== "equal");
  return apart ? parts.map((part, index) => ({ label: index === 0 ? label : "", parts: [part] })) : [{ label, parts }];
}

function marked({ parts }: Line, color: boolean): readonly Styled<Style>[] {
  return parts.map(({ type, text }): Styled<Style> => {
    const [before, after] = color ? ["", ""] : signs[type];
    return { text: `${before}${visibleText(text)}${after}`, style: type === "equal" ? "plain" : type };
  });
}

/** Text beside its label, the following rows below the first one's text. */
function paragraph(label: string, pieces: readonly Styled<Style>[], { color, columns }: TerminalOptions): string {
  const rows = wrapStyled(pieces, Math.max(columns - label.length, 20));
  const paint = ({ text, style }: Styled<Style>): string =>
    color && style !== "plain" ? styleText(formats[style], text, { validateStream: false }) : text;
  return rows
    .map((row, index) => (index === 0 ? label : " ".repeat(label.length)) + row.map(paint).join(""))
    .join("\n");
}
