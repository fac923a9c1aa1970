import {
  attribution,
  creditRules,
  genericHeading,
  namedRubric,
  notHeadingRules,
  summaryHeading,
  usualHeading,
} from "./heading-rules.ts";
import type { Paragraph } from "./paragraphs.ts";
import { endsSentence, isOpen } from "./wrap.ts";

const longestHeading = 100;
const longestTitle = 160;

/** A by-line, a date, a credit. */
function isCredit(text: string): boolean {
  if (/[.!?]$/u.test(text) && words(text) > 8) return false;
  return text.length <= longestTitle && creditRules.some((rule) => rule.pattern.test(text));
}

/** Which paragraphs are headings; `paragraphs` are those that stay, without boilerplate and references. */
export function headingsOf(paragraphs: readonly Paragraph[]): ReadonlySet<Paragraph> {
  const found = new Set<Paragraph>();
  paragraphs.forEach((paragraph, index) => {
    if (isMarked(paragraph) || isHeadingAt(paragraphs, index)) found.add(paragraph);
  });
  return found;
}

/** The paragraph that is the story's title, or null: the first that looks like one, credits and a rubric before it aside. */
export function titleOf(paragraphs: readonly Paragraph[]): Paragraph | null {
  const index = paragraphs.findIndex((paragraph) => !isCredit(paragraph.text) || paragraph.kind !== "none");
  const first = paragraphs[index];
  const second = paragraphs[index + 1];
  if (!first || !second) return null;
  if (namedRubric.test(first.text)) return titleOf(paragraphs.slice(index + 1));
  if (isRubric(first, second) && isTitle(second, paragraphs[index + 2])) return second;
  return isTitle(first, second) ? first : null;
}

function isRubric(first: Paragraph, second: Paragraph): boolean {
  return (
    first.kind === "none" &&
    words(first.text) <= 2 &&
    words(second.text) >= 4 &&
    first.underline === null &&
    looksLikeHeading(second.text)
  );
}

function isTitle(first: Paragraph, next: Paragraph | undefined): boolean {
  if (!next || genericHeading.test(first.text)) return false;
  if (isMarked(first)) return first.kind === "none" || /^(?:#\s|\*|_)/u.test(first.rows[0]?.marker ?? "");
  return first.kind === "none" && looksLikeTitle(first.text, next);
}

function looksLikeTitle(text: string, next: Paragraph): boolean {
  const stands = next.blankBefore || endsSentence.test(next.text);
  if (text.length > (stands ? longestTitle : longestHeading + 20) || isCredit(text) || isOpen(text)) return false;
  const bare = stands ? text.replace(/\s?(?:[!?…]+|\.{3})$/u, "") : text;
  return !/[?:]$/u.test(bare) && !refused(bare);
}

function isMarked(paragraph: Paragraph): boolean {
  return paragraph.kind === "heading" || paragraph.underline !== null;
}

function isHeadingAt(paragraphs: readonly Paragraph[], index: number): boolean {
  const paragraph = paragraphs[index];
  if (!paragraph || !isCandidate(paragraphs, index) || !follows(paragraphs[index - 1], paragraph)) return false;
  if (paragraph.blankBefore && usualHeading.test(paragraph.text)) return index + 1 < paragraphs.length;
  return standsOverText(paragraphs, index);
}

/** A text is under it, or one more heading that has a text under it. */
function standsOverText(paragraphs: readonly Paragraph[], index: number): boolean {
  const next = paragraphs[index + 1];
  const after = paragraphs[index + 2];
  if (!next) return false;
  if (!isCandidate(paragraphs, index + 1)) return isBody(next) || isData(paragraphs, index + 1);
  const run = isCandidate(paragraphs, index - 1);
  return !run && after !== undefined && isBody(after) && !isCandidate(paragraphs, index + 2);
}

function isCandidate(paragraphs: readonly Paragraph[], index: number): boolean {
  const paragraph = paragraphs[index];
  const next = paragraphs[index + 1];
  if (!paragraph || !looksLikeHeading(paragraph.text) || isData(paragraphs, index)) return false;
  if (isAside(paragraph, next) || isTableRow(paragraph)) return false;
  if (paragraph.kind === "number") return paragraphs[index - 1]?.kind !== "number" && next?.kind === "none";
  return paragraph.kind === "none" && suitsNext(paragraph, next);
}

/** A question in the middle of a line, glued on both sides: `… questions.Qui contrôle cela ?Les experts …` */
function isAside(paragraph: Paragraph, next: Paragraph | undefined): boolean {
  return paragraph.text.endsWith("?") && paragraph.rows[0]?.glued === true && next?.rows[0]?.glued === true;
}

/** `Pro\t229 €\to3-pro`, as tables are pasted. */
function isTableRow(paragraph: Paragraph): boolean {
  return paragraph.rows.some((row) => row.text.includes("\t"));
}

/** One of several lines like `Mémoire : 16 Go` that stand together. */
function isData(paragraphs: readonly Paragraph[], index: number): boolean {
  const isPair = (paragraph: Paragraph | undefined): boolean =>
    paragraph?.kind === "none" &&
    /^(?:[^\s:.!?]+\s){1,4}?:\s\S|^[^\s:.!?]+:\s\S/u.test(paragraph.text) &&
    !/[.!?]$/u.test(paragraph.text);
  const tied = (at: number): boolean =>
    isPair(paragraphs[at - 1]) && isPair(paragraphs[at]) && paragraphs[at]?.blankBefore === false;
  return tied(index) || tied(index + 1);
}

/** A heading that announces or asks needs a paragraph behind it; a list would make it the list's lead. */
function suitsNext({ text }: Paragraph, next: Paragraph | undefined): boolean {
  if (text.endsWith(":")) return words(text) <= 5 && (next?.kind === "none" || summaryHeading.test(text));
  if (text.endsWith("?")) return words(text) <= 12 && next !== undefined && answers(next, text);
  return true;
}

function answers(next: Paragraph, question: string): boolean {
  if (next.text.endsWith("?") && !next.blankBefore && looksLikeHeading(next.text)) return false;
  return next.text.length > question.length || /[.!…:]$/u.test(next.text);
}

function looksLikeHeading(text: string): boolean {
  if (text.length > longestHeading) return false;
  const capitals = /\p{Lu}{3}/u.test(text) && !/\p{Ll}/u.test(text);
  const bare = capitals ? text.replace(/\s?!$/u, "") : text;
  return words(text) <= 16 && !isCredit(text) && !isOpen(text) && !refused(bare);
}

function refused(text: string): boolean {
  return notHeadingRules.some((rule) => rule.pattern.test(text));
}

/** Nothing before it is left open: `trois points :`, or a sentence without its end in the line before. */
function follows(before: Paragraph | undefined, paragraph: Paragraph): boolean {
  if (!before || before.kind !== "none") return true;
  if (/^[«“"].*[»”"]$/u.test(before.text) && attribution.test(paragraph.text)) return false;
  if (before.text.endsWith(":")) return paragraph.blankBefore && words(before.text) <= 5;
  return (
    paragraph.blankBefore ||
    before.text.length > longestHeading ||
    endsSentence.test(before.text) ||
    before.underline !== null ||
    looksLikeHeading(before.text) ||
    isCredit(before.text)
  );
}

function isBody(paragraph: Paragraph): boolean {
  return paragraph.kind !== "none" || endsSentence.test(paragraph.text) || paragraph.text.length > longestHeading;
}

function words(text: string): number {
  return text.match(/[\p{L}\p{N}]+/gu)?.length ?? 0;
}
