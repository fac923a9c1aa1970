import type { Lng, Range, SplitSentences } from "../model.ts";
import { baseLanguage } from "../text/base-language.ts";
import { findBoundaries, type Fallback } from "./boundaries.ts";
import { compileRules, matchesAt, type Grammar } from "./compile.ts";
import { makeReadable } from "./readable.ts";
import { languageRules, otherRules } from "./rules/languages.ts";
import type { BreakRule, LanguageRules } from "./rules/rule.ts";
import { sharedRules } from "./rules/shared.ts";

const splitters = new Map<Lng, SplitSentences>();

/**
 * The sentence splitter of a language. Its ranges tile the text exactly; white space, closing quotes, closing codes and
 * note references belong to the sentence before. Empty text has no ranges. Linear in the text's length. French follows
 * its own rules alone; other languages `Intl.Segmenter` (UAX #29), corrected by their rules and the shared ones.
 */
export function sentenceSplitter(lng: Lng): SplitSentences {
  const known = splitters.get(lng);
  if (known) return known;
  const splitter = makeSplitter(lng, languageRules[baseLanguage(lng)] ?? otherRules);
  splitters.set(lng, splitter);
  return splitter;
}

/** A splitter for `lng` by the rules given; compiles them at its first use. */
export function makeSplitter(
  lng: Lng,
  rules: LanguageRules,
  shared: readonly BreakRule[] = sharedRules,
): SplitSentences {
  let grammar: Grammar | undefined;
  const isFrench = baseLanguage(lng) === "fr";
  return (text, codes) => {
    grammar ??= compileRules(rules, shared);
    const readable = makeReadable(text, codes);
    const fallback = isFrench ? startFallback(readable.text, grammar) : unicodeFallback(readable.text, lng);
    const cuts = findBoundaries(readable.text, grammar, fallback).map((boundary) => readable.cut(boundary));
    return tile(text.length, cuts);
  };
}

function startFallback(text: string, grammar: Grammar): Fallback {
  return (start) => matchesAt(grammar.start, text, start);
}

/** Sentence starts by UAX #29, with line ends as spaces: in a unit a newline is only a wrapped line. */
function unicodeFallback(text: string, lng: Lng): Fallback {
  let starts: Set<number> | undefined;
  return (start) => {
    starts ??= unicodeStarts(text.replace(/[\n\r\u0085\u2028\u2029]/gu, " "), lng);
    return starts.has(start);
  };
}

function unicodeStarts(text: string, lng: Lng): Set<number> {
  const segmenter = new Intl.Segmenter(segmenterLocale(lng), { granularity: "sentence" });
  return new Set(Array.from(segmenter.segment(text), (segment) => segment.index));
}

/** `Intl` refuses a malformed tag (`en-US-US`), and sentences differ by language only: the base tag is enough. */
function segmenterLocale(lng: Lng): string {
  const base = baseLanguage(lng);
  return /^[a-z]{2,3}$/u.test(base) ? base : "und";
}

function tile(length: number, cuts: readonly number[]): readonly Range[] {
  if (length === 0) return [];
  const starts = [0, ...cuts];
  return starts.map((start, index) => ({ start, end: starts[index + 1] ?? length }));
}
