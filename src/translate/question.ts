import type { Engine, Reply, RequestContext, TranslateRequest } from "../engines/engine.ts";
import { type Item, prepared } from "./item.ts";
import type { GlossaryFor, TranslateJob } from "./job.ts";
import { type JournalReply, replyKey } from "./journal.ts";
import { contextThatFits, examplesThatFit, type Packable, sectionContext, sharedContext } from "./pack.ts";
import type { Protected } from "./protect.ts";

/** An item as one engine is asked for it. */
export interface Question extends Packable {
  readonly item: Item;
  readonly job: TranslateJob;
  readonly restore: Protected["restore"];
  /** What was wrong with the engine's last reply; null at the first try. */
  readonly fault: string | null;
}

/** The question that asks an engine for an item; its text is empty when there is nothing in it to translate. */
export function questionOf(item: Item, engine: Engine): Question {
  const { job } = item;
  const { text, restore } = prepared(item, engine).prepared;
  const context = contextThatFits(job.context, engine, 1 / 4);
  return {
    item,
    job,
    text,
    restore,
    context,
    section: job.section,
    examples: examplesThatFit(job.examples, engine, 1 / 8),
    fault: null,
  };
}

/** A job as an engine would be asked for it. */
export function askedOf(job: TranslateJob, engine: Engine): Packable {
  return questionOf({ job, twins: [], engines: [engine], failure: null }, engine);
}

/** The request that asks these questions together. */
export function requestOf(questions: readonly Question[], engine: Engine, glossary: GlossaryFor): TranslateRequest {
  const { source, target } = questions[0]?.job ?? { source: "", target: "" };
  return {
    source,
    target,
    texts: questions.map(({ text, job, examples, fault }) => ({
      text,
      terms: job.terms.map(({ term }) => term),
      examples,
      fault,
    })),
    context: contextOf(questions, engine),
    glossary: glossary(target),
  };
}

function contextOf(questions: readonly Question[], engine: Engine): RequestContext {
  const [first] = questions;
  const whole = first ? sectionContext(first, engine) : null;
  if (whole) return whole;
  return { around: engine.supports.context ? sharedContext(questions) : null, before: null, after: null };
}

/**
 * The raw replies to questions under their keys, for the journal: none of a reply with more or fewer texts, which answer
 * nobody knows what, and none that a release may not hold.
 */
export function journalReplies(
  questions: readonly Question[],
  { texts, model }: Reply,
  engine: Engine,
): readonly JournalReply[] {
  if (!engine.release || texts.length !== questions.length) return [];
  return questions.flatMap((question, index) => {
    const reply = texts[index];
    if (!reply || reply.text.trim() === "") return [];
    const unknownWords = reply.unknownWords ?? [];
    return [{ key: replyKey(engine, question), job: question.job.id, text: reply.text, model, unknownWords }];
  });
}
