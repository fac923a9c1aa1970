import type { Engine } from "../engines/engine.ts";
import { VisavisError } from "../errors.ts";
import type { Lng, Translation } from "../model.ts";
import { stringifyXliff } from "../formats/xliff/stringify.ts";
import { fillTranslation, pendingSentences, type PendingSentence } from "../memory/fill.ts";
import { stampOf, writeText } from "../workspace/files.ts";
import type { StoryFile } from "../workspace/stories.ts";
import type { EngineSet } from "./engines.ts";
import { planner, type Plan } from "./plan.ts";
import type { Project } from "./project.ts";
import { projectRecall } from "./recall.ts";
import { reportStory, type StoryReport } from "./report.ts";
import { projectSender, sendBatch, type SendFailure, type Sending } from "./send.ts";
import { inputStamp, translationPath } from "./stamps.ts";
import { indexTranslation, viewStory, type Recall, type StoryView } from "./view.ts";

/** Stories are worked on in waves, the only ones in memory: each of so many stories and sentences to send at least. */
const wave = { stories: 50, sentences: 5000 } as const;

export interface TranslateOptions {
  readonly engines: EngineSet;
  readonly signal: AbortSignal;
  /** Refuse a plan that sends more characters than this. */
  readonly maxCharacters?: number | undefined;
  readonly dryRun?: boolean | undefined;
  /** The report of a story that need not be looked at, or null. */
  readonly unchanged: (file: StoryFile) => StoryReport | null;
  /** Told how many of the sentences to send are done. */
  readonly onProgress?: ((done: number, total: number) => void) | undefined;
  /** Called with each story once its translation files are written; not after an interruption. */
  readonly onStory: (story: DoneStory) => Promise<void>;
}

/** A story whose translation files have just been written. */
export interface DoneStory {
  readonly view: StoryView;
  readonly report: StoryReport;
  /** Which version of its files the report speaks of. */
  readonly inputs: string;
}

export interface TranslateResult {
  /** The plan; after a run, with what has failed. */
  readonly plan: Plan;
  readonly reports: readonly StoryReport[];
  readonly failures: readonly SendFailure[];
}

/**
 * Brings the translation files of the chosen stories up to date: plans, refuses a plan that is too dear, then sends
 * and writes wave by wave. With `dryRun` it only plans. Throws `budget-exceeded` before anything is sent, and the
 * signal's reason when it is interrupted: what came back until then is in the translation files.
 */
export async function translateStories(project: Project, options: TranslateOptions): Promise<TranslateResult> {
  const recall = projectRecall(project, options.engines);
  const { plan, changed, unchanged } = await planWork(project, options, recall);
  refuseDearPlan(plan, options.maxCharacters);
  if (options.dryRun) return { plan, reports: unchanged, failures: [] };
  const total = Object.values(plan.targets).reduce((sum, { send }) => sum + send, 0);
  const reports = [...unchanged];
  const failures: SendFailure[] = [];
  const serving = new Map<Lng, readonly Engine[]>();
  const send = projectSender(project, { engines: (target) => serving.get(target) ?? [], signal: options.signal });
  let sent = 0;
  const onReply = (): void => options.onProgress?.(++sent, total);
  for (let next = 0; next < changed.length;) {
    const views = await readWave(project, changed.slice(next), recall);
    const done = await translateWave(project, views, { ...options, send, onReply, serving, recall });
    options.signal.throwIfAborted();
    reports.push(...done.reports);
    failures.push(...done.failures);
    next += views.length;
  }
  if (changed.length > 0) project.cache.clearJournal();
  return { plan: withFailures(plan, reports), reports, failures };
}

interface Work {
  readonly plan: Plan;
  readonly changed: readonly StoryFile[];
  readonly unchanged: readonly StoryReport[];
}

async function planWork(project: Project, options: TranslateOptions, recall: Recall): Promise<Work> {
  const plans = planner(project.targets, async (target) => {
    const [first] = await options.engines.serving(target, options.signal);
    return first ?? null;
  });
  const changed: StoryFile[] = [];
  const unchanged: StoryReport[] = [];
  for (const file of project.chosen) {
    const report = options.unchanged(file);
    if (report) {
      unchanged.push(report);
      plans.addUnchanged(report);
    } else {
      changed.push(file);
      await plans.add(await viewStory(project, file, recall));
    }
  }
  return { plan: plans.plan(), changed, unchanged };
}

function refuseDearPlan(plan: Plan, limit: number | undefined): void {
  const characters = Object.values(plan.targets).reduce((sum, target) => sum + target.characters, 0);
  if (limit === undefined || characters <= limit) return;
  throw new VisavisError({
    code: "budget-exceeded",
    message: `the plan sends ${characters} characters, more than --max-characters ${limit}; nothing was sent`,
    hint: "See what it would send with --dry-run; name fewer stories or languages (--to), or raise the limit.",
  });
}

/** Reads stories until there are enough to fill requests with. */
async function readWave(
  project: Project,
  files: readonly StoryFile[],
  recall: Recall,
): Promise<readonly StampedView[]> {
  const views: StampedView[] = [];
  let sentences = 0;
  for (const file of files) {
    if (views.length >= wave.stories && sentences >= wave.sentences) break;
    const stamp = inputStamp(project, file);
    const view = await viewStory(project, file, recall);
    views.push({ stamp, view });
    for (const target of project.targets) sentences += pendingIn(view, target).length;
  }
  return views;
}

function pendingIn(view: StoryView, target: Lng): readonly PendingSentence[] {
  const translation = view.translations.get(target);
  return translation ? pendingSentences(translation) : [];
}

/** A story as it was read, and which version of its files that was. */
interface StampedView {
  readonly view: StoryView;
  readonly stamp: string;
}

interface Wave {
  readonly reports: readonly StoryReport[];
  readonly failures: readonly SendFailure[];
}

/** Sends what a wave of stories needs, then writes their translation files. */
async function translateWave(
  project: Project,
  views: readonly StampedView[],
  options: TranslateOptions & Sending & { readonly serving: Map<Lng, readonly Engine[]>; readonly recall: Recall },
): Promise<Wave> {
  const needed = views.map(({ view }) => view);
  const batch = neededSentences(project.targets, needed);
  for (const target of batch.keys()) options.serving.set(target, await options.engines.serving(target, options.signal));
  const replies = await sendBatch(project, batch, options);
  const reports: StoryReport[] = [];
  for (const { view, stamp } of views) {
    // The engines take their time: what a person wrote into a story or its translations meanwhile counts.
    const isCurrent = inputStamp(project, view.file) === stamp;
    const current = isCurrent ? view : await viewStory(project, view.file, options.recall);
    const filled = fillView(project, current, replies.find);
    project.cache.together(() => writeTranslations(project, filled));
    const inputs = inputStamp(project, view.file);
    const report = reportStory(project, filled);
    reports.push(report);
    // Bundles and editions stay as they were: half of the sentences would be missing from them.
    if (!options.signal.aborted) await options.onStory({ view: filled, report, inputs });
  }
  return { reports, failures: replies.failures };
}

function neededSentences(
  targets: readonly Lng[],
  views: readonly StoryView[],
): ReadonlyMap<Lng, readonly PendingSentence[]> {
  const batch = new Map<Lng, readonly PendingSentence[]>();
  for (const target of targets) {
    const pending = views.flatMap((view) => pendingIn(view, target));
    const unique = new Map(pending.map((sentence) => [sentence.key, sentence]));
    if (unique.size > 0) batch.set(target, [...unique.values()]);
  }
  return batch;
}

type Find = Awaited<ReturnType<typeof sendBatch>>["find"];

function fillView(project: Project, view: StoryView, find: Find): StoryView {
  const translations = [...view.translations].map(([target, translation]): [Lng, Translation] => [
    target,
    project.targets.includes(target) ? fillTranslation(translation, (key) => find(target, key)) : translation,
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

/** The plan with the segments that are still without a translation, language by language and story by story. */
function withFailures(plan: Plan, reports: readonly StoryReport[]): Plan {
  const byId = new Map(reports.map((report) => [report.id, report]));
  const failedIn = (id: string, target: Lng): number => byId.get(id)?.targets[target]?.missing ?? 0;
  const targets = Object.entries(plan.targets).map(([target, counts]) => {
    const failed = reports.reduce((sum, { id }) => sum + failedIn(id, target), 0);
    return [target, { ...counts, failed }];
  });
  const stories = plan.stories.map(({ id, targets: counts }) => ({
    id,
    targets: Object.fromEntries(
      Object.entries(counts).map(([target, count]) => [target, { ...count, failed: failedIn(id, target) }]),
    ),
  }));
  return { targets: Object.fromEntries(targets), stories };
}
