import type { Engine, Example, TermPair } from "../engines/engine.ts";
import type { VisavisError } from "../errors.ts";
import type { Lng, Term } from "../model.ts";
import { enforcedTerms } from "../glossary/enforce.ts";
import { glossaryPairs } from "../glossary/pairs.ts";
import { termsStamp } from "../glossary/stamp.ts";
import { translationOf } from "../glossary/translation.ts";
import { canonicalTarget } from "../memory/canonical.ts";
import type { Answer, PendingSentence } from "../memory/fill.ts";
import {
  createSender,
  type Outcome,
  type Sender,
  type TranslateJob,
  type TranslateOptions,
} from "../translate/send.ts";
import type { ExamplesFor } from "./examples.ts";
import { jobId } from "./job-id.ts";
import type { Project } from "./project.ts";
import { addUp, type Substitution, substitutionOf } from "./substitutions.ts";
import { type House, termsOf } from "./terms.ts";
import { verifier } from "./verify.ts";

/** Sentences to send, by target; each stands once. */
export type Batch = ReadonlyMap<Lng, readonly PendingSentence[]>;

export interface Sending {
  readonly send: Sender;
  readonly examples: ExamplesFor;
  /** The engines that serve each language, in order. */
  readonly serving: ReadonlyMap<Lng, readonly Engine[]>;
  /** Called after each sentence that was sent, translated or failed. */
  readonly onReply: () => void;
}

export interface Replies {
  /** What came back, by job. */
  readonly answers: ReadonlyMap<string, Answer>;
  readonly failures: readonly SendFailure[];
  readonly substitutions: readonly Substitution[];
}

export interface SendFailure {
  readonly target: Lng;
  readonly source: string;
  readonly error: VisavisError;
}

/** Sends the sentences of a batch. */
export async function sendBatch(project: Project, batch: Batch, sending: Sending): Promise<Replies> {
  const { send, examples, serving, onReply } = sending;
  const found = new Map<string, Answer>();
  const failures: SendFailure[] = [];
  const substitutions: Substitution[] = [];
  const jobs = [...batch].flatMap(([target, sentences]) =>
    sentences.map((sentence) =>
      jobOf(project, { target, sentence, examples: examples(target, sentence, serving.get(target)?.[0]) }),
    ),
  );
  for await (const outcome of send(jobs)) {
    const { target, text } = outcome.job;
    const answer = answerOf(project, outcome);
    if (answer) found.set(outcome.job.id, answer);
    substitutions.push(...substitutionOf(outcome));
    if (outcome.type === "failed") failures.push({ target, source: text, error: outcome.error });
    // Where no engine serves a language, or the reply was paid for before, the plan has not counted it as sent.
    const isSent = outcome.engine !== null && !(outcome.type === "translated" && outcome.journalled);
    if (isSent) onReply();
  }
  return {
    answers: found,
    failures,
    substitutions: addUp(substitutions),
  };
}

function answerOf(project: Project, outcome: Outcome): Answer | null {
  const { text, codes, target: lng } = outcome.job;
  if (outcome.type === "failed") {
    const [finding] = outcome.findings;
    return finding ? { type: "refused", message: finding.message } : null;
  }
  const { engine: origin, model, unknownWords } = outcome;
  const terms = termsStamp(enforcedTerms(termsOf(project).finder, { text, codes }, lng), lng);
  const made = { origin, match: null, model, terms, unknownWords };
  return { type: "translated", target: canonicalTarget(text, outcome.text), ...made };
}

/** A sender for a whole run: what it learns of an engine (slowed, stopped) lasts from batch to batch. */
export function projectSender(
  project: Project,
  options: Pick<TranslateOptions, "engines" | "journal" | "signal">,
): Sender {
  const pairs = new Map<Lng, readonly TermPair[]>();
  return createSender({
    ...options,
    verify: verifier(project),
    glossary: (target) => {
      const known = pairs.get(target) ?? glossaryPairs(termsOf(project).glossary, target);
      pairs.set(target, known);
      return known;
    },
  });
}

/** A sentence as a job for the engines, with examples for those that read them. */
export function jobOf(
  house: House,
  { target, sentence, examples = [] }: { target: Lng; sentence: PendingSentence; examples?: readonly Example[] },
): TranslateJob {
  const { key, source: text, codes, context, section } = sentence;
  return {
    id: jobId(target, key),
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
    examples,
  };
}

function termPair(term: Term, target: Lng): TermPair {
  const translation = term.keep ? null : translationOf(term, target);
  return { source: term.term, target: translation?.term ?? term.term, line: term.line };
}
