import type { Lng } from "../../model.ts";
import { areElisions } from "./elisions.ts";
import { isNameLike, type NameSlot } from "./names.ts";
import type { Slot } from "./places.ts";
import type { DateToken, NumberToken, TermToken, Token } from "./token.ts";

/** What two sentences differ in, where each token of the one has its like in the other. */
export interface Differences {
  /** All numbers, dates and addresses, changed or not: those that stay tell which place is whose. */
  readonly numbers: readonly Slot<NumberToken>[];
  readonly dates: readonly Slot<DateToken>[];
  readonly addresses: readonly Slot<Token>[];
  /** Of the rest, those that changed. */
  readonly names: readonly NameSlot[];
  readonly terms: readonly Slot<TermToken>[];
  readonly currencies: readonly Slot<Token>[];
  /** Whether the first word has got a capital, or lost it. */
  readonly capital: "gained" | "lost" | null;
}

/** Two sentences in tokens, as they are, and their language. */
export interface Sentences {
  readonly from: { readonly source: string; readonly tokens: readonly Token[] };
  readonly to: { readonly source: string; readonly tokens: readonly Token[] };
  readonly lng: Lng;
}

type Kind = "same" | "number" | "date" | "address" | "term" | "name" | "currency" | "elision" | "capital";

interface Aligned extends Slot<Token> {
  readonly kind: Kind | null;
}

/** The differences of two sentences; null where a word or a mark is another, or there are more of them. */
export function compareTokens(sentences: Sentences): Differences | null {
  const { from, to, lng } = sentences;
  if (from.tokens.length !== to.tokens.length) return null;
  const all = from.tokens.map((old, index): Aligned => {
    const slot = { from: old, to: to.tokens[index] ?? old };
    return { ...slot, kind: kindOf(slot, index === 0, lng) };
  });
  const isStray = ({ kind }: Aligned, index: number): boolean => kind === "elision" && !isRoot(all[index + 1]);
  if (all.some(({ kind }) => kind === null) || all.some(isStray)) return null;
  const [first] = all;
  const isCapital = first?.kind === "capital";
  return {
    numbers: all.flatMap(({ from: old, to: now }) =>
      old.type === "number" && now.type === "number" ? [{ from: old, to: now }] : [],
    ),
    dates: all.flatMap(({ from: old, to: now }) =>
      old.type === "date" && now.type === "date" ? [{ from: old, to: now }] : [],
    ),
    terms: all.flatMap(({ kind, from: old, to: now }) =>
      kind === "term" && old.type === "term" && now.type === "term" ? [{ from: old, to: now }] : [],
    ),
    addresses: all.filter(({ from: old }) => old.type === "address"),
    currencies: all.filter(({ kind }) => kind === "currency"),
    names: nameRuns(all, sentences),
    capital: isCapital ? (/^\p{Lu}/u.test(first.to.text) ? "gained" : "lost") : null,
  };
}

function kindOf({ from, to }: Slot<Token>, isFirst: boolean, lng: Lng): Kind | null {
  if (from.type === to.type && (from.type === "number" || from.type === "date")) return from.type;
  if (from.key === to.key) return "same";
  if (from.type === to.type && (from.type === "term" || from.type === "address")) return from.type;
  if (isFirst && from.key.toLowerCase() === to.key.toLowerCase()) return "capital";
  if ([from, to].every(({ type, text }) => type === "mark" && /^[€$£¥]$/u.test(text))) return "currency";
  if (areElisions(from.key, to.key, lng)) return "elision";
  return isNameLike(from) && isNameLike(to) ? "name" : null;
}

/** True for what a word before it may be elided for: something that has changed. */
function isRoot(slot: Aligned | undefined): boolean {
  return (
    slot !== undefined && slot.from.key !== slot.to.key && ["number", "date", "term", "name"].includes(slot.kind ?? "")
  );
}

/** Names that stand side by side in both sentences are one: « Margrethe Vestager », « Teresa Ribera ». */
function nameRuns(all: readonly Aligned[], { from, to }: Sentences): readonly NameSlot[] {
  const runs: Aligned[][] = [];
  for (const [index, slot] of all.entries()) {
    if (slot.kind !== "name") continue;
    const last = runs.at(-1);
    if (last?.at(-1) === all[index - 1] && last && isSpaced(all[index - 1], slot, { from, to })) last.push(slot);
    else runs.push([slot]);
  }
  return runs.flatMap((run) => {
    const [first, last] = [run[0], run.at(-1)];
    if (!first || !last) return [];
    const before = all[all.indexOf(first) - 1]?.from ?? null;
    return {
      from: { text: from.source.slice(first.from.start, last.from.end) },
      to: { text: to.source.slice(first.to.start, last.to.end) },
      before: before?.key.toLowerCase() ?? null,
      begins: before === null || (before.type === "mark" && /^[^,\-/]$/u.test(before.text)),
      sure: run.every((slot) => slot.from.type === "name" && slot.to.type === "name"),
    };
  });
}

function isSpaced(left: Aligned | undefined, right: Aligned, { from, to }: Pick<Sentences, "from" | "to">): boolean {
  if (!left) return false;
  const between = [from.source.slice(left.from.end, right.from.start), to.source.slice(left.to.end, right.to.start)];
  return between.every((text) => text.trim() === "");
}
