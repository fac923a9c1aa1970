import type { Inline, Lng, Repair, TermUse } from "../model.ts";
import type { Edit } from "./repair/edit.ts";
import { repairNumbers } from "./repair/numbers.ts";
import { tokensOf } from "./repair/tokens.ts";
import type { Token } from "./repair/token.ts";

/** A sentence, and a near match for it. */
export interface RepairInput {
  /** The new sentence, in the codes of its unit. */
  readonly sentence: { readonly source: string; readonly codes: readonly Inline[] };
  /** In canonical codes, both numbered by their place in the pair's source: see `canonical.ts`. */
  readonly pair: { readonly source: string; readonly target: string };
  readonly lng: { readonly source: Lng; readonly target: Lng };
  /** The terms of the new sentence (which has no target yet), and those of the pair with its target. */
  readonly terms: { readonly sentence: readonly TermUse[]; readonly pair: readonly TermUse[] };
}

/** A near match put right. */
export interface Repaired {
  /** In the sentence's own codes: each that stands in its source stands here once. */
  readonly target: string;
  readonly repairs: readonly Repair[];
}

/**
 * The target of a near match as the new sentence wants it, where the sentences differ in nothing but what can be put
 * right, and every part of that has one place in the target; null otherwise, and wherever there is a doubt.
 */
export function repairMatch({ sentence, pair, lng, terms }: RepairInput): Repaired | null {
  const from = tokensOf(pair.source, lng.source, terms.pair);
  const to = tokensOf(sentence.source, lng.source, terms.sentence);
  if (from.length !== to.length) return null;
  const aligned = from.map((token, index): readonly [Token, Token] => [token, to[index] ?? token]);
  const slots = aligned.flatMap(([old, now]) =>
    old.type === "number" && now.type === "number" ? { from: old, to: now } : [],
  );
  if (aligned.some(([old, now]) => old.key !== now.key && !(old.type === "number" && now.type === "number")))
    return null;
  if (/[\uE000-\uF8FF]/u.test(pair.source + sentence.source)) return null;
  const numbers = tokensOf(pair.target, lng.target, []).filter((token) => token.type === "number");
  const edits = repairNumbers(slots, { text: pair.target, numbers, lng: lng.target });
  return edits && applied(pair.target, edits);
}

function applied(target: string, edits: readonly Edit[]): Repaired {
  const ordered = [...edits].sort((a, b) => a.start - b.start);
  let text = "";
  let from = 0;
  for (const edit of ordered) {
    text += target.slice(from, edit.start) + edit.text;
    from = edit.end;
  }
  const repairs = ordered.map(({ kind, start, end, text: to }) => ({ kind, from: target.slice(start, end), to }));
  return { target: text + target.slice(from), repairs };
}
