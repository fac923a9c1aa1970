import { letterBits } from "./letters.ts";
import { tokensOf, type Token } from "./tokens.ts";
import { kindWeights, type TokenKind } from "./weights.ts";

/** The tokens of many sentences by number: columns of one table, as they stand in a file. */
export interface Vocabulary {
  /** UTF-16 units of all tokens, one after the other. */
  readonly letters: Uint16Array;
  /** Where each token starts in `letters`; one more than there are tokens. */
  readonly starts: Uint32Array;
  /** The number of its folded form: its own where it is folded. */
  readonly folds: Uint32Array;
  /** Cost of the folded form, in tenths. */
  readonly weights: Uint16Array;
  readonly surfaceCosts: Uint8Array;
  readonly letterBits: Uint32Array;
  /** Open hash table of numbers + 1, of a size that is a power of two. */
  readonly slots: Uint32Array;
}

/** 32-bit FNV-1a of a text's UTF-16 units, from a seed. */
export function hashOf(text: string, seed: number): number {
  let hash = 0x811c9dc5 ^ seed;
  for (let index = 0; index < text.length; index++) hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  hash ^= hash >>> 15;
  return hash >>> 0;
}

/** The text of a token. */
export function tokenText({ letters, starts }: Vocabulary, number: number): string {
  let text = "";
  for (let index = starts[number] ?? 0; index < (starts[number + 1] ?? 0); index++)
    text += String.fromCharCode(letters[index] ?? 0);
  return text;
}

/** The number of a token, or -1. */
export function tokenNumber(vocabulary: Vocabulary, text: string): number {
  const { slots } = vocabulary;
  const last = slots.length - 1;
  for (let slot = hashOf(text, 0) & last; ; slot = (slot + 1) & last) {
    const number = (slots[slot] ?? 0) - 1;
    if (number === -1 || isToken(vocabulary, number, text)) return number;
  }
}

function isToken({ letters, starts }: Vocabulary, number: number, text: string): boolean {
  const start = starts[number] ?? 0;
  if ((starts[number + 1] ?? 0) - start !== text.length) return false;
  for (let index = 0; index < text.length; index++) if (letters[start + index] !== text.charCodeAt(index)) return false;
  return true;
}

/** Numbers tokens as they come. */
export interface VocabularyBuilder {
  /** The numbers of a sentence's tokens. */
  readonly number: (text: string) => readonly number[];
  readonly weightOf: (number: number) => number;
  readonly finish: () => Vocabulary;
}

interface Entry {
  readonly text: string;
  readonly fold: number;
  readonly weight: number;
  readonly kind: TokenKind;
}

/** An empty vocabulary in which folded forms weigh what `weigh` says. */
export function buildVocabulary(weigh: (fold: string, kind: TokenKind) => number): VocabularyBuilder {
  const numbers = new Map<string, number>();
  const entries: Entry[] = [];
  const add = (text: string, { fold, kind }: Pick<Token, "fold" | "kind">): number => {
    const known = numbers.get(text);
    if (known !== undefined) return known;
    const folded = text === fold ? entries.length : add(fold, { fold, kind });
    const number = entries.length;
    numbers.set(text, number);
    entries.push({ text, fold: folded, weight: weigh(fold, kind), kind });
    return number;
  };
  return {
    number: (text) => tokensOf(text).map((token) => add(token.text, token)),
    weightOf: (number) => entries[number]?.weight ?? 0,
    finish: () => columns(entries),
  };
}

function columns(entries: readonly Entry[]): Vocabulary {
  const starts = new Uint32Array(entries.length + 1);
  for (const [number, { text }] of entries.entries()) starts[number + 1] = (starts[number] ?? 0) + text.length;
  const letters = new Uint16Array(starts.at(-1) ?? 0);
  const slots = new Uint32Array(2 ** Math.ceil(Math.log2(entries.length * 2 + 2)));
  for (const [number, { text }] of entries.entries()) {
    const start = starts[number] ?? 0;
    for (let index = 0; index < text.length; index++) letters[start + index] = text.charCodeAt(index);
    let slot = hashOf(text, 0) & (slots.length - 1);
    while (slots[slot] !== 0) slot = (slot + 1) & (slots.length - 1);
    slots[slot] = number + 1;
  }
  return {
    letters,
    starts,
    folds: Uint32Array.from(entries, ({ fold }) => fold),
    weights: Uint16Array.from(entries, ({ weight }) => weight),
    surfaceCosts: Uint8Array.from(entries, ({ kind }) => kindWeights[kind].surface),
    letterBits: Uint32Array.from(entries, ({ text }) => letterBits(text)),
    slots,
  };
}
