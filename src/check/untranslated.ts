import { stripCodes } from "../text/codes.ts";
import { normalizeText } from "../text/identity.ts";
import type { Check, CheckedPair, Flaw } from "./check.ts";
import { isCognate } from "./cognates.ts";
import { blankAddresses } from "../text/addresses.ts";
import { baseLanguage } from "../text/base-language.ts";

/** The target says something, and in other words than the source. */
export const untranslated: Check = {
  name: "untranslated",
  issue: "untranslated",
  severity: "error",
  describe:
    "The target is not empty, and equals the source only where nothing is to be translated: names, numbers, addresses.",
  find: (pair) => {
    const source = normalizeText(stripCodes(pair.source));
    const target = normalizeText(stripCodes(pair.target));
    if (source === "") return [];
    if (target === "") return [{ range: null, message: "The target is empty.", expected: null, actual: "" }];
    if (source.toLowerCase() !== target.toLowerCase() || isSameLanguage(pair)) return [];
    return equalFlaws(wordsToTranslate(pair).length, target);
  },
};

function isSameLanguage({ sourceLng, targetLng }: CheckedPair): boolean {
  return baseLanguage(sourceLng) === baseLanguage(targetLng);
}

// One or two words may be alike by chance (« Impact », « Point final »); a sentence may not.
function equalFlaws(words: number, target: string): readonly Flaw[] {
  if (words === 0) return [];
  const severity = words > 3 ? "error" : "warning";
  return [{ range: null, message: "The target equals the source.", expected: null, actual: target, severity }];
}

// Capitals inside a sentence are names; the first word is one only when all the others are.
function wordsToTranslate(pair: CheckedPair): readonly string[] {
  const words = [...withoutKept(pair).matchAll(/[\p{L}\p{M}]+(?:['’][\p{L}\p{M}]+)*/gu)].map((match) => match[0]);
  const plain = words.filter((word, index) => !isName(word, index));
  // `Amazon Web Services`
  if (plain.length === 1 && words.length > 1 && plain[0] === words[0] && /^\p{Lu}/u.test(plain[0] ?? "")) return [];
  return plain
    .map((word) => word.toLowerCase())
    .filter((word) => word.length > 1 && !isCognate(word, baseLanguage(pair.sourceLng), baseLanguage(pair.targetLng)));
}

function isName(word: string, index: number): boolean {
  if (/\p{L}\P{Lu}*\p{Lu}/u.test(word)) return true;
  return index > 0 && /^\p{Lu}/u.test(word);
}

function withoutKept({ source, terms }: CheckedPair): string {
  let text = stripKeptRanges(
    source,
    terms.filter((use) => use.term.keep).flatMap((use) => use.source),
  );
  text = blankAddresses(text);
  return stripCodes(text);
}

function stripKeptRanges(text: string, ranges: readonly { readonly start: number; readonly end: number }[]): string {
  let left = "";
  let from = 0;
  for (const { start, end } of [...ranges].sort((a, b) => a.start - b.start)) {
    left += text.slice(from, Math.max(from, start));
    from = Math.max(from, end);
  }
  return left + text.slice(from);
}
