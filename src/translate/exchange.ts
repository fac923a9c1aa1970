import { type ErrorCode, VisavisError } from "../errors.ts";
import type { Reply } from "../engines/engine.ts";
import { interrupted, unkept } from "./faults.ts";
import { type Failure, type Item, translated } from "./item.ts";
import type { GlossaryFor, Outcome } from "./job.ts";
import type { Journal, RawReply } from "./journal.ts";
import { type Assessed, bestOf, judge, type Verify } from "./judge.ts";
import { journalReplies, type Question, requestOf } from "./question.ts";
import type { EngineQueue } from "./queue.ts";

/** What every request of a round is sent and judged with. */
export interface Desk {
  readonly queue: EngineQueue;
  readonly glossary: GlossaryFor;
  readonly journal: Journal;
  readonly verify: Verify;
  readonly signal: AbortSignal;
  readonly deliver: (outcomes: readonly Outcome[]) => void;
}

/**
 * Sends one request, journals its reply and delivers what can be kept of it. Splits a request that is too large, or
 * that failed as a whole, maybe for the sake of one text; asks once more, alone, for each text that is not as it must
 * be. Gives back the items that this engine could not do; throws only what is no fault of the engine.
 */
export async function exchange(questions: readonly Question[], desk: Desk): Promise<readonly Item[]> {
  const answer = await ask(questions, desk);
  if (answer.type === "answered") {
    const doubts = keepReplies(questions, answer.replies, desk);
    return (await Promise.all(doubts.map((doubt) => askAgain(doubt, desk)))).flat();
  }
  const { error } = answer;
  const [question, ...others] = questions;
  if (others.length > 0 && divisible.includes(error.code)) return await exchangeHalves(questions, desk);
  // An engine that says itself when to ask again has been asked again.
  if (question && others.length === 0 && error.code === "engine-reply" && !error.retry) {
    return await askAgain({ question: { ...question, fault: error.message }, earlier: [] }, desk);
  }
  return failWith({ engine: desk.queue.engine.name, error, findings: [] }, questions);
}

type Answer =
  | { readonly type: "answered"; readonly replies: readonly RawReply[] }
  | { readonly type: "failed"; readonly error: VisavisError };

/** Asks when it is the questions' turn; replies and their cost are in the journal before anything is made of them. */
async function ask(questions: readonly Question[], desk: Desk): Promise<Answer> {
  const { queue, journal, glossary, signal } = desk;
  return await queue.limit(async () => {
    const request = requestOf(questions, queue.engine, glossary);
    const keep = (reply: Reply): void => {
      const replies = journalReplies(questions, reply, queue.engine);
      journal.keep({ engine: queue.engine.name, target: request.target, usage: reply.usage, replies });
    };
    try {
      const { texts, model } = await queue.send(request, { signal, keep });
      return { type: "answered", replies: texts.map(({ text, unknownWords = [] }) => ({ text, unknownWords, model })) };
    } catch (error) {
      if (signal.aborted) return { type: "failed", error: interrupted() };
      if (error instanceof VisavisError) return { type: "failed", error };
      throw error;
    }
  });
}

/** A question to be asked once more, and what came of it until now. */
interface Doubt {
  /** With the fault of the reply. */
  readonly question: Question;
  readonly earlier: readonly Assessed[];
}

/** Delivers every reply that can be kept, and gives back the rest. */
function keepReplies(questions: readonly Question[], replies: readonly RawReply[], desk: Desk): readonly Doubt[] {
  const { engine } = desk.queue;
  return questions.flatMap((question, index) => {
    const reply = replies[index] ?? { text: "", unknownWords: [], model: null };
    const judged = judge(question, reply, desk.verify);
    if (judged.type === "wrong" || (judged.type === "doubtful" && engine.supports.faults)) {
      return [{ question: { ...question, fault: judged.finding.message }, earlier: [{ reply, judged }] }];
    }
    desk.deliver(translated(question.item, { ...reply, text: judged.text }, engine));
    return [];
  });
}

/** Asks once more, and delivers the best reply that can be kept; gives back an item without one. */
async function askAgain({ question, earlier }: Doubt, desk: Desk): Promise<readonly Item[]> {
  const { engine } = desk.queue;
  const answer = await ask([question], desk);
  const [reply = null] = answer.type === "answered" ? answer.replies : [];
  const all = reply ? [...earlier, { reply, judged: judge(question, reply, desk.verify) }] : earlier;
  const best = bestOf(all);
  if (best) {
    desk.deliver(translated(question.item, best, engine));
    return [];
  }
  const findings = all.flatMap(({ judged }) => (judged.type === "wrong" ? [judged.finding] : [])).slice(-1);
  const error = answer.type === "failed" ? answer.error : unkept(engine, question.job, findings);
  return failWith({ engine: engine.name, error, findings }, [question]);
}

async function exchangeHalves(questions: readonly Question[], desk: Desk): Promise<readonly Item[]> {
  const middle = Math.ceil(questions.length / 2);
  const halves = [questions.slice(0, middle), questions.slice(middle)];
  return (await Promise.all(halves.map((half) => exchange(half, desk)))).flat();
}

/** Faults that one of the texts, or their number, may be the cause of. */
const divisible: readonly ErrorCode[] = [
  "input-too-large",
  "engine-reply",
  "engine-timeout",
  "engine-unavailable",
  "internal",
];

function failWith(failure: Failure, questions: readonly Question[]): readonly Item[] {
  return questions.map(({ item }) => ({ ...item, failure }));
}
