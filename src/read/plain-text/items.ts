import { startsWithEmoji } from "./emoji.ts";
import type { Paragraph } from "./paragraphs.ts";
import { endsSentence } from "./wrap.ts";

interface ItemRule {
  readonly example: string;
  /** Which paragraphs of a file, all of kind `none`, stand in a list; one alone is none. */
  readonly finds: (paragraphs: readonly Paragraph[]) => readonly boolean[];
}

const longestFragment = 100;

/** Lists whose items have no bullet that the scraped text would show. */
const itemRules: readonly ItemRule[] = [
  { example: "✅ Résumer / ✅ Classer; but the first line is a title: 🚀 L'actu de la semaine", finds: emojiLines },
  { example: "Sommaire / Le contexte / L'avenir, when both come again further down", finds: contents },
  { example: "Il propose : / Une baisse des prix / Un meilleur suivi / Le vote aura lieu lundi.", finds: fragments },
];

/** The paragraphs with those of unmarked lists made items; what stands in front of them stays in the text. */
export function withUnmarkedItems(paragraphs: readonly Paragraph[]): readonly Paragraph[] {
  const found = itemRules.map((rule) => rule.finds(paragraphs));
  return paragraphs.map((paragraph, index) => {
    const isItem = paragraph.kind === "none" && found.some((row) => row[index] === true);
    return isItem ? { ...paragraph, kind: "bullet" as const } : paragraph;
  });
}

/** Those of `marked` that have a neighbour to which `joins` ties them; `joins(i)` speaks of `i - 1` and `i`. */
function runs(marked: readonly boolean[], joins: (index: number) => boolean): readonly boolean[] {
  const tied = (index: number): boolean => marked[index - 1] === true && marked[index] === true && joins(index);
  return marked.map((_, index) => tied(index) || tied(index + 1));
}

function emojiLines(paragraphs: readonly Paragraph[]): readonly boolean[] {
  const starts = paragraphs.map(({ kind, text }) => (kind === "none" ? startsWithEmoji.exec(text)?.[0] : undefined));
  return runs(
    starts.map((start, index) => start !== undefined && index > 0),
    (index) => starts[index] === starts[index - 1] || paragraphs[index]?.blankBefore === false,
  );
}

function contents(paragraphs: readonly Paragraph[]): readonly boolean[] {
  const last = new Map(paragraphs.map(({ text }, index) => [text, index]));
  const marked = paragraphs.map(({ kind, text }, index) => kind === "none" && (last.get(text) ?? 0) > index);
  return runs(marked, () => true);
}

function fragments(paragraphs: readonly Paragraph[]): readonly boolean[] {
  const marked: boolean[] = [];
  paragraphs.forEach((paragraph, index) => {
    const before = paragraphs[index - 1];
    const isShort = paragraph.kind === "none" && paragraph.text.length <= longestFragment && !paragraph.blankBefore;
    const opens = before?.text.endsWith(":") === true && before.kind === "none";
    marked.push(isShort && (opens || marked[index - 1] === true) && !endsSentence.test(paragraph.text));
  });
  return runs(marked, () => true);
}
