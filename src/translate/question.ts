import type { Engine, Reply, TranslateRequest } from "../engines/engine.ts";
import type { Item } from "./item.ts";
import type { GlossaryFor, TranslateJob } from "./job.ts";
import { type JournalReply, replyKey } from "./journal.ts";
import { type Packable, sharedContext } from "./pack.ts";
import { protect, type Protected } from "./protect.ts";

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
  const { text, restore } = protect(job, engine);
  return { item, job, text, restore, context: job.context, section: job.section?.id ?? null, fault: null };
}

/** The request that asks these questions together. */
export function requestOf(questions: readonly Question[], engine: Engine, glossary: GlossaryFor): TranslateRequest {
  const { source, target, section } = questions[0]?.job ?? { source: "", target: "", section: null };
  const whole = engine.limits.scope === "section" ? section : null;
  return {
    source,
    target,
    texts: questions.map(({ text, job, fault }) => ({
      text,
      terms: job.terms.map(({ term }) => term),
      examples: job.examples,
      fault,
    })),
    context: whole
      ? { around: whole.text, before: whole.before, after: whole.after }
      : { around: sharedContext(questions), before: null, after: null },
    glossary: glossary(target),
  };
}

/** The raw replies to questions under their keys, for the journal. */
export function journalReplies(
  questions: readonly Question[],
  { texts, model }: Reply,
  engine: Engine,
): readonly JournalReply[] {
  return questions.flatMap(({ job, text }, index) => {
    const reply = texts[index];
    if (!reply || reply.text.trim() === "") return [];
    const unknownWords = reply.unknownWords ?? [];
    return [{ key: replyKey(engine, job, text), job: job.id, text: reply.text, model, unknownWords }];
  });
}
