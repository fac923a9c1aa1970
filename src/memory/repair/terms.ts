import type { Lng, TermUse } from "../../model.ts";
import { baseLanguage } from "../../text/base-language.ts";
import type { Edit } from "./edit.ts";
import { staysBefore } from "./onsets.ts";
import type { Slot } from "./places.ts";
import { termShapes } from "./term-shapes.ts";
import type { TermToken } from "./token.ts";

/** The target of the old sentence, and its language. */
export interface TermedTarget {
  readonly text: string;
  readonly lng: Lng;
}

/**
 * What has to be changed in the target for the new terms; null where the translation of an old one does not stand in
 * it as often as in the sentence, in the form that fits, or where the new one may want other words around it.
 */
export function repairTerms(slots: readonly Slot<TermToken>[], target: TermedTarget): readonly Edit[] | null {
  const edits: Edit[] = [];
  for (const [use, same] of Map.groupBy(slots, ({ from }) => from.use)) {
    const now = same[0]?.to;
    const isOne = same.every(({ from, to }) => to.use === now?.use && isInflected(from) === isInflected(to));
    if (!now || !isOne || use.source.length !== same.length || use.target.length !== same.length) return null;
    for (const range of use.target) {
      const edit = editOf(range, [use, now.use], target);
      if (edit === null) return null;
      edits.push(edit);
    }
  }
  return edits;
}

/** A term in another form than the glossary's own may be of another number than one that is in its own. */
function isInflected({ text, use }: TermToken): boolean {
  return text.toLowerCase() !== use.term.term.toLowerCase();
}

function editOf(
  { start, end }: TermUse["target"][number],
  [from, to]: readonly [TermUse, TermUse],
  { text, lng }: TermedTarget,
): Edit | null {
  const old = text.slice(start, end);
  const [before, after] = [text.slice(0, start), text.slice(end)];
  // A part of a compound (`KI-Modell`) has the gender and number of the whole.
  const isWhole = !/[\p{L}\p{N}-]$/u.test(before) && !/^[\p{L}\p{N}-]/u.test(after);
  if (!isWhole || old.toLowerCase() !== from.expected.toLowerCase()) return null;
  const language = baseLanguage(lng);
  const isAlike = termShapes.some(
    (shape) =>
      shape.lng === language &&
      (shape.before?.test(before) ?? true) &&
      shape.term.test(from.expected) &&
      shape.term.test(to.expected),
  );
  const now = /^\p{Lu}/u.test(old) && /^\p{Ll}/u.test(from.expected) ? capitalised(to.expected) : to.expected;
  return isAlike && staysBefore(before, [old, now], lng) ? { kind: "term", start, end, text: now } : null;
}

function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
