import type { Glossary, Inline, Lng, Range, TargetTerm, Term } from "../model.ts";
import { type GrammaticalNumber, type InflectedForm, numberOf, regularForms } from "./inflect.ts";
import { inflectionOf } from "./inflection/tables.ts";
import { acceptedForms, translationOf } from "./translation.ts";
import { addPhrase, emptyTrie, longestFirst, type Match, matchesIn, type Trie } from "./trie.ts";
import { type Word, wordsOf } from "./words.ts";

/** A term in a text. */
export interface TermHit {
  readonly term: Term;
  /** From the first letter to the last; an elided article (`l'`) is outside, codes between the words are inside. */
  readonly range: Range;
  readonly number: GrammaticalNumber;
  /** Index into the forms that the glossary lists (`Term.forms`, `TargetTerm.forms`), or null for the term and regular forms. */
  readonly listed: number | null;
}

/** Finds the terms of a glossary in texts; compiled once, with a table for each target language when it is first asked. */
export interface TermFinder {
  readonly glossary: Glossary;
  /**
   * The terms in `text`: longest first, without overlaps, in order. Inline codes are skipped over; pass the unit's
   * `codes` so that those with something to read (a line break, a code span) part words.
   */
  readonly find: (text: string, codes?: readonly Inline[]) => readonly TermHit[];
  /** Every accepted and forbidden translation that stands in a text of `lng`, overlapping ones too. */
  readonly findTargets: (text: string, lng: Lng, codes?: readonly Inline[]) => TargetMatches;
}

/** What a phrase of a target language is to a term. */
interface TargetPhrase {
  readonly term: Term;
  readonly forbidden: boolean;
}

export interface TargetMatches {
  readonly words: readonly Word[];
  readonly matches: readonly Match<TargetPhrase>[];
}

interface SourcePhrase {
  readonly term: Term;
  readonly form: InflectedForm;
  readonly listed: number | null;
}

/** A finder for the glossary's source terms, or with `lng` for their accepted translations in texts of that language. */
export function termFinder(glossary: Glossary, lng: Lng = glossary.source): TermFinder {
  const trie = compile(glossary, lng);
  const targets = new Map<Lng, Trie<TargetPhrase>>();
  return {
    glossary,
    find: (text, codes) => findIn(trie, wordsOf(text, lng, codes)),
    findTargets: (text, target, codes) => {
      const compiled = targets.get(target) ?? compileTargets(glossary, target);
      targets.set(target, compiled);
      const words = wordsOf(text, target, codes);
      // A part of a compound will do in a translation: « modèle d'IA » is `KI-Modell`, `AI-based`.
      return { words, matches: matchesIn(compiled, words, { parts: true }).matches };
    },
  };
}

function findIn(trie: Trie<SourcePhrase>, words: readonly Word[]): readonly TermHit[] {
  const { matches } = matchesIn(trie, words, { parts: false });
  return longestFirst(matches, words).map(({ value: { term, form, listed }, first, last }) => ({
    term,
    range: { start: words[first]?.start ?? 0, end: words[last]?.end ?? 0 },
    number: form.number === "either" ? numberInContext(words, first, trie.lng) : form.number,
    listed,
  }));
}

/** `les abus`: where the noun does not say its number, the word before it may. */
function numberInContext(words: readonly Word[], first: number, lng: Lng): GrammaticalNumber {
  const before = words[first - 1];
  return before?.joint === " " && inflectionOf(lng).pluralMarkers.includes(before.key) ? "plural" : "singular";
}

function compile(glossary: Glossary, lng: Lng): Trie<SourcePhrase> {
  const trie = emptyTrie<SourcePhrase>(lng);
  const regular: SourcePhrase[] = [];
  for (const term of glossary.terms) {
    const headword = lng === glossary.source || term.keep ? term : translationOf(term, lng);
    if (!headword) continue;
    for (const [index, text] of [headword.term, ...headword.forms].entries()) {
      const form = { text, number: numberOf(text, lng) };
      const listed = index === 0 ? null : index - 1;
      addPhrase(trie, { text, caseSensitive: term.caseSensitive }, { term, form, listed });
      if (!term.keep)
        regular.push(
          ...regularForms(text, lng)
            .slice(1)
            .map((other) => ({ term, form: other, listed: null })),
        );
    }
  }
  // What the glossary says comes before what the rules say: `droits` (fees) is not the plural of `droit` (law) there.
  for (const phrase of regular) {
    addPhrase(trie, { text: phrase.form.text, caseSensitive: phrase.term.caseSensitive }, phrase);
  }
  return trie;
}

function compileTargets(glossary: Glossary, lng: Lng): Trie<TargetPhrase> {
  const trie = emptyTrie<TargetPhrase>(lng);
  for (const term of glossary.terms) {
    const target = term.keep ? { term: term.term, forms: term.forms, forbidden: [] } : translationOf(term, lng);
    if (!target) continue;
    const accepted = new Set(term.keep ? [target.term, ...target.forms] : acceptedForms(target, lng));
    for (const text of accepted)
      addPhrase(trie, { text, caseSensitive: term.caseSensitive }, { term, forbidden: false });
    for (const text of forbiddenForms(target, lng)) {
      if (!accepted.has(text)) addPhrase(trie, { text, caseSensitive: false }, { term, forbidden: true });
    }
  }
  return trie;
}

function forbiddenForms(target: TargetTerm, lng: Lng): readonly string[] {
  return target.forbidden.flatMap((text) => regularForms(text, lng).map((form) => form.text));
}
