import { setTimeout as delay } from "node:timers/promises";
import type { Engine } from "../engines/engine.ts";
import type { Lng } from "../model.ts";
import { createChannel } from "./channel.ts";
import { type Desk, exchange } from "./exchange.ts";
import { failed, givenUp, groupJobs, type Item, prepared, translated } from "./item.ts";
import type { GlossaryFor, Outcome, TranslateJob } from "./job.ts";
import { type Journal, noJournal } from "./journal.ts";
import type { Verify } from "./judge.ts";
import { packTexts } from "./pack.ts";
import { questionOf, type Question } from "./question.ts";
import { recallReply } from "./recall.ts";
import { createQueue, type EngineQueue, type QueueOptions } from "./queue.ts";
import { defaultRetry } from "./queue/retry.ts";

export type { Outcome, TranslateJob } from "./job.ts";

/** What a sender works with. */
export interface TranslateOptions {
  /** The engines that serve a target language, in order of preference. */
  readonly engines: (target: Lng) => readonly Engine[];
  readonly glossary: GlossaryFor;
  /** Where replies are kept and found again; none when left out. */
  readonly journal?: Journal;
  readonly verify?: Verify;
  readonly signal: AbortSignal;
  readonly onProgress?: (done: number, total: number) => void;
  readonly retry?: QueueOptions["retry"];
  readonly sleep?: QueueOptions["sleep"];
  readonly now?: QueueOptions["now"];
}

/** Translates jobs; the state of the engines (slowed, stopped) lasts from call to call. */
export type Sender = (jobs: readonly TranslateJob[]) => AsyncGenerator<Outcome, void, undefined>;

/**
 * Makes a sender that gives each job exactly one outcome as it arrives, in no promised order. Equal texts are sent
 * once; requests are packed by the engines' limits; replies are verified; what one engine cannot do goes to the next in
 * its language's order. A fault of one request, language or engine never costs another its outcome. On abort the rest
 * fails as `interrupted`; a reader that stops early aborts what is under way. Throws what the journal throws, after the
 * outcomes until then: what is paid and cannot be kept ends the call.
 */
export function createSender(options: TranslateOptions): Sender {
  const { retry = defaultRetry, now = Date.now } = options;
  const sleep = options.sleep ?? ((ms, signal) => delay(ms, undefined, { signal }));
  const queues = new Map<string, EngineQueue>();
  const queueOf = (engine: Engine): EngineQueue => {
    const queue = queues.get(engine.name) ?? createQueue(engine, { retry, sleep, now });
    queues.set(engine.name, queue);
    return queue;
  };
  return async function* send(jobs) {
    const left = new AbortController();
    const channel = createChannel<Outcome>();
    const signal = AbortSignal.any([options.signal, left.signal]);
    const deliver = countingDeliver(channel.push, jobs.length, options.onProgress);
    const halt = (error: unknown): void => {
      channel.fail(error);
      left.abort();
    };
    const { glossary, verify = () => [] } = options;
    const journal = haltingJournal(options.journal ?? noJournal, halt);
    const round: Round = { glossary, journal, verify, signal, deliver, queueOf, halt };
    const work = askByLanguage(unknownToJournal(groupJobs(jobs, options.engines), round), round).finally(channel.close);
    try {
      yield* channel.values();
      await work;
    } finally {
      left.abort();
      await Promise.allSettled([work]);
    }
  };
}

interface Round extends Omit<Desk, "queue"> {
  readonly queueOf: (engine: Engine) => EngineQueue;
  /** Ends the call with an error that is no engine's. */
  readonly halt: (error: unknown) => void;
}

/** A journal that cannot be written (a full disk) would lose every further reply that is paid: nothing more is sent. */
function haltingJournal({ recall, keep }: Journal, halt: Round["halt"]): Journal {
  return {
    recall,
    keep: (entry) => {
      try {
        keep(entry);
      } catch (error) {
        halt(error);
        throw error;
      }
    },
  };
}

/** No language waits for the engines of another. */
async function askByLanguage(items: readonly Item[], round: Round): Promise<void> {
  const languages = Map.groupBy(items, ({ job }) => job.target).values();
  await Promise.all(Array.from(languages, (some) => askEngines(some, round)));
}

/** Each item's first engine is asked, then the second for what is left, until every item has its outcome. */
async function askEngines(all: readonly Item[], round: Round): Promise<void> {
  let items = all;
  for (let rank = 0; items.length > 0; rank++) {
    const open = sortByEngine(items, rank, round).flatMap(({ queue, questions }) =>
      packTexts(questions, queue.engine).map((request) => exchangeOrHalt(request, deskFor(queue, round))),
    );
    items = (await Promise.all(open)).flat();
  }
}

/** What is not for release (a pseudo-translation) is in no language. */
function deskFor(queue: EngineQueue, round: Round): Desk & Round {
  return { ...round, queue, verify: queue.engine.release ? round.verify : () => [] };
}

async function exchangeOrHalt(request: readonly Question[], desk: Desk & Round): Promise<readonly Item[]> {
  try {
    return await exchange(request, desk);
  } catch (error) {
    desk.halt(error);
    return [];
  }
}

/** Delivers what is in the journal, and gives back the rest. */
function unknownToJournal(items: readonly Item[], { journal, verify, deliver }: Round): readonly Item[] {
  return items.flatMap((item) => {
    const [first] = item.engines;
    const ready = first ? prepared(item, first) : item;
    const found = recallReply(ready, { journal, verify });
    if (!found) return [ready];
    deliver(translated(item, { ...found.reply, journalled: true }, found.engine));
    return [];
  });
}

interface Pile {
  readonly queue: EngineQueue;
  readonly questions: Question[];
}

/** The items as questions, by engine and languages; delivers those that no engine is left for, or that need none. */
function sortByEngine(items: readonly Item[], rank: number, { queueOf, deliver, signal }: Round): readonly Pile[] {
  const piles = new Map<string, Pile>();
  for (const item of items) {
    const engine = item.engines[rank];
    if (!engine || signal.aborted) {
      deliver(engine ? givenUp(item) : failed(item));
      continue;
    }
    const question = questionOf(item, engine);
    const idle = question.text === "" ? question.restore("") : null;
    if (idle?.type === "restored") {
      deliver(translated(item, { text: idle.text, model: null, unknownWords: [] }, engine));
      continue;
    }
    const key = JSON.stringify([engine.name, item.job.source, item.job.target]);
    const pile = piles.get(key) ?? { queue: queueOf(engine), questions: [] };
    piles.set(key, pile);
    pile.questions.push(question);
  }
  return [...piles.values()];
}

function countingDeliver(
  push: (outcome: Outcome) => void,
  total: number,
  onProgress: TranslateOptions["onProgress"],
): Desk["deliver"] {
  let done = 0;
  return (outcomes) => {
    for (const outcome of outcomes) push(outcome);
    done += outcomes.length;
    onProgress?.(done, total);
  };
}
