import type { Glossary, Lng } from "../model.ts";
import { inNumber } from "./enforce.ts";
import { numberOf } from "./inflect.ts";
import { translationOf } from "./translation.ts";

/** An entry of an engine's own glossary. */
export interface GlossaryPair {
  readonly source: string;
  readonly target: string;
  /** 1-based line of the term in the glossary file. */
  readonly line: number;
}

/**
 * The glossary for engines that keep one (DeepL): terms and listed forms with the translation in the same number, kept
 * terms with themselves. No source twice, nothing empty, no control characters, no white space around.
 */
export function glossaryPairs(glossary: Glossary, lng: Lng): readonly GlossaryPair[] {
  const pairs = new Map<string, GlossaryPair>();
  for (const term of glossary.terms) {
    const target = translationOf(term, lng);
    if (!target && !term.keep) continue;
    for (const [index, text] of [term.term, ...term.forms].entries()) {
      const number = numberOf(text, glossary.source) === "plural" ? "plural" : "singular";
      const hit = {
        term,
        range: { start: 0, end: text.length },
        number,
        listed: index === 0 ? null : index - 1,
      } as const;
      const translated = target && !term.keep ? inNumber(hit, target, { source: glossary.source, lng }) : text;
      const pair = { source: clean(text), target: clean(translated), line: term.line };
      if (pair.source !== "" && pair.target !== "" && !pairs.has(pair.source)) pairs.set(pair.source, pair);
    }
  }
  return [...pairs.values()];
}

function clean(text: string): string {
  return text
    .normalize("NFC")
    .replace(/[\p{Cc}\p{Cf}\p{Co}\p{Zl}\p{Zp}\s]+/gu, " ")
    .trim();
}
