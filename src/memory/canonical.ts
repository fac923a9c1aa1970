import type { Inline } from "../model.ts";
import { codeChar, codeIndex } from "../text/codes.ts";

const anyCode = /[\uE000-\uF8FF]/gu;

/** The indices of the codes of `text`, in order of first appearance. */
function codeOrder(text: string): readonly number[] {
  return [...new Set((text.match(anyCode) ?? []).map((char) => codeIndex(char, 0)))];
}

/** The text with each code's index replaced by `map`'s answer; codes that `map` does not know are left out. */
function mapCodes(text: string, map: (index: number) => number | undefined): string {
  return text.replace(anyCode, (char) => {
    const index = map(codeIndex(char, 0));
    return index === undefined ? "" : codeChar(index);
  });
}

/** The target with its codes numbered by their place in `source`: the form that the memory keeps. */
export function canonicalTarget(source: string, target: string): string {
  const order = codeOrder(source);
  return mapCodes(target, (index) => {
    const place = order.indexOf(index);
    return place === -1 ? undefined : place;
  });
}

/** A canonical target with the codes of `source`, a sentence of the same content. */
export function localTarget(source: string, canonical: string): string {
  const order = codeOrder(source);
  return mapCodes(canonical, (place) => order[place]);
}

interface CodedText {
  readonly source: string;
  readonly codes: readonly Inline[];
}

/**
 * Moves `text`, which belongs to the sentence `from`, to the sentence `to` of equal content: codes follow their place
 * in the source; a code of the target alone follows its index while that still is a code of the same type and role.
 */
export function transferCodes(text: string, from: CodedText, to: CodedText): string {
  const oldOrder = codeOrder(from.source);
  const newOrder = codeOrder(to.source);
  return mapCodes(text, (index) => {
    const place = oldOrder.indexOf(index);
    if (place !== -1) return newOrder[place];
    const [old, current] = [from.codes[index], to.codes[index]];
    return old?.role === current?.role && old?.type === current?.type ? index : undefined;
  });
}

/**
 * Moves `text`, which stands in the codes of the sentence `from`, beside `to`, a later version of that sentence, for
 * display: a code whose like is there stays a code, any other becomes what a reader sees in its place. Likes are looked
 * for in the sentence itself, then in the rest of its unit. `whole` says that every code stayed one.
 */
export function readableIn(
  text: string,
  from: CodedText,
  to: CodedText,
): { readonly text: string; readonly whole: boolean } {
  if (text.search(anyCode) === -1) return { text, whole: true };
  const own = codeLikes(
    { codes: from.codes, indices: codeOrder(from.source) },
    { codes: to.codes, indices: codeOrder(to.source) },
  );
  const taken = new Set(own.values());
  const others = knownLikes(from.codes, to.codes);
  let whole = true;
  const moved = text.replace(anyCode, (char) => {
    const index = codeIndex(char, 0);
    const other = others.get(index);
    const like = own.get(index) ?? (other !== undefined && taken.has(other) ? undefined : other);
    if (like !== undefined) return codeChar(like);
    whole = false;
    return from.codes[index]?.equiv ?? "";
  });
  return { text: moved, whole };
}

/** Each two units are compared once: a long list of links is one unit with thousands of sentences and codes. */
const compared = new WeakMap<readonly Inline[], WeakMap<readonly Inline[], ReadonlyMap<number, number>>>();

function knownLikes(from: readonly Inline[], to: readonly Inline[]): ReadonlyMap<number, number> {
  const byTarget = compared.get(from) ?? new WeakMap<readonly Inline[], ReadonlyMap<number, number>>();
  compared.set(from, byTarget);
  const likes = byTarget.get(to) ?? codeLikes(allCodes(from), allCodes(to));
  byTarget.set(to, likes);
  return likes;
}

/** Some of a unit's codes, in order. */
interface CodeSet {
  readonly codes: readonly Inline[];
  readonly indices: readonly number[];
}

function allCodes(codes: readonly Inline[]): CodeSet {
  return { codes, indices: [...codes.keys()] };
}

/** For codes of `from`, by index, the code of `to` that is like it: both halves of a pair or none, each used once. */
function codeLikes(from: CodeSet, to: CodeSet): ReadonlyMap<number, number> {
  const likes = new Map<number, number>();
  // The same link first, then a link whose URL was changed.
  for (const describe of [describeExactly, describeRoughly]) {
    const free = new Map<string, number[][]>();
    const taken = new Set(likes.values());
    for (const group of codeGroups(to, taken).reverse()) {
      const name = group.map((index) => describe(to.codes[index])).join("\0");
      const same = free.get(name);
      if (same) same.push(group);
      else free.set(name, [group]);
    }
    for (const group of codeGroups(from, new Set(likes.keys()))) {
      const other = free.get(group.map((index) => describe(from.codes[index])).join("\0"))?.pop() ?? [];
      for (const [place, index] of other.entries()) likes.set(group[place] ?? index, index);
    }
  }
  return likes;
}

/** The indices of codes, the two halves of a pair together, in order; without those in `except`. */
function codeGroups({ codes, indices }: CodeSet, except: ReadonlySet<number>): number[][] {
  const kept = indices.filter((index) => codes[index] !== undefined && !except.has(index));
  return [...Map.groupBy(kept, (index) => codes[index]?.id).values()];
}

function describeRoughly(code: Inline | undefined): string {
  return `${code?.type}:${code?.role}:${code?.type === "standalone" ? code.equiv : ""}`;
}

function describeExactly(code: Inline | undefined): string {
  return `${describeRoughly(code)}:${code?.markup}`;
}
