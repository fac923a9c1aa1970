import type { Engine } from "../engines/engine.ts";
import { VisavisError } from "../errors.ts";
import type { Finding } from "../model.ts";
import { stripCodes } from "../text/codes.ts";
import { type Failure, interrupted, type Item, translated } from "./item.ts";
import type { GlossaryFor, Outcome, TranslateJob } from "./job.ts";
import type { Journal, RawReply } from "./journal.ts";
import { type Judged, judge, type Verify } from "./judge.ts";
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
 * that failed as a whole for the sake of one text; asks once more, alone, for each text that is not as it must be.
 * Gives back the items that this engine could not do; never throws.
 */
export async function exchange(questions: readonly Question[], desk: Desk): Promise<readonly Item[]> {
  try {
    const doubts = keepReplies(questions, await ask(questions, desk), desk);
    const left: Item[] = [];
    for (const doubt of doubts) left.push(...(await askAgain(doubt, desk)));
    return left;
  } catch (error) {
    if (questions.length > 1 && splits(error)) return await exchangeHalves(questions, desk);
    const failure = { engine: desk.queue.engine.name, error: faultOf(error, desk), findings: [] };
    return questions.map(({ item }) => ({ ...item, failure }));
  }
}

/** Asks, and has the replies and what they cost in the journal before anything is made of them. */
async function ask(questions: readonly Question[], desk: Desk): Promise<readonly RawReply[]> {
  const { engine } = desk.queue;
  const request = requestOf(questions, engine, desk.glossary);
  const reply = await desk.queue.send(request, desk.signal);
  const isWhole = reply.texts.length === questions.length;
  const replies = isWhole && engine.release ? journalReplies(questions, reply, engine) : [];
  desk.journal.keep({ engine: engine.name, target: request.target, usage: reply.usage, replies });
  if (!isWhole) throw miscounted(engine.name, questions.length, reply.texts.length);
  return reply.texts.map(({ text, unknownWords = [] }) => ({ text, unknownWords, model: reply.model }));
}

/** A question whose reply is not as it should be. */
interface Doubt {
  readonly question: Question;
  readonly judged: Exclude<Judged, { type: "kept" }>;
  readonly reply: RawReply;
}

/** Delivers every reply that can be kept, and gives back the rest. */
function keepReplies(questions: readonly Question[], replies: readonly RawReply[], desk: Desk): readonly Doubt[] {
  const { engine } = desk.queue;
  return questions.flatMap((question, index) => {
    const reply = replies[index] ?? { text: "", unknownWords: [], model: null };
    const judged = judge(question, reply, desk.verify);
    const isGood = judged.type === "kept" || (judged.type === "doubtful" && !engine.supports.faults);
    if (!isGood) return [{ question, judged, reply }];
    desk.deliver(translated(question.item, { ...reply, text: judged.text }, engine));
    return [];
  });
}

/** Asks once more; of two replies that can be kept the second is. */
async function askAgain(doubt: Doubt, desk: Desk): Promise<readonly Item[]> {
  const question = { ...doubt.question, fault: doubt.judged.finding.message };
  let failure: Failure;
  try {
    const [again] = keepReplies([question], await ask([question], desk), desk);
    if (!again) return [];
    if (deliverDoubtful(again, desk)) return [];
    failure = unkept(desk.queue.engine, question.job, again.judged.finding);
  } catch (error) {
    failure = { engine: desk.queue.engine.name, error: faultOf(error, desk), findings: [] };
  }
  return deliverDoubtful(doubt, desk) ? [] : [{ ...question.item, failure }];
}

/** True when the reply, for all its faults, may pass. */
function deliverDoubtful({ question, judged, reply }: Doubt, { deliver, queue }: Desk): boolean {
  if (judged.type === "wrong") return false;
  deliver(translated(question.item, { ...reply, text: judged.text }, queue.engine));
  return true;
}

async function exchangeHalves(questions: readonly Question[], desk: Desk): Promise<readonly Item[]> {
  const middle = Math.ceil(questions.length / 2);
  const left = await exchange(questions.slice(0, middle), desk);
  return [...left, ...(await exchange(questions.slice(middle), desk))];
}

/** Too large, or a fault that one of the texts may be the cause of. */
function splits(error: unknown): boolean {
  return error instanceof VisavisError && ["input-too-large", "engine-reply", "engine-timeout"].includes(error.code);
}

function faultOf(error: unknown, { queue, signal }: Desk): VisavisError {
  if (signal.aborted) return interrupted();
  if (error instanceof VisavisError) return error;
  return new VisavisError({
    code: "internal",
    message: `The engine ${queue.engine.name} failed in a way it does not document: ${String(error)}`,
    hint: "Report it with this message; another engine in `engines` of visavis.yml may do in the meantime.",
    cause: error,
  });
}

function miscounted(engine: string, asked: number, given: number): VisavisError {
  return new VisavisError({
    code: "engine-reply",
    message: `The engine ${engine} gave ${given} translations for ${asked} texts.`,
    hint: "Run the command again; another engine in `engines` of visavis.yml may do in the meantime.",
  });
}

function unkept({ name }: Engine, { target, text }: TranslateJob, finding: Finding): Failure {
  const start = stripCodes(text).slice(0, 60);
  const error = new VisavisError({
    code: "engine-reply",
    message: `${name}, ${target}: the translation of "${start}" cannot be kept. ${finding.message}`,
    hint: "Translate this sentence by hand in its translation file, or name a further engine in `engines`.",
  });
  return { engine: name, error, findings: [finding] };
}
