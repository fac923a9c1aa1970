import { codedText } from "../../diff/readable.ts";
import type { Sentence } from "../../diff/sentence.ts";
import type { EditResult } from "./tui.ts";

/** Nobody writes this line into a translation; what stands below it is for reading alone. */
const scissors = "# ------------------------ >8 ------------------------";

/** What the editor is opened with: the text, and below it what it is a translation of, as comments. */
export function editorText({ item }: Sentence, text: string): string {
  const comments = [
    scissors,
    `The text above is the translation. Leave this line and what is below it: none of it is kept.`,
    `A text that is not changed, or empty, changes nothing.`,
    ``,
    `${item.story} → ${item.target}${item.heading === null ? "" : `, ${item.heading}`}, ${item.segment}`,
    ...labelled("source", item.source),
    ...labelled("source before", item.previousSource),
    ...labelled(`${item.target} before`, item.previousText),
    ...labelled(`${item.target} now`, item.text === text ? null : item.text),
    ...item.terms.map(({ term, expected }) => `term: ${term} → ${expected}`),
    ...item.findings.map(({ severity, message }) => `${severity}: ${message}`),
    ...(/‹[^‹›]*›/u.test(item.source ?? "")
      ? ["", "‹1› … ‹/1› is mark-up: keep each once, around what it belongs to."]
      : []),
  ];
  const [first = "", ...rest] = comments;
  return `${text}\n${[first, ...rest.flatMap((line) => line.split(/\r\n?|\n/u)).map(comment)].join("\n")}\n`;
}

function labelled(label: string, text: string | null): readonly string[] {
  return text === null ? [] : [`${label}: ${text}`];
}

function comment(line: string): string {
  return line === "" ? "#" : `# ${line}`;
}

/** What somebody made of it in the editor; `before` is the text that it was opened with. */
export function readEdited(content: string, { pair, item }: Sentence, before: string): EditResult {
  const lines = content.replace(/^\uFEFF/u, "").replace(/\r\n?/gu, "\n");
  const cut = lines.lastIndexOf(`\n${scissors}`);
  if (cut === -1 && !lines.startsWith(scissors)) {
    const message =
      "The line that ends the text is gone, so it is not clear what the translation is: nothing was changed.";
    return { type: "none", message, readable: null };
  }
  const text = withoutLastLines(lines.slice(0, Math.max(cut, 0)), before);
  if (text.trim() === "") return { type: "none", message: "The text is empty: nothing was changed.", readable: null };
  if (text === item.text)
    return { type: "none", message: "The text is the same: nothing was changed.", readable: null };
  const coded = codedText(text, pair);
  if (coded.type === "problem") {
    const message = `${coded.message}: nothing was changed. Press e to go on with your text.`;
    return { type: "none", message, readable: text };
  }
  return { type: "text", text: coded.text, readable: text };
}

/** Editors end a text with a line; so may a translation. */
function withoutLastLines(text: string, before: string): string {
  return text === before ? text : text.replace(/[ \t\n]+$/u, "") + (/[ \t\n]+$/u.exec(before)?.[0] ?? "");
}
