import type { Lng } from "../model.ts";
import { isAcronym } from "./inflect.ts";
import { edge, standsAlone, type Word, wordsOf } from "./words.ts";

/** Phrases by their words: looking one up costs as many steps as it has words, however many phrases there are. */
export interface Trie<Value> {
  readonly lng: Lng;
  readonly root: TrieNode<Value>;
}

interface TrieNode<Value> {
  readonly next: Map<string, TrieNode<Value>>;
  readonly entries: Entry<Value>[];
}

interface Entry<Value> {
  readonly value: Value;
  /** For each word the one spelling that fits, or null when case does not count. */
  readonly exact: readonly (string | null)[];
}

/** Where a phrase stands: word indices, both inclusive. */
export interface Match<Value> {
  readonly value: Value;
  readonly first: number;
  readonly last: number;
}

/** A trie with no phrases. */
export function emptyTrie<Value>(lng: Lng): Trie<Value> {
  return { lng, root: emptyNode() };
}

function emptyNode<Value>(): TrieNode<Value> {
  return { next: new Map(), entries: [] };
}

/** Adds a phrase; one without a letter or digit is left out. */
export function addPhrase<Value>(
  trie: Trie<Value>,
  phrase: { text: string; caseSensitive: boolean },
  value: Value,
): void {
  const words = wordsOf(phrase.text, trie.lng);
  let node = trie.root;
  for (const index of words.keys()) {
    const key = edgeKey(words, index);
    const next = node.next.get(key) ?? emptyNode<Value>();
    node.next.set(key, next);
    node = next;
  }
  if (words.length > 0) node.entries.push({ value, exact: exactWords(words, phrase.caseSensitive) });
}

function exactWords(words: readonly Word[], caseSensitive: boolean): readonly (string | null)[] {
  return words.map(({ surface }) => (caseSensitive || isAcronym(surface.replace(/s$/u, "")) ? surface : null));
}

function edgeKey(words: readonly Word[], index: number): string {
  const before = words[index - 1];
  return (before ? edge(before.joint) : "") + (words[index]?.key ?? "");
}

/**
 * Every phrase that stands in `words` on its own, overlapping ones too, by first word. `steps` counts the look-ups,
 * which the text sets, not the number of phrases.
 */
export function matchesIn<Value>(
  trie: Trie<Value>,
  words: readonly Word[],
  options: { parts: boolean },
): { readonly matches: readonly Match<Value>[]; readonly steps: number } {
  const matches: Match<Value>[] = [];
  let steps = 0;
  for (let first = 0; first < words.length; first++) {
    let node = trie.root.next.get(words[first]?.key ?? "");
    steps++;
    for (let last = first; node; last++) {
      matches.push(...matchesAt(node.entries, words, { first, last, lng: trie.lng, ...options }));
      node = last + 1 < words.length ? node.next.get(edgeKey(words, last + 1)) : undefined;
      steps++;
    }
  }
  return { matches, steps };
}

function matchesAt<Value>(
  entries: readonly Entry<Value>[],
  words: readonly Word[],
  place: { first: number; last: number; lng: Lng; parts: boolean },
): readonly Match<Value>[] {
  if (entries.length === 0 || !standsAlone(words, place, place)) return [];
  const { first, last } = place;
  return entries.filter((entry) => fits(entry, words, first)).map(({ value }) => ({ value, first, last }));
}

function fits(entry: Entry<unknown>, words: readonly Word[], first: number): boolean {
  return entry.exact.every((exact, index) => {
    const word = words[first + index];
    if (exact === null || word?.surface === exact) return true;
    return index === 0 && startsSentence(words, first) && word?.surface === capitalised(exact);
  });
}

/** True for the first word of a text or after a full stop, question or exclamation mark, colon, quote or line break. */
export function startsSentence(words: readonly Word[], index: number): boolean {
  const before = words[index - 1];
  if (!before) return true;
  if (before.elided) return startsSentence(words, index - 1);
  return /[.!?…:«“"\n]/u.test(before.joint);
}

/** The text with its first letter as a capital. */
export function capitalised(text: string): string {
  const [first = ""] = text;
  return first.toUpperCase() + text.slice(first.length);
}

/** The longest spans that do not overlap (the earlier of two as long), in text order. */
export function longestFirst<Span extends { readonly first: number; readonly last: number }>(
  spans: readonly Span[],
  words: readonly Word[],
): readonly Span[] {
  const length = ({ first, last }: Span): number => (words[last]?.end ?? 0) - (words[first]?.start ?? 0);
  const taken = new Set<number>();
  const chosen = spans
    .toSorted((one, other) => length(other) - length(one))
    .filter(({ first, last }) => {
      const inside = words.slice(first, last + 1).map((_, index) => first + index);
      if (inside.some((index) => taken.has(index))) return false;
      for (const index of inside) taken.add(index);
      return true;
    });
  return chosen.toSorted((one, other) => one.first - other.first);
}
