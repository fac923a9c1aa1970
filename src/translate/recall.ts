import type { Engine } from "../engines/engine.ts";
import { groupJobs, type Item } from "./item.ts";
import type { TranslateJob } from "./job.ts";
import { type Journal, type RawReply, replyKey } from "./journal.ts";
import { type Assessed, bestOf, judge, type Verify } from "./judge.ts";
import { type Question, questionOf } from "./question.ts";

interface RecallDesk {
  readonly journal: Journal;
  readonly verify: Verify;
}

interface Recalled {
  readonly engine: Engine;
  /** With the codes of the source in its text. */
  readonly reply: RawReply;
}

/** The journal's reply to an item by the first of its engines that has a good one there, or null. */
export function recallReply(item: Item, desk: RecallDesk): Recalled | null {
  for (const engine of item.engines) {
    const question = questionOf(item, engine);
    const reply = question.text === "" ? null : bestOf(assessedReplies(question, engine, desk));
    if (reply) return { engine, reply };
  }
  return null;
}

/** What the journal has of a question: the reply to it, and the one to asking again where that was another request. */
function assessedReplies(question: Question, engine: Engine, { journal, verify }: RecallDesk): readonly Assessed[] {
  const reply = journal.recall(replyKey(engine, question));
  if (!reply) return [];
  const first = { reply, judged: judge(question, reply, verify) };
  if (first.judged.type === "kept" || !engine.supports.faults) return [first];
  const again = journal.recall(replyKey(engine, { ...question, fault: first.judged.finding.message }));
  return again ? [first, { reply: again, judged: judge(question, again, verify) }] : [first];
}

/** True when the journal has a good reply to a job: nothing need be sent for it. */
export function isJournalled(job: TranslateJob, engines: readonly Engine[], desk: RecallDesk): boolean {
  return groupJobs([job], () => engines).every((item) => recallReply(item, desk) !== null);
}
