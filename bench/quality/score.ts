import type { TermFinder } from "../../src/glossary/find.ts";
import type { Lng } from "../../src/model.ts";
import { type Adherence, adherence } from "./adherence.ts";
import { corpusBleu, sentenceBleu } from "./bleu.ts";
import { chrfPlusPlus, corpusChrf, sentenceChrf } from "./chrf.ts";
import type { SetLine } from "./lines.ts";
import type { Failure } from "./translate.ts";

/** One translation of a set, as it was measured. */
export interface Score {
  /** What was measured: `without glossary`. */
  readonly name: string;
  readonly bleu: number;
  readonly chrF2: number;
  readonly chrFPlusPlus: number;
  /** Null without a glossary. */
  readonly adherence: Adherence | null;
  /** Null for translations that were given. */
  readonly sentencesPerSecond: number | null;
  readonly failures: readonly Failure[];
  readonly sentences: readonly SentenceScore[];
}

interface SentenceScore {
  readonly line: number;
  /** Empty where the engine failed. */
  readonly hypothesis: string;
  readonly bleu: number;
  readonly chrF2: number;
}

/** Finds the terms whose translations are looked for in texts of `lng`. */
export interface TermsOfSet {
  readonly finder: TermFinder;
  readonly lng: Lng;
}

/** What was translated, by whom, and how it went. */
export interface Translated {
  readonly name: string;
  /** By line; what is not there counts as empty. */
  readonly texts: ReadonlyMap<number, string>;
  readonly failures: readonly Failure[];
  readonly seconds: number | null;
}

/** Scores translations of the lines of a set, all together and one by one. */
export function scoreSet(lines: readonly SetLine[], translated: Translated, terms: TermsOfSet | null): Score {
  const { name, texts, failures, seconds } = translated;
  const pairs = lines.map(({ line, source, reference }) => ({
    line,
    source,
    reference,
    hypothesis: texts.get(line) ?? "",
  }));
  const targets = pairs.map(({ source, hypothesis }) => ({ source, target: hypothesis }));
  return {
    name,
    bleu: corpusBleu(pairs),
    chrF2: corpusChrf(pairs),
    chrFPlusPlus: corpusChrf(pairs, chrfPlusPlus),
    adherence: terms && adherence(targets, terms.finder, terms.lng),
    sentencesPerSecond: seconds === null ? null : lines.length / seconds,
    failures,
    sentences: pairs.map((pair) => ({
      line: pair.line,
      hypothesis: pair.hypothesis,
      bleu: sentenceBleu(pair),
      chrF2: sentenceChrf(pair),
    })),
  };
}
