import type { Engine } from "../engines/engine.ts";
import { groupJobs, type Item } from "./item.ts";
import type { TranslateJob } from "./job.ts";
import { type Journal, type RawReply, replyKey } from "./journal.ts";
import { judge, type Verify } from "./judge.ts";
import { questionOf } from "./question.ts";

interface Recalled {
  readonly engine: Engine;
  /** With the codes of the source in its text. */
  readonly reply: RawReply;
}

/** The journal's reply to an item by the first of its engines that has a good one there, or null. */
export function recallReply(
  item: Item,
  { journal, verify }: { readonly journal: Journal; readonly verify: Verify },
): Recalled | null {
  for (const engine of item.engines) {
    const question = questionOf(item, engine);
    const reply = question.text === "" ? null : journal.recall(replyKey(engine, item.job, question.text));
    const judged = reply ? judge(question, reply, verify) : null;
    if (reply && judged && judged.type !== "wrong") return { engine, reply: { ...reply, text: judged.text } };
  }
  return null;
}

/** True when the journal has a good reply to a job: nothing need be sent for it. */
export function isJournalled(
  job: TranslateJob,
  engines: readonly Engine[],
  desk: { readonly journal: Journal; readonly verify: Verify },
): boolean {
  return groupJobs([job], () => engines).every((item) => recallReply(item, desk) !== null);
}
