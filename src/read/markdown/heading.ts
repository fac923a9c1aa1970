import type { Heading } from "mdast";
import type { Unit } from "../../model.ts";
import { fileOffset } from "../../text/anchors.ts";
import { makeUnit } from "../unit.ts";
import { phrasingUnits, type MarkdownContext } from "./blocks.ts";

export interface ReadHeading {
  readonly unit: Unit;
  /** The author's `{#id}`, which lies outside the unit's range. */
  readonly id: string | null;
  /** Texts inside the heading's mark-up: alternative texts of images, titles of links. */
  readonly alts: readonly Unit[];
}

/** A heading's unit without its `{#id}`; null when nothing is left to translate. */
export function readHeading(node: Heading, kind: "title" | "heading", context: MarkdownContext): ReadHeading | null {
  const [whole, ...alts] = phrasingUnits(node.children, { kind }, context);
  if (!whole) return null;
  const match = /\s*\{#([^\s{}#]+)\}$/u.exec(whole.text);
  if (!match || isEscaped(whole, match, context)) return { unit: whole, id: null, alts };
  const text = whole.text.slice(0, match.index);
  if (text === "") return null;
  const end = fileOffset(whole.anchors, match.index);
  const anchors = whole.anchors.filter((anchor) => anchor.text < match.index || anchor.text === 0);
  const unit = makeUnit({ kind, text, codes: whole.codes, anchors, range: { start: whole.range.start, end } }, context);
  return { unit, id: match[1] ?? null, alts };
}

function isEscaped(unit: Unit, match: RegExpExecArray, context: MarkdownContext): boolean {
  const brace = match.index + match[0].indexOf("{");
  return context.file.content.charAt(fileOffset(unit.anchors, brace)) !== "{";
}
