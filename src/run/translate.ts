import type { Engine } from "../engines/engine.ts";
import { VisavisError } from "../errors.ts";
import type { Lng } from "../model.ts";
import type { Answer, Renew } from "../memory/fill.ts";
import { askedOf } from "../translate/question.ts";
import { isJournalled } from "../translate/recall.ts";
import type { StoryFile } from "../workspace/stories.ts";
import type { EngineSet } from "./engines.ts";
import type { Inquiry } from "./count-story.ts";
import { type ExamplesFor, exampleFinder } from "./examples.ts";
import { planner, type Plan } from "./plan.ts";
import { keepLeverage } from "./last-leverage.ts";
import { nearestIn, recalledIn } from "./nearest.ts";
import { isSelective } from "./penalties.ts";
import type { Project } from "./project.ts";
import { projectRecall, withoutNeighbours } from "./recall.ts";
import type { StoryReport } from "./report.ts";
import { staleByTerms } from "./stale-terms.ts";
import { budgetRefusal, openLedger, type Ledger } from "./ledger.ts";
import type { RunUsage } from "./money.ts";
import { sentenceOf } from "./job-id.ts";
import { type Matches, openMatches } from "./matches.ts";
import { jobOf, projectSender, type SendFailure } from "./send.ts";
import { addUp, type Substitution } from "./substitutions.ts";
import { verifier } from "./verify.ts";
import { forgetWritten } from "./written.ts";
import { memoryIndex, viewStory, type Recall } from "./view.ts";
import type { DoneStory } from "./finish.ts";
import { translateWave } from "./wave.ts";

export interface TranslateOptions {
  readonly engines: EngineSet;
  readonly signal: AbortSignal;
  /** Refuse a plan that sends more characters than this. */
  readonly maxCharacters?: number | undefined;
  readonly dryRun?: boolean | undefined;
  /** Make again what was made under other terms and nobody has touched. */
  readonly stale?: boolean | undefined;
  /** The report of a story that need not be looked at, or null. */
  readonly unchanged: (file: StoryFile) => StoryReport | null;
  /** Told how many of the sentences to send are done. */
  readonly onProgress?: ((done: number, total: number) => void) | undefined;
  /** Called with each story once its translation files are written; not after an interruption. */
  readonly onStory: (story: DoneStory) => Promise<void>;
}

export interface TranslateResult {
  /** The plan; after a run, with what has failed. */
  readonly plan: Plan;
  readonly reports: readonly StoryReport[];
  readonly failures: readonly SendFailure[];
  /** What another engine than the first has translated. */
  readonly substitutions: readonly Substitution[];
  /** What was used up, and what it cost. */
  readonly used: RunUsage;
  /** Of a dry run: why the run itself would be refused, or null. */
  readonly refusal: VisavisError | null;
}

/**
 * Brings the translation files of the chosen stories up to date: plans, refuses a plan that is too dear, then sends
 * and writes wave by wave. With `dryRun` it only plans. Else throws `budget-exceeded` before anything is sent, and the
 * signal's reason when it is interrupted: what came back until then is in the translation files.
 */
export async function translateStories(project: Project, options: TranslateOptions): Promise<TranslateResult> {
  const matches = openMatches(project);
  try {
    return await carryOut(project, { ...options, matches });
  } finally {
    matches.close();
  }
}

async function carryOut(
  project: Project,
  options: TranslateOptions & { readonly matches: Matches },
): Promise<TranslateResult> {
  const ledger = openLedger(project);
  const engines = guarded(options.engines, ledger);
  const recall = projectRecall(project, { engines, matches: options.matches });
  const examples = exampleFinder(options.matches);
  const steadyMemory = isSelective(project.settings);
  const renew: Renew = options.stale === true ? staleByTerms(project) : () => false;
  const { plan, changed, unchanged } = await planWork(project, { ...options, engines, renew, examples }, recall);
  const refusal = tooManyCharacters(plan, options.maxCharacters) ?? budgetRefusal(project, plan);
  if (options.dryRun)
    return { plan, reports: unchanged, failures: [], substitutions: [], used: ledger.used(), refusal };
  if (refusal) throw refusal;
  const total = Object.values(plan.targets).reduce((sum, { send }) => sum + send, 0);
  const reports = [...unchanged];
  const failures: SendFailure[] = [];
  let substitutions: readonly Substitution[] = [];
  const serving = new Map<Lng, readonly Engine[]>();
  const { journal } = ledger;
  const { signal } = options;
  const send = projectSender(project, { engines: (target) => serving.get(target) ?? [], journal, signal });
  let sent = 0;
  const onReply = (): void => options.onProgress?.(++sent, total);
  let carried: ReadonlyMap<string, Answer> = new Map();
  const reading = { recall: steadyMemory ? recall : withoutNeighbours(recall), steadyMemory };
  const waves = { ...options, ...reading, engines, send, onReply, serving, renew, examples };
  for (let queue = changed; queue.length > 0;) {
    const done = await translateWave(project, queue, { ...waves, carried });
    signal.throwIfAborted();
    reports.push(...done.reports);
    failures.push(...done.failures);
    substitutions = addUp([...substitutions, ...done.substitutions]);
    queue = done.left;
    carried = done.carried;
  }
  if (changed.length > 0) {
    if (steadyMemory) for (const target of project.targets) memoryIndex(project)(target);
    forgetWritten(project, { jobs: doneJobs(project, reports), stories: changed.map(({ id }) => id) });
    keepLeverage(project, plan);
  }
  return { plan: withFailures(plan, reports), reports, failures, substitutions, used: ledger.used(), refusal: null };
}

/**
 * The jobs that may be forgotten at the end: those of an earlier run that was cut off between a file and the journal,
 * and those of what was made again. Where a sentence still waits to be made again, a reply may be the one for it.
 */
function doneJobs(project: Project, reports: readonly StoryReport[]): readonly string[] {
  if (project.chosen.length < project.files.length) return [];
  const isSettled = (target: Lng): boolean => reports.every(({ targets }) => (targets[target]?.renewable ?? 0) === 0);
  const settled = new Set(project.settings.targets.filter(isSettled));
  return project
    .journal()
    .jobs()
    .filter((job) => settled.has(sentenceOf(job).target));
}

/** The engines, each refusing what would pass the month's budget. */
function guarded(engines: EngineSet, { guard }: Ledger): EngineSet {
  return { ...engines, serving: async (target, signal) => (await engines.serving(target, signal)).map(guard) };
}

/** What the work is planned with, beside what the caller has said. */
interface Planning extends TranslateOptions {
  readonly renew: Renew;
  readonly examples: ExamplesFor;
  readonly matches: Matches;
}

interface Work {
  readonly plan: Plan;
  readonly changed: readonly StoryFile[];
  readonly unchanged: readonly StoryReport[];
}

async function planWork(project: Project, options: Planning, recall: Recall): Promise<Work> {
  const journal = project.journal();
  const desk = { journal, verify: verifier(project) };
  const isKnown = journal.isEmpty() ? () => false : isJournalled;
  const plans = planner(project);
  const inquiry: Inquiry = {
    serving: async (target) => await options.engines.serving(target, options.signal),
    isKept: (target, sentence, engines) => isKnown(jobOf(project, { target, sentence }), engines, desk),
    renew: options.renew,
    nearest: nearestIn(project, options.matches),
    recalled: recalledIn(project),
    asked: (target, sentence, engine) => {
      const examples = options.examples(target, sentence, engine);
      return askedOf(jobOf(project, { target, sentence, examples }), engine);
    },
  };
  const changed: StoryFile[] = [];
  const unchanged: StoryReport[] = [];
  for (const file of project.chosen) {
    const report = options.unchanged(file);
    if (report) {
      unchanged.push(report);
      plans.addUnchanged(report);
    } else {
      changed.push(file);
      await plans.add(await viewStory(project, file, recall), inquiry);
    }
  }
  return { plan: plans.plan(), changed, unchanged };
}

function tooManyCharacters(plan: Plan, limit: number | undefined): VisavisError | null {
  const characters = Object.values(plan.targets).reduce((sum, target) => sum + target.characters, 0);
  if (limit === undefined || characters <= limit) return null;
  return new VisavisError({
    code: "budget-exceeded",
    message: `the plan sends ${characters} characters, more than --max-characters ${limit}; nothing was sent`,
    hint: "See what it would send with --dry-run; name fewer stories or languages (--to), or raise the limit.",
  });
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
  return { ...plan, targets: Object.fromEntries(targets), stories };
}
