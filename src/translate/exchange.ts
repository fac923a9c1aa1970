import type { TranslateRequest } from "../engines/engine.ts";
import { VisavisError } from "../errors.ts";
import { stripCodes } from "../text/codes.ts";
import { type Failure, interrupted, type Item, translated } from "./item.ts";
import type { GlossaryFor, Outcome, TranslateJob } from "./job.ts";
import { type Packable, sharedContext } from "./pack.ts";
import type { Protected } from "./protect.ts";
import type { EngineQueue } from "./queue.ts";
import { replyFinding, verifyReply } from "./verify.ts";

/** An item as one engine is asked for it. */
export interface Question extends Packable {
  readonly item: Item;
  readonly restore: Protected["restore"];
}

export interface Desk {
  readonly queue: EngineQueue;
  readonly glossary: GlossaryFor;
  readonly signal: AbortSignal;
  readonly deliver: (outcomes: readonly Outcome[]) => void;
}

/**
 * Sends one request and delivers what can be kept of its reply. Splits a request that is too large, or that failed as
 * a whole for the sake of one text; asks once more, alone, for each text that is not as it must be. Gives back the
 * items that this engine could not do; never throws.
 */
export async function exchange(questions: readonly Question[], desk: Desk): Promise<readonly Item[]> {
  const [first] = questions;
  if (!first) return [];
  try {
    const replies = await desk.queue.send(requestOf(first.item.job, questions, desk.glossary), desk.signal);
    const wrong = keepReplies(questions, replies, desk);
    const left: Item[] = [];
    for (const { question } of wrong) left.push(...(await askAgain(question, desk)));
    return left;
  } catch (error) {
    if (questions.length > 1 && splits(error)) return await exchangeHalves(questions, desk);
    const failure = { engine: desk.queue.engine.name, error: faultOf(error, desk), findings: [] };
    return questions.map(({ item }) => ({ ...item, failure }));
  }
}

function requestOf(
  { source, target }: TranslateJob,
  questions: readonly Question[],
  glossary: GlossaryFor,
): TranslateRequest {
  return {
    source,
    target,
    texts: questions.map(({ text }) => text),
    context: sharedContext(questions),
    glossary: glossary(target),
  };
}

async function askAgain(question: Question, desk: Desk): Promise<readonly Item[]> {
  const { item } = question;
  try {
    const replies = await desk.queue.send(requestOf(item.job, [question], desk.glossary), desk.signal);
    return keepReplies([question], replies, desk).map(({ failure }) => ({ ...item, failure }));
  } catch (error) {
    return [{ ...item, failure: { engine: desk.queue.engine.name, error: faultOf(error, desk), findings: [] } }];
  }
}

interface Wrong {
  readonly question: Question;
  readonly failure: Failure;
}

/** Delivers every reply that can be kept, and gives back the rest. Throws when the replies do not match the texts. */
function keepReplies(questions: readonly Question[], replies: readonly string[], desk: Desk): readonly Wrong[] {
  const { engine } = desk.queue;
  if (replies.length !== questions.length) throw miscounted(engine.name, questions.length, replies.length);
  return questions.flatMap((question, index) => {
    const { item } = question;
    const judged = judge(question, replies[index] ?? "");
    if (judged.type === "kept") {
      desk.deliver(translated(item, judged.text, engine));
      return [];
    }
    const { finding } = judged;
    return [
      {
        question,
        failure: { engine: engine.name, error: unkept(engine.name, item.job, finding.message), findings: [finding] },
      },
    ];
  });
}

type Judged =
  | { readonly type: "kept"; readonly text: string }
  | { readonly type: "wrong"; readonly finding: ReturnType<typeof replyFinding> };

function judge({ item, restore }: Question, reply: string): Judged {
  if (reply.trim() === "") {
    const message = "The engine gave an empty translation.";
    return { type: "wrong", finding: replyFinding({ issue: "omission", message, expected: null, actual: reply }) };
  }
  const restored = restore(reply);
  if (restored.type === "broken") {
    const message = `The engine broke the text: ${restored.reason}.`;
    return { type: "wrong", finding: replyFinding({ issue: "markup", message, expected: null, actual: reply }) };
  }
  const finding = verifyReply(item.job, restored.text);
  return finding ? { type: "wrong", finding } : { type: "kept", text: restored.text };
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

function unkept(engine: string, { target, text }: TranslateJob, why: string): VisavisError {
  const start = stripCodes(text).slice(0, 60);
  return new VisavisError({
    code: "engine-reply",
    message: `${engine}, ${target}: the translation of "${start}" cannot be kept. ${why}`,
    hint: "Translate this sentence by hand in its translation file, or name a further engine in `engines`.",
  });
}
