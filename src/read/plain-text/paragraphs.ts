import { boilerplateReason } from "../boilerplate.ts";
import type { Fragment } from "./fold.ts";
import { isVerse } from "./verse.ts";
import { type BrokenWord, brokenWord, mayBeCompound, surelyBroken } from "./hyphen.ts";
import { referenceLine } from "./reference.ts";
import type { Row } from "./rows.ts";
import { continues, wrapWidth } from "./wrap.ts";

/** Rows that belong together, joined. */
export interface Paragraph {
  readonly kind: Row["kind"] | "verse" | "boilerplate" | "reference";
  readonly rows: readonly Row[];
  readonly fragments: readonly Fragment[];
  /** The joined text, as far as rules look at it: white space folded, no codes. */
  readonly text: string;
  readonly blankBefore: boolean;
  /** A line of `=====` or `-----` stands under it. */
  readonly underline: string | null;
}

type Joint = (row: Row, next: Row) => Fragment["joint"];

/** Joins the wrapped lines of a file; markers, boilerplate, references and verse stand for themselves. */
export function paragraphsOf(content: string, rows: readonly Row[], words: ReadonlySet<string>): readonly Paragraph[] {
  const width = wrapWidth(rows);
  const joint = jointOf(rows, width, words);
  const groups: Row[][] = [];
  const verse = verseStarts(rows, width);
  for (const row of rows) {
    const group = groups.at(-1);
    const last = group?.at(-1);
    const first = group?.[0];
    const inVerse = first !== undefined && verse.has(first) && !row.blankBefore;
    if (group && last && first && (inVerse || (mayJoin(last, row) && goesOn(first, last, { row, width }))))
      group.push(row);
    else groups.push([row]);
  }
  const paragraphs = groups.map((group) =>
    paragraphOf(content, group, group[0] && verse.has(group[0]) ? () => "break" : joint),
  );
  return withUnderlines(paragraphs);
}

function mayJoin(last: Row, row: Row): boolean {
  const alone = (text: string): boolean => boilerplateReason(text) !== null || referenceLine(text) !== null;
  return (
    !alone(last.text) &&
    !alone(row.text) &&
    last.kind !== "heading" &&
    last.kind !== "underline" &&
    last.kind !== "separator"
  );
}

function goesOn(first: Row, last: Row, next: { readonly row: Row; readonly width: number | null }): boolean {
  const { row, width } = next;
  if (row.kind === "quote") return last.kind === "quote" && !row.blankBefore && !row.glued;
  const hanging =
    first.kind !== "none" && row.kind === "none" && !row.blankBefore && !row.glued && row.indent > first.indent;
  return hanging || continues(last, row, width);
}

function verseStarts(rows: readonly Row[], width: number | null): ReadonlySet<Row> {
  const stanzas: Row[][] = [];
  for (const row of width === null ? rows : []) {
    if (row.blankBefore || stanzas.length === 0) stanzas.push([row]);
    else stanzas.at(-1)?.push(row);
  }
  return new Set(stanzas.filter(isVerse).flatMap((stanza) => stanza.slice(0, 1)));
}

function jointOf(rows: readonly Row[], width: number | null, words: ReadonlySet<string>): Joint {
  const broken = rows.flatMap((row, index): readonly BrokenWord[] => {
    const next = rows[index + 1];
    const word = next && continues(row, next, width) ? brokenWord(row.text, next.text) : null;
    return word ? [word] : [];
  });
  const hyphenates = broken.some((word) => surelyBroken(word, words));
  return (row, next) => {
    const word = brokenWord(row.text, next.text);
    if (!word) return "space";
    const { before, after } = word;
    const joined = row.text.endsWith("\u00AD") || surelyBroken(word, words);
    const likely = hyphenates && !mayBeCompound(word) && !words.has(`${before}-${after}`);
    return joined || likely ? "nothing" : "space";
  };
}

function paragraphOf(content: string, rows: readonly Row[], joint: Joint): Paragraph {
  const fragments = rows.map((row, index): Fragment => {
    const next = rows[index + 1];
    const before = rows[index - 1];
    const hyphen = next !== undefined && joint(row, next) === "nothing";
    const kept = before !== undefined && joint(before, row) === "space" && brokenWord(before.text, row.text) !== null;
    const how = before === undefined ? "nothing" : kept ? "nothing" : joint(before, row);
    return { start: row.body, end: row.end - (hyphen ? 1 : 0), joint: how };
  });
  const text = fragments
    .map((part, index) => (index > 0 && part.joint !== "nothing" ? " " : "") + content.slice(part.start, part.end))
    .join("")
    .replace(/\s+/gu, " ");
  return {
    kind: kindOf(rows, text),
    rows,
    fragments,
    text,
    blankBefore: rows[0]?.blankBefore ?? false,
    underline: null,
  };
}

function kindOf(rows: readonly Row[], text: string): Paragraph["kind"] {
  if (referenceLine(text)) return "reference";
  if (boilerplateReason(text) !== null) return "boilerplate";
  return rows.length > 2 && isVerse(rows) ? "verse" : (rows[0]?.kind ?? "none");
}

function withUnderlines(paragraphs: readonly Paragraph[]): readonly Paragraph[] {
  return paragraphs.flatMap((paragraph, index) => {
    const next = paragraphs[index + 1];
    const before = paragraphs[index - 1];
    const under = (line: Paragraph | undefined, text: Paragraph | undefined): boolean =>
      line?.kind === "underline" &&
      !line.blankBefore &&
      text?.kind === "none" &&
      text.text.length <= 160 &&
      text.rows.length === 1;
    if (paragraph.kind === "underline")
      return under(paragraph, before) ? [] : [{ ...paragraph, kind: "separator" as const }];
    return [under(next, paragraph) ? { ...paragraph, underline: next?.text ?? null } : paragraph];
  });
}
