import type { Dropped, Range } from "../../model.ts";
import { boilerplateReason, relatedLabel } from "../boilerplate.ts";
import { withUnmarkedItems } from "./items.ts";
import type { Paragraph } from "./paragraphs.ts";
import { referenceLine } from "./reference.ts";
import { endsSentence } from "./wrap.ts";

const mostLinks = 10;
const longestLink = 160;

/** What of a file is story, and what is not. */
export interface Sifted {
  readonly stays: readonly Paragraph[];
  readonly dropped: readonly Omit<Dropped, "line">[];
  readonly reference: string | null;
  /** The paragraph right before the reference line, when that follows the story's first paragraph. */
  readonly teaser: Paragraph | null;
}

/** Takes boilerplate, separators and reference lines out of the paragraphs; nothing goes without a word in `dropped`. */
export function sift(content: string, paragraphs: readonly Paragraph[]): Sifted {
  const chosen = chooseReference(paragraphs);
  const stays: Paragraph[] = [];
  const dropped: Omit<Dropped, "line">[] = [];
  let teaser: Paragraph | null = null;
  const links = linksUnderLabels(paragraphs);
  for (const paragraph of paragraphs) {
    const reason = links.has(paragraph) ? "related link" : reasonOf(paragraph, chosen);
    if (chosen.consumed.has(paragraph)) {
      if (stays.length === 1 && teaser === null) teaser = stays[0] ?? null;
    } else if (reason === null) stays.push(paragraph.kind === "reference" ? { ...paragraph, kind: "none" } : paragraph);
    else dropped.push({ ...slice(content, rangeOf(paragraph)), reason });
  }
  return { stays: withUnmarkedItems(stays), dropped, reference: chosen.url, teaser };
}

/** From the first marker to the end of the last row. */
export function rangeOf(paragraph: Paragraph): Range {
  return { start: paragraph.rows[0]?.start ?? 0, end: paragraph.rows.at(-1)?.end ?? 0 };
}

function slice(content: string, range: Range): { readonly text: string; readonly range: Range } {
  return { text: content.slice(range.start, range.end), range };
}

interface Reference {
  readonly url: string | null;
  /** The line, or the label and the line under it. */
  readonly consumed: ReadonlySet<Paragraph>;
}

function chooseReference(paragraphs: readonly Paragraph[]): Reference {
  const labelled = paragraphs.flatMap((paragraph, index): readonly Reference[] => {
    const line = lineOf(paragraph);
    const next = paragraphs[index + 1];
    if (line?.role !== "reference") return [];
    if (line.url !== null) return isBare(paragraph) ? [] : [{ url: line.url, consumed: new Set([paragraph]) }];
    return next && isBare(next) ? [{ url: lineOf(next)?.url ?? null, consumed: new Set([paragraph, next]) }] : [];
  });
  const bare = [paragraphs[0], paragraphs.at(-1)].flatMap((paragraph): readonly Reference[] =>
    paragraph && isBare(paragraph) ? [{ url: lineOf(paragraph)?.url ?? null, consumed: new Set([paragraph]) }] : [],
  );
  return labelled[0] ?? bare[0] ?? { url: urlInSourceLine(paragraphs), consumed: new Set() };
}

/** `Source : Le Monde, https://…` stays a paragraph, and gives the reference all the same. */
function urlInSourceLine(paragraphs: readonly Paragraph[]): string | null {
  const line = paragraphs.find(({ text }) => /^(?:source|article|référence)s?\b.{0,80}:.*https?:\/\//iu.test(text));
  return line ? (/https?:\/\/[^\s<>]+[^\s<>.,;)]/iu.exec(line.text)?.[0] ?? null) : null;
}

/** `À lire aussi`, and the headlines under it; the last one before a text belongs to that text, when there are more. */
function linksUnderLabels(paragraphs: readonly Paragraph[]): ReadonlySet<Paragraph> {
  const found = new Set<Paragraph>();
  paragraphs.forEach((label, index) => {
    if (label.kind !== "boilerplate" || !relatedLabel.test(label.text)) return;
    const under = paragraphs.slice(index + 1, index + 1 + mostLinks);
    const end = under.findIndex(
      ({ kind, text }) => kind !== "none" || text.length > longestLink || endsSentence.test(text),
    );
    const links = end < 0 ? under : under.slice(0, end);
    const isBeforeText = under[end]?.kind === "none" && links.length > 1;
    for (const link of isBeforeText ? links.slice(0, -1) : links) found.add(link);
  });
  return found;
}

function reasonOf(paragraph: Paragraph, chosen: Reference): string | null {
  if (paragraph.kind === "separator") return "separator";
  if (paragraph.kind === "boilerplate") return boilerplateReason(paragraph.text);
  const line = paragraph.kind === "reference" ? referenceLine(paragraph.text) : null;
  if (!line?.url || chosen.consumed.has(paragraph)) return null;
  if (line.role === "further") return "related link";
  return isBare(paragraph) ? null : "further reference";
}

function lineOf(paragraph: Paragraph): ReturnType<typeof referenceLine> {
  return paragraph.kind === "reference" ? referenceLine(paragraph.text) : null;
}

function isBare(paragraph: Paragraph): boolean {
  return paragraph.kind === "reference" && /^[<(]?https?:/iu.test(paragraph.text);
}
