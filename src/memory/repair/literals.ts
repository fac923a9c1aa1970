import type { Repair } from "../../model.ts";
import type { Edit } from "./edit.ts";
import type { Slot } from "./places.ts";

/** Text that is the same in both languages. */
export interface Literal {
  readonly text: string;
}

/** The old sentence and its target, as they are. */
export interface PairTexts {
  readonly source: string;
  readonly target: string;
}

/**
 * An edit for each place in the target of a literal that changes; null where one stands there more or less often than
 * in the source, or is to become different things in different places.
 */
export function repairLiterals(
  slots: readonly Slot<Literal>[],
  pair: PairTexts,
  kind: Repair["kind"],
): readonly Edit[] | null {
  const edits: Edit[] = [];
  for (const [old, same] of Map.groupBy(slots, ({ from }) => from.text)) {
    const now = same[0]?.to.text ?? "";
    const there = standing(old, pair.target);
    const isSure =
      same.every(({ to }) => to.text === now) &&
      there.length === same.length &&
      standing(old, pair.source).length === same.length;
    if (!isSure) return null;
    edits.push(...there.map((start) => ({ kind, start, end: start + old.length, text: now })));
  }
  return edits;
}

/** Where a text stands by itself, as no part of a word or number. */
export function standing(literal: string, text: string): readonly number[] {
  const places: number[] = [];
  for (let at = text.indexOf(literal); at !== -1; at = text.indexOf(literal, at + literal.length)) {
    const isWord = [text.slice(0, at), literal, text.slice(at + literal.length)] as const;
    if (!joins(isWord[0], isWord[1]) && !joins(isWord[1], isWord[2])) places.push(at);
  }
  return places;
}

function joins(left: string, right: string): boolean {
  return /[\p{L}\p{M}\p{N}_]$/u.test(left) && /^[\p{L}\p{M}\p{N}_]/u.test(right);
}
