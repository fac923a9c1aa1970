import type { Engine } from "../engines/engine.ts";
import type { Lng } from "../model.ts";
import { type Answer, pendingSentences, type PendingSentence } from "../memory/fill.ts";
import type { StoryFile } from "../workspace/stories.ts";
import type { EngineSet } from "./engines.ts";
import { type Find, finishStory, type FinishOptions, type OpenStory } from "./finish.ts";
import type { Project } from "./project.ts";
import type { StoryReport } from "./report.ts";
import { jobId } from "./job-id.ts";
import { sendBatch, type Batch, type Replies, type Sending } from "./send.ts";
import { inputStamp } from "./stamps.ts";
import { viewStory, type StoryView } from "./view.ts";
import { forgetWritten } from "./written.ts";

/**
 * Stories are worked on in waves, the only ones in memory: as many as fill the engines' requests so many times over,
 * since the last requests of a wave leave places idle. Beyond the first ones a story is read again when it is its turn
 * to be written: should one sentence be sent of each, ten thousand would be in memory at once.
 */
const wave = { rounds: 20, leastSentences: 5000, viewsKept: 60 } as const;

interface WaveOptions extends Sending, FinishOptions {
  readonly engines: EngineSet;
  /** The engines that serve each language, for the sender to look up. */
  readonly serving: Map<Lng, readonly Engine[]>;
  /** True when what was made under other terms is made again. */
  readonly stale?: boolean | undefined;
  /** What earlier waves have brought for the stories that wait, by job. */
  readonly carried: ReadonlyMap<string, Answer>;
}

interface Wave extends Pick<Replies, "failures" | "substitutions"> {
  readonly reports: readonly StoryReport[];
  /** The stories that are still to be done. */
  readonly left: readonly StoryFile[];
  /** What has come for those of them that wait, by job. */
  readonly carried: ReadonlyMap<string, Answer>;
}

/** A story that waits for translations, by target. */
interface WaitingStory extends OpenStory {
  readonly pending: ReadonlyMap<Lng, readonly PendingSentence[]>;
}

/**
 * Takes stories from the queue, sends what they need and writes their translation files. Sentences that would go in a
 * request that is not full wait, with their stories, for the next wave; what came back of those is carried there, and in
 * the journal.
 */
export async function translateWave(
  project: Project,
  queue: readonly StoryFile[],
  options: WaveOptions,
): Promise<Wave> {
  const { stories, rest, reports } = await readStories(project, queue, options);
  const all = neededSentences(project.targets, stories, options.carried);
  const full = rest.length > 0 ? fullRequests(all, options.serving) : all;
  const held = heldKeys(all, full);
  const waiting = stories.filter((story) => isWaiting(story, held));
  // Should every story wait, none would ever be done.
  const isHeld = waiting.length < stories.length;
  const replies = await sendBatch(project, isHeld ? full : all, options);
  const answers = new Map([...options.carried, ...replies.answers]);
  const done = isHeld ? stories.filter((story) => !waiting.includes(story)) : stories;
  const find: Find = (target, key) => answers.get(jobId(target, key)) ?? null;
  for (const story of done) reports.push(await finishStory(project, story, { ...options, find }));
  // What is made again, or asked for although the memory has it, may stand in a later story too, and another translation
  // in a file: the reply is still wanted.
  if (options.stale !== true && !options.steadyMemory)
    forgetWritten(project, { jobs: [...answers.keys()], stories: done.map(({ file }) => file.id) });
  const left = isHeld ? [...waiting.map(({ file }) => file), ...rest] : rest;
  const { failures, substitutions } = replies;
  return { reports, failures, substitutions, left, carried: isHeld ? answersFor(waiting, answers) : new Map() };
}

function answersFor(
  stories: readonly WaitingStory[],
  answers: ReadonlyMap<string, Answer>,
): ReadonlyMap<string, Answer> {
  const wanted = new Set(
    stories.flatMap(({ pending }) =>
      [...pending].flatMap(([target, sentences]) => sentences.map(({ key }) => jobId(target, key))),
    ),
  );
  return new Map([...answers].filter(([job]) => wanted.has(job)));
}

interface ReadStories {
  readonly stories: readonly WaitingStory[];
  readonly rest: readonly StoryFile[];
  /** Of the stories that need nothing: they are written at once. */
  readonly reports: StoryReport[];
}

/** Reads stories until there are enough to fill requests with. */
async function readStories(project: Project, queue: readonly StoryFile[], options: WaveOptions): Promise<ReadStories> {
  const stories: WaitingStory[] = [];
  const reports: StoryReport[] = [];
  let sentences = 0;
  for (const [index, file] of queue.entries()) {
    if (sentences >= enoughFor(options.serving)) return { stories, rest: queue.slice(index), reports };
    const stamp = inputStamp(project, file);
    const view = await viewStory(project, file, options.recall);
    const pending = pendingIn(project, view, options);
    if (pending.size === 0) {
      reports.push(await finishStory(project, { file, stamp, view }, { ...options, find: () => null }));
      continue;
    }
    stories.push({ file, stamp, pending, view: stories.length < wave.viewsKept ? view : null });
    for (const [target, some] of pending) {
      options.serving.set(target, await options.engines.serving(target, options.signal));
      sentences += some.length;
    }
  }
  return { stories, rest: [], reports };
}

function enoughFor(serving: ReadonlyMap<Lng, readonly Engine[]>): number {
  const first = [...serving.values()].flatMap(([engine]) => engine?.limits ?? []);
  return Math.max(wave.leastSentences, ...first.map(({ texts, concurrency }) => wave.rounds * texts * concurrency));
}

function pendingIn(
  { targets }: Project,
  view: StoryView,
  { renew }: WaveOptions,
): ReadonlyMap<Lng, readonly PendingSentence[]> {
  const pending = targets.map((target): [Lng, readonly PendingSentence[]] => {
    const translation = view.translations.get(target);
    return [target, translation ? pendingSentences(translation, renew) : []];
  });
  return new Map(pending.filter(([, sentences]) => sentences.length > 0));
}

function neededSentences(
  targets: readonly Lng[],
  stories: readonly WaitingStory[],
  carried: ReadonlyMap<string, Answer>,
): Batch {
  const batch = new Map<Lng, readonly PendingSentence[]>();
  for (const target of targets) {
    const pending = stories.flatMap((story) => story.pending.get(target) ?? []);
    const open = pending.filter(({ key }) => !carried.has(jobId(target, key)));
    const unique = new Map(open.map((sentence) => [sentence.key, sentence]));
    if (unique.size > 0) batch.set(target, [...unique.values()]);
  }
  return batch;
}

/** As many of the sentences, in order, as fill whole requests to the engine that is asked first. */
function fullRequests(batch: Batch, serving: ReadonlyMap<Lng, readonly Engine[]>): Batch {
  const full = [...batch].map(([target, sentences]): [Lng, readonly PendingSentence[]] => {
    const limits = serving.get(target)?.[0]?.limits;
    // A request that is never filled beyond its section has nothing to wait for.
    const texts = limits?.scope === "any" ? limits.texts : 1;
    return [target, sentences.slice(0, sentences.length - (sentences.length % texts))];
  });
  return new Map(full);
}

/** The sentences of a batch that are not in its full requests, by target. */
function heldKeys(all: Batch, full: Batch): ReadonlyMap<Lng, ReadonlySet<string>> {
  const held = [...all].map(([target, sentences]): [Lng, ReadonlySet<string>] => [
    target,
    new Set(sentences.slice(full.get(target)?.length ?? 0).map(({ key }) => key)),
  ]);
  return new Map(held);
}

function isWaiting({ pending }: WaitingStory, held: ReadonlyMap<Lng, ReadonlySet<string>>): boolean {
  return [...pending].some(([target, sentences]) => sentences.some(({ key }) => held.get(target)?.has(key)));
}
