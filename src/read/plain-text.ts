import type { Block, Range, SourceFile, SplitSentences, Story, Unit, UnitKind } from "../model.ts";
import { positionIn } from "../text/position.ts";
import { assembleSections, type Part } from "./assemble.ts";
import { foldText, type Fragment } from "./plain-text/fold.ts";
import { headingsOf, titleOf } from "./plain-text/headings.ts";
import { type ListRole, listRoles } from "./plain-text/lists.ts";
import { type Paragraph, paragraphsOf } from "./plain-text/paragraphs.ts";
import { rowsOf } from "./plain-text/rows.ts";
import { rangeOf, type Sifted, sift } from "./plain-text/sift.ts";
import { cutTeaser } from "./plain-text/teaser.ts";
import { standingWords } from "./plain-text/unglue.ts";
import { makeUnit, type UnitContext } from "./unit.ts";

interface Reading extends UnitContext {
  readonly content: string;
  readonly roles: ReadonlyMap<Paragraph, ListRole>;
  readonly headings: ReadonlySet<Paragraph>;
}

/**
 * A story from plain text as it is scraped from pages: headings, lists, wrapped lines and glued paragraphs found by
 * rules. Each character that is not white space is in a unit, in a marker, in the reference line, or in `dropped`.
 */
export function readPlainText(file: SourceFile, split: SplitSentences): Story {
  const { content } = file;
  const words = standingWords(content);
  const position = positionIn(content);
  const sifted = sift(content, paragraphsOf(content, rowsOf(content, words), words));
  const { stays } = sifted;
  const reading: Reading = { content, split, position, roles: listRoles(stays), headings: headingsOf(stays) };
  const { title, rest } = takeTitle(reading, sifted);
  const parts = rest.map((paragraph) => partOf(reading, paragraph, title));
  return {
    type: "story",
    id: file.id,
    path: file.path,
    lng: file.lng,
    format: "text",
    title,
    reference: sifted.reference,
    fields: [],
    sections: assembleSections(joinLists(parts)),
    dropped: sifted.dropped.map((dropped) => ({ ...dropped, line: position(dropped.range.start).line })),
  };
}

interface Titled {
  readonly title: Unit | null;
  readonly rest: readonly Paragraph[];
}

function takeTitle(reading: Reading, { stays, teaser }: Sifted): Titled {
  const cut = teaser && cutTeaser(reading.content, teaser, reading.split);
  if (cut) {
    const rest = stays.flatMap((paragraph) => (paragraph === teaser ? (cut.rest ? [cut.rest] : []) : [paragraph]));
    return { title: unitOf(reading, "title", cut.title.fragments), rest };
  }
  const title = titleOf(stays);
  if (!title) return { title: null, rest: stays };
  return { title: unitOf(reading, "title", title.fragments), rest: stays.filter((paragraph) => paragraph !== title) };
}

function partOf(reading: Reading, paragraph: Paragraph, title: Unit | null): Part {
  // What stands above the title is a rubric (`Actualité`), not a section.
  const isBelowTitle = rangeOf(paragraph).start >= (title?.range.start ?? 0);
  if (isBelowTitle && reading.headings.has(paragraph)) {
    const fragments = paragraph.kind === "heading" ? paragraph.fragments : withMarker(paragraph);
    return { type: "heading", unit: unitOf(reading, "heading", fragments), level: 2, id: null };
  }
  const role = reading.roles.get(paragraph) ?? "text";
  if (role !== "text") {
    const unit = unitOf(reading, "list-item", paragraph.fragments);
    return block("list", rangeOf(paragraph), role === "number" ? { ...unit, ordered: true } : unit);
  }
  if (paragraph.kind === "quote")
    return block("quote", rangeOf(paragraph), unitOf(reading, "quote", paragraph.fragments));
  return block("paragraph", rangeOf(paragraph), unitOf(reading, "paragraph", withMarker(paragraph)));
}

function withMarker(paragraph: Paragraph): readonly Fragment[] {
  const marker = paragraph.rows[0]?.marker.length ?? 0;
  return paragraph.fragments.map((part, index) => (index === 0 ? { ...part, start: part.start - marker } : part));
}

function block(kind: Block["kind"], range: Range, unit: Unit): Block {
  return { type: "block", kind, range, units: [unit] };
}

function unitOf(reading: Reading, kind: UnitKind, fragments: readonly Fragment[]): Unit {
  const range = { start: fragments[0]?.start ?? 0, end: fragments.at(-1)?.end ?? 0 };
  return makeUnit({ kind, range, ...foldText(reading.content, fragments) }, reading);
}

/** Items in a row make one list, bullets and numbers apart. */
function joinLists(parts: readonly Part[]): readonly Part[] {
  const runs: Part[][] = [];
  for (const part of parts) {
    const run = runs.at(-1);
    const last = run?.at(-1);
    if (run && part.type === "block" && last?.type === "block" && isSameList(last, part)) run.push(part);
    else runs.push([part]);
  }
  return runs.flatMap((run) => {
    const items = run.filter((part) => part.type === "block");
    const [first] = items;
    const last = items.at(-1);
    if (!first || !last || items.length < 2) return run;
    const range = { start: first.range.start, end: last.range.end };
    return [{ ...first, range, units: items.flatMap(({ units }) => units) }];
  });
}

function isSameList(last: Block, next: Block): boolean {
  return last.kind === "list" && next.kind === "list" && last.units[0]?.ordered === next.units[0]?.ordered;
}
