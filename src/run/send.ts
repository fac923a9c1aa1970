import type { TermPair } from "../engines/engine.ts";
import type { VisavisError } from "../errors.ts";
import type { Lng, Term } from "../model.ts";
import { enforcedTerms } from "../glossary/enforce.ts";
import { glossaryPairs } from "../glossary/pairs.ts";
import { translationOf } from "../glossary/translation.ts";
import { canonicalTarget } from "../memory/canonical.ts";
import type { Remembered } from "../memory/decide.ts";
import type { PendingSentence } from "../memory/fill.ts";
import { createSender, type Sender, type TranslateJob, type TranslateOptions } from "../translate/send.ts";
import type { Project } from "./project.ts";
import { type House, termsOf } from "./terms.ts";

/** Sentences to send, by target; each stands once. */
export type Batch = ReadonlyMap<Lng, readonly PendingSentence[]>;

export interface Sending {
  readonly send: Sender;
  /** Called after each sentence, translated or failed. */
  readonly onReply: () => void;
}

export interface Replies {
  /** What came back, by target and key of the sentence. */
  readonly find: (target: Lng, key: string) => Remembered | null;
  readonly failures: readonly SendFailure[];
}

export interface SendFailure {
  readonly target: Lng;
  readonly source: string;
  readonly error: VisavisError;
}

/** Sends the sentences of a batch; each reply but a pseudo-translation is in the journal before anything else happens with it. */
export async function sendBatch(project: Project, batch: Batch, { send, onReply }: Sending): Promise<Replies> {
  const found = new Map<string, Remembered>();
  const failures: SendFailure[] = [];
  const jobs = [...batch].flatMap(([target, sentences]) =>
    sentences.map((sentence) => jobOf(project, target, sentence)),
  );
  for await (const outcome of send(jobs)) {
    const { id, target, text } = outcome.job;
    if (outcome.type === "translated") {
      const key = id.slice(target.length + 1);
      const remembered = { target: canonicalTarget(text, outcome.text), origin: outcome.engine };
      if (outcome.engine !== "pseudo") project.cache.journal(target, { key, ...remembered });
      found.set(id, remembered);
    } else {
      failures.push({ target, source: text, error: outcome.error });
    }
    // Where no engine serves a language, the plan has not counted its sentences as sent.
    if (outcome.engine !== null) onReply();
  }
  return { find: (target, key) => found.get(`${target} ${key}`) ?? null, failures };
}

/** A sender for a whole run: what it learns of an engine (slowed, stopped) lasts from batch to batch. */
export function projectSender(project: Project, options: Pick<TranslateOptions, "engines" | "signal">): Sender {
  return createSender({ ...options, glossary: (target) => glossaryPairs(termsOf(project).glossary, target) });
}

/** The sentence with what goes along with it to whichever engine. */
export function jobOf(house: House, target: Lng, sentence: PendingSentence): TranslateJob {
  const { key, source: text, codes, context, section, previous } = sentence;
  return {
    id: `${target} ${key}`,
    text,
    codes,
    source: house.settings.source,
    target,
    context,
    section,
    terms: enforcedTerms(termsOf(house).finder, { text, codes }, target).map((hit) => ({
      ...hit,
      term: termPair(hit.term, target),
    })),
    examples: previous ? [previous] : [],
  };
}

function termPair(term: Term, target: Lng): TermPair {
  const translation = term.keep ? null : translationOf(term, target);
  return { source: term.term, target: translation?.term ?? term.term, line: term.line };
}
