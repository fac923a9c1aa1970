import stringWidth from "fast-string-width";
import { type Aside, itemAsides, itemNeighbours } from "../../diff/describe.ts";
import type { DiffItem } from "../../diff/item.ts";
import { renderItem, type TerminalOptions } from "../../diff/terminal.ts";
import { visibleText } from "../../diff/visible.ts";
import { wrapStyled } from "../../diff/wrap.ts";
import { keyRows } from "./keys.ts";
import type { Choice, Tui } from "./tui.ts";

/** The sentence that is shown, as `visavis diff` does; all that is known of it when more is wanted. */
export function renderSentence({ sentence, more }: Tui, options: TerminalOptions): string {
  if (!sentence) return "";
  const { item } = sentence;
  const asides = more ? everything(item) : itemAsides(item);
  const title = item.reasons.length === 0 ? item.state : item.reasons.join(", ");
  const place = wrapped(
    `${item.story} → ${item.target}${item.heading === null ? "" : `  ${item.heading}`}`,
    "",
    options,
  );
  return `\n${place}\n${renderItem(item, { ...options, title, asides })}`;
}

function everything(item: DiffItem): readonly Aside[] {
  const { neighbours, terms, history } = item;
  const texts = itemNeighbours(item).flatMap((aside) => {
    const { text } = (aside.label === "before" ? neighbours.before : neighbours.after) ?? { text: null };
    return text === null ? [aside] : [aside, { label: "", text }];
  });
  return [
    ...texts,
    ...terms.map(({ term, expected, note }) => ({
      label: "term",
      text: `${term} → ${expected}${note === null ? "" : ` (${note})`}`,
    })),
    ...itemAsides(item).filter(({ label }) => label === "note"),
    ...history.map(({ at, by, did, before }) => ({
      label: "history",
      text: `${at} ${by}: ${did}${before === null ? "" : `; before: ${before.text} (${before.origin})`}`,
    })),
  ];
}

/** What can be chosen, each behind its number. */
export function renderChoices({ mode }: Tui, options: TerminalOptions): string {
  const choices = mode.type === "choose" ? mode.choices : [];
  return choices.map((choice, at) => wrapped(choiceText(choice), `  ${at + 1}  `, options)).join("\n");
}

function choiceText(choice: Choice): string {
  if (choice.type === "rule") return `${choice.rule}: ${choice.message}`;
  const { similarity, repairs, target, story, file } = choice.match;
  return `${similarity} %${repairs.length > 0 ? ", repaired" : ""}: ${target} (${story ?? file})`;
}

/** What every key does. */
export function renderHelp(options: TerminalOptions): string {
  return keyRows.map(({ key, describe }) => wrapped(describe, `  ${key}  `, options)).join("\n");
}

/** Something that is said, cut to the width. */
export function renderSaid(text: string, options: TerminalOptions): string {
  return text === "" ? "" : wrapped(text, "", options);
}

/** The line that waits for a key, on one row, and what was typed into it; empty while nothing waits. */
export function renderPrompt({ queue, at, sentence, mode }: Tui, { columns }: TerminalOptions): string {
  if (mode.type === "ask") {
    const keys = keyRows.filter(({ applies }) => sentence === null || applies(sentence)).map(({ key }) => key);
    const place = `(${at + 1}/${queue.length})`;
    const long = `${place} Approve? [${keys.join(",")}] `;
    return long.length < columns ? long : `${place} ? for help: `;
  }
  if (mode.type === "choose") return "Which number? ";
  if (mode.type !== "type") return "";
  const question = questions[mode.purpose.type];
  return question + end(visibleText(mode.text), columns - question.length - 1);
}

const questions = {
  waive: "Why may it stand? ",
  comment: "Comment: ",
  go: "Go to number: ",
  filter: "Query: ",
} as const;

const graphemes = new Intl.Segmenter("fr", { granularity: "grapheme" });

/** The end of a line that is being typed, as much as there is room for. */
function end(text: string, columns: number): string {
  const shown: string[] = [];
  let left = columns;
  // A grapheme takes two columns at most and has some characters: the end of a long paste is enough.
  const tail = text.slice(-50 * columns);
  for (const { segment } of Array.from(graphemes.segment(tail)).toReversed()) {
    left -= stringWidth(segment);
    if (left < 0) break;
    shown.unshift(segment);
  }
  return shown.join("");
}

function wrapped(text: string, label: string, { columns }: TerminalOptions): string {
  const width = columns >= 40 && Number.isFinite(columns) ? columns : 80;
  const rows = wrapStyled([{ text: visibleText(text), style: "plain" }], width - label.length);
  const lines = rows.map((row) => row.map((piece) => piece.text).join(""));
  return lines.map((line, at) => (at === 0 ? label : " ".repeat(label.length)) + line).join("\n");
}
