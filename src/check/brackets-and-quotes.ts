import type { Check, CheckedPair, Flaw } from "./check.ts";

interface BracketKind {
  readonly open: string;
  readonly close: string;
  readonly name: string;
}

/** Brackets are the same in every language that we know; full-width ones pair among themselves. */
const brackets: readonly BracketKind[] = [
  { open: "(", close: ")", name: "round brackets" },
  { open: "[", close: "]", name: "square brackets" },
  { open: "{", close: "}", name: "braces" },
  { open: "（", close: "）", name: "full-width brackets" },
];

const quoteMark = /[«»“”„‟"＂「」『』]/gu;

/** Brackets and double quotation marks come in pairs, as the source has them. */
export const bracketsAndQuotes: Check = {
  name: "brackets-and-quotes",
  issue: "typographical",
  severity: "warning",
  describe:
    "Brackets and double quotation marks are balanced as in the source; the marks themselves are those of the target language.",
  find: (pair) => [...brackets.flatMap((kind) => bracketFlaws(kind, pair)), ...quoteFlaws(pair)],
};

interface Balance {
  readonly unopened: number;
  readonly unclosed: number;
  readonly pairs: number;
  readonly offset: number;
}

// A bracket may open in one sentence and close in the next: the target has to do as its source does.
function bracketFlaws(kind: BracketKind, { source, target }: CheckedPair): readonly Flaw[] {
  const wanted = balance(source, kind);
  const there = balance(target, kind);
  if (there.unopened === wanted.unopened && there.unclosed === wanted.unclosed) {
    return wanted.pairs > 0 && there.pairs === 0 ? lost(kind, wanted) : [];
  }
  if (there.unopened + there.unclosed <= wanted.unopened + wanted.unclosed) return [];
  return [
    {
      range: { start: there.offset, end: there.offset + 1 },
      message: `The ${kind.name} are not balanced.`,
      expected: `${kind.open}…${kind.close}`,
      actual: target.charAt(there.offset),
    },
  ];
}

// Parentheses are often commas in a good translation; square brackets and braces (insertions, placeholders) are not.
function lost(kind: BracketKind, wanted: Balance): readonly Flaw[] {
  if (kind.open !== "[" && kind.open !== "{") return [];
  return [
    {
      range: null,
      message: `The ${kind.name} of the source are missing (${wanted.pairs}).`,
      expected: `${kind.open}…${kind.close}`,
      actual: null,
    },
  ];
}

function balance(text: string, { open, close }: BracketKind): Balance {
  const opened: number[] = [];
  let unopened = 0;
  let firstUnopened = -1;
  let pairs = 0;
  for (let offset = 0; offset < text.length; offset++) {
    const char = text.charAt(offset);
    if (char === open) opened.push(offset);
    if (char !== close) continue;
    if (opened.pop() !== undefined) pairs++;
    else if (!isSmileyOrLabel(text, offset)) {
      unopened++;
      if (firstUnopened < 0) firstUnopened = offset;
    }
  }
  return { unopened, unclosed: opened.length, pairs, offset: firstUnopened < 0 ? (opened[0] ?? 0) : firstUnopened };
}

// `a) …`, `1) …` at the start and `:)` have no opening bracket.
function isSmileyOrLabel(text: string, offset: number): boolean {
  return /(?:[:;][-']?|^\s*[\p{L}\p{N}]{1,2})$/u.test(text.slice(Math.max(0, offset - 4), offset));
}

function quoteFlaws({ source, target }: CheckedPair): readonly Flaw[] {
  const wanted = quotes(source);
  const there = quotes(target);
  if (there.length % 2 !== wanted.length % 2) return oddQuotes(there, wanted.length);
  if (guillemetsOff(target) > guillemetsOff(source)) return guillemetFlaw(target);
  if (there.length > 0 || !quotesSpeech(source, wanted) || hasSingleQuotes(target)) return [];
  return [{ range: null, message: "The quotation marks of the source are missing.", expected: "“…”", actual: null }];
}

function oddQuotes(there: readonly RegExpExecArray[], wanted: number): readonly Flaw[] {
  const last = there.at(-1);
  return [
    {
      range: last ? { start: last.index, end: last.index + 1 } : null,
      message: "The quotation marks are not balanced.",
      expected: `${wanted}`,
      actual: `${there.length}`,
    },
  ];
}

// Straight marks after a digit are inches or seconds unless they close a quotation: `un écran de 27"`, `"en 2024"`.
function quotes(text: string): readonly RegExpExecArray[] {
  const all = [...text.matchAll(quoteMark)];
  if (all.length % 2 === 0) return all;
  const inch = all.findIndex((match) => match[0] === '"' && /\p{Nd}/u.test(text.charAt(match.index - 1)));
  return inch < 0 ? all : all.filter((_, index) => index !== inch);
}

// German and Danish turn them round: »so«. Either way there are as many of each.
function guillemetsOff(text: string): number {
  return Math.abs(text.split("«").length - text.split("»").length);
}

function guillemetFlaw(target: string): readonly Flaw[] {
  const start = Math.max(target.lastIndexOf("«"), target.lastIndexOf("»"));
  const range = { start, end: start + 1 };
  return [{ range, message: "A guillemet has no partner.", expected: "«…»", actual: target.charAt(start) }];
}

// Marks around a word or two (`le « cloud »`) are a matter of style; around four words or more somebody is quoted.
function quotesSpeech(source: string, marks: readonly RegExpExecArray[]): boolean {
  const [open, close] = marks;
  return (
    open !== undefined &&
    close !== undefined &&
    (source.slice(open.index, close.index).match(/\p{L}+/gu)?.length ?? 0) > 3
  );
}

// British and Dutch quotations stand in single marks.
function hasSingleQuotes(text: string): boolean {
  return /(?:^|[\s(])['‘‚‹]\S/u.test(text);
}
