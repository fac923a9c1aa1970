import type { Inline, Lng, Range, TargetTerm, Term } from "../model.ts";
import { stripCodes } from "../text/codes.ts";
import type { TermFinder, TermHit } from "./find.ts";
import { numberOf, pluralOf, singularOf } from "./inflect.ts";
import { editDistance } from "./suggest.ts";
import { translationOf } from "./translation.ts";
import { capitalised, startsSentence } from "./trie.ts";
import { wordsOf } from "./words.ts";

/** A term of a source text and what the translation must say in its place. */
export interface EnforcedTerm {
  readonly range: Range;
  /** Holds every code of the range once, in the same order. */
  readonly replacement: string;
  readonly term: Term;
}

/**
 * For engines with no glossary of their own: the terms of `source` that `lng` has a translation for (or that are kept),
 * in order, without overlaps. The ranges are half-open in `source`.
 */
export function enforcedTerms(
  finder: TermFinder,
  source: { readonly text: string; readonly codes?: readonly Inline[] } | string,
  lng: Lng,
): readonly EnforcedTerm[] {
  const { text, codes = [] } = typeof source === "string" ? { text: source } : source;
  return finder.find(text, codes).flatMap((hit) => {
    const written = text.slice(hit.range.start, hit.range.end);
    if (hit.term.keep) return [{ range: hit.range, replacement: written, term: hit.term }];
    const form = targetForm(hit, { text, source: finder.glossary.source }, lng);
    return form === null ? [] : [{ range: hit.range, replacement: withCodes(form, written), term: hit.term }];
  });
}

/**
 * The form of the translation that fits a hit in `context.text`: its number, a capital where the sentence begins, all
 * capitals in a line of capitals; the term as written when it is kept. Null when there is no translation for `lng`.
 */
export function targetForm(
  hit: TermHit,
  context: { readonly text: string; readonly source: Lng },
  lng: Lng,
): string | null {
  const written = stripCodes(context.text.slice(hit.range.start, hit.range.end));
  if (hit.term.keep) return written;
  const target = translationOf(hit.term, lng);
  if (!target) return null;
  const form = inNumber(hit, target, { source: context.source, lng });
  if (isShouted(written, hit.term.term)) return form.toUpperCase();
  return beginsSentence(hit, context) ? capitalised(form) : form;
}

/** The form of the translation in the number of the hit: the listed form at its side, else a listed, else the regular one. */
export function inNumber(hit: TermHit, target: TargetTerm, pair: { readonly source: Lng; readonly lng: Lng }): string {
  const listed = hit.listed === null ? undefined : hit.term.forms[hit.listed];
  // « GPU » stays `GPU` where the translation lists it.
  if (listed !== undefined && target.forms.includes(listed)) return listed;
  const beside = target.forms.length === hit.term.forms.length ? target.forms[hit.listed ?? -1] : undefined;
  if (beside !== undefined && [hit.number, "either"].includes(numberOf(beside, pair.lng))) return beside;
  // A translation may have its number for good: « poursuites judiciaires » is `legal action`, « prix d'éviction » `precios`.
  const fits = hit.number === numberIn(hit.term.term, pair.source) || numberOf(target.term, pair.lng) === hit.number;
  if (fits) return target.term;
  const regular = hit.number === "plural" ? pluralOf(target.term, pair.lng) : singularOf(target.term, pair.lng);
  return target.forms.find((form) => isInflected(form, { regular, target, ...hit }, pair.lng)) ?? regular;
}

/**
 * A listed form that is the headword in another number, against the rules: `Monopole` for `Monopol`. A synonym that is
 * listed in both numbers (`open model`, `open models`) is none.
 */
function isInflected(
  form: string,
  wanted: { readonly regular: string; readonly target: TargetTerm; readonly number: TermHit["number"] },
  lng: Lng,
): boolean {
  const { regular, target, number } = wanted;
  const words = (text: string): number => text.split(" ").length;
  if (form === regular) return true;
  if (words(form) !== words(target.term) || editDistance(form, target.term) > 4) return false;
  const other = number === "plural" ? singularOf(form, lng) : pluralOf(form, lng);
  if (other !== form && target.forms.includes(other)) return false;
  return regular === target.term || numberOf(form, lng) === number;
}

function numberIn(phrase: string, lng: Lng): TermHit["number"] {
  const number = numberOf(phrase, lng);
  return number === "either" ? "singular" : number;
}

function isShouted(written: string, term: string): boolean {
  return written.length > 4 && written === written.toUpperCase() && term !== term.toUpperCase();
}

function beginsSentence(hit: TermHit, context: { readonly text: string; readonly source: Lng }): boolean {
  const first = context.text.slice(hit.range.start).replace(/^[\uE000-\uF8FF]+/u, "");
  if (!/^\p{Lu}/u.test(first) || /^\p{Lu}/u.test(hit.term.term)) return false;
  const words = wordsOf(context.text, context.source);
  return startsSentence(
    words,
    words.findIndex((word) => word.start === hit.range.start),
  );
}

/** Puts the codes that stood in the source phrase before the words at the same place in the translation. */
function withCodes(form: string, written: string): string {
  if (!/[\uE000-\uF8FF]/u.test(written)) return form;
  const sourceWords = written.split(/\s+/u);
  const words = form.split(" ");
  const codes = words.map(() => "");
  for (const [index, word] of sourceWords.entries()) {
    const place = Math.min(words.length - 1, Math.floor((index * words.length) / sourceWords.length));
    codes[place] = (codes[place] ?? "") + (word.match(/[\uE000-\uF8FF]/gu) ?? []).join("");
  }
  return words.map((word, index) => (codes[index] ?? "") + word).join(" ");
}
