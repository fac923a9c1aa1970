import type { Engine } from "../engines/engine.ts";
import type { Lng, Translation } from "../model.ts";
import { stringifyXliff } from "../formats/xliff/stringify.ts";
import { fillTranslation, pendingSentences, type PendingSentence, type Renew } from "../memory/fill.ts";
import { stampOf, writeText } from "../workspace/files.ts";
import type { StoryFile } from "../workspace/stories.ts";
import type { EngineSet } from "./engines.ts";
import type { Project } from "./project.ts";
import { reportStory, type StoryReport } from "./report.ts";
import { sendBatch, type Batch, type SendFailure, type Sending } from "./send.ts";
import { inputStamp, translationPath } from "./stamps.ts";
import { forgetWritten } from "./written.ts";
import { indexTranslation, viewStory, type Recall, type StoryView } from "./view.ts";

/** Stories are worked on in waves, the only ones in memory: each of so many stories and sentences to send at least. */
const size = { stories: 50, sentences: 5000 } as const;

/** A story whose translation files have just been written. */
export interface DoneStory {
  readonly view: StoryView;
  readonly report: StoryReport;
  /** Which version of its files the report speaks of. */
  readonly inputs: string;
}

interface WaveOptions extends Sending {
  readonly engines: EngineSet;
  readonly signal: AbortSignal;
  readonly recall: Recall;
  /** True for an untouched target that is to be made again. */
  readonly renew: Renew;
  /** The engines that serve each language, for the sender to look up. */
  readonly serving: Map<Lng, readonly Engine[]>;
  readonly onStory: (story: DoneStory) => Promise<void>;
}

interface Wave {
  readonly reports: readonly StoryReport[];
  readonly failures: readonly SendFailure[];
  /** The stories that are still to be done. */
  readonly left: readonly StoryFile[];
}

/** A story as it was read, and which version of its files that was. */
interface StampedView {
  readonly view: StoryView;
  readonly stamp: string;
}

/**
 * Takes stories from the queue, sends what they need and writes their translation files. Sentences that would go in a
 * request that is not full wait, with their stories, for the next wave; what came back of those is in the journal.
 */
export async function translateWave(
  project: Project,
  queue: readonly StoryFile[],
  options: WaveOptions,
): Promise<Wave> {
  const views = await readViews(project, queue, options);
  const rest = queue.slice(views.length);
  const all = neededSentences(project.targets, views, options.renew);
  for (const target of all.keys()) options.serving.set(target, await options.engines.serving(target, options.signal));
  const full = rest.length > 0 ? fullRequests(all, options.serving) : all;
  const waiting = views.filter(({ view }) => isWaiting(view, { all, full, renew: options.renew }));
  // Should every story wait, none would ever be done.
  const isHeld = waiting.length < views.length;
  const replies = await sendBatch(project, isHeld ? full : all, options);
  const done = isHeld ? views.filter((view) => !waiting.includes(view)) : views;
  const reports: StoryReport[] = [];
  for (const view of done) reports.push(await finishStory(project, view, { ...options, find: replies.find }));
  forgetWritten(project, { jobs: replies.answered, stories: done.map(({ view }) => view.story.id) });
  const left = isHeld ? [...waiting.map(({ view }) => view.file), ...rest] : rest;
  return { reports, failures: replies.failures, left };
}

/** Reads stories until there are enough to fill requests with. */
async function readViews(
  project: Project,
  files: readonly StoryFile[],
  { recall, renew }: Pick<WaveOptions, "recall" | "renew">,
): Promise<readonly StampedView[]> {
  const views: StampedView[] = [];
  let sentences = 0;
  for (const file of files) {
    if (views.length >= size.stories && sentences >= size.sentences) break;
    const stamp = inputStamp(project, file);
    const view = await viewStory(project, file, recall);
    views.push({ stamp, view });
    for (const target of project.targets) sentences += pendingIn(view, target, renew).length;
  }
  return views;
}

function pendingIn(view: StoryView, target: Lng, renew: Renew): readonly PendingSentence[] {
  const translation = view.translations.get(target);
  return translation ? pendingSentences(translation, renew) : [];
}

function neededSentences(targets: readonly Lng[], views: readonly StampedView[], renew: Renew): Batch {
  const batch = new Map<Lng, readonly PendingSentence[]>();
  for (const target of targets) {
    const pending = views.flatMap(({ view }) => pendingIn(view, target, renew));
    const unique = new Map(pending.map((sentence) => [sentence.key, sentence]));
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

interface Held {
  readonly all: Batch;
  readonly full: Batch;
  readonly renew: Renew;
}

function isWaiting(view: StoryView, { all, full, renew }: Held): boolean {
  return [...all].some(([target, sentences]) => {
    const held = new Set(sentences.slice(full.get(target)?.length ?? 0).map(({ key }) => key));
    return held.size > 0 && pendingIn(view, target, renew).some(({ key }) => held.has(key));
  });
}

type Find = Awaited<ReturnType<typeof sendBatch>>["find"];

async function finishStory(
  project: Project,
  { view, stamp }: StampedView,
  { find, recall, renew, signal, onStory }: WaveOptions & { readonly find: Find },
): Promise<StoryReport> {
  // The engines take their time: what a person wrote into a story or its translations meanwhile counts.
  const isCurrent = inputStamp(project, view.file) === stamp;
  const current = isCurrent ? view : await viewStory(project, view.file, recall);
  const filled = fillView(project, current, { find, renew });
  project.cache.together(() => writeTranslations(project, filled));
  const inputs = inputStamp(project, view.file);
  const report = reportStory(project, filled);
  // Bundles and editions stay as they were: half of the sentences would be missing from them.
  if (!signal.aborted) await onStory({ view: filled, report, inputs });
  return report;
}

function fillView(
  project: Project,
  view: StoryView,
  { find, renew }: { readonly find: Find; readonly renew: Renew },
): StoryView {
  const translations = [...view.translations].map(([target, translation]): [Lng, Translation] => [
    target,
    project.targets.includes(target) ? fillTranslation(translation, (key) => find(target, key), renew) : translation,
  ]);
  return { ...view, translations: new Map(translations) };
}

function writeTranslations(project: Project, view: StoryView): void {
  for (const target of project.targets) {
    const translation = view.translations.get(target);
    if (!translation) continue;
    const path = translationPath(project, view.story.id, target);
    writeText(project.root, path, stringifyXliff(translation));
    indexTranslation(project, translation, stampOf(project.root, path));
  }
}
