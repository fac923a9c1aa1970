import { engineNames, unknownEngine } from "../engines/names.ts";
import { VisavisError } from "../errors.ts";
import { builder, type BuildOptions, type BuildResult } from "./build.ts";
import { openEngines, type Assumption, type EngineState } from "./engines.ts";
import type { Environment } from "./environment.ts";
import { withProject, type Locking, type Project, type ProjectOptions } from "./project.ts";
import { planner } from "./plan.ts";
import { eachStory, knownReports } from "./reports.ts";
import { nothingUsed } from "./money.ts";
import type { RequiredState } from "./stamps.ts";
import type { TranslateOptions, TranslateResult } from "./translate.ts";

export interface MainJobOptions extends ProjectOptions {
  readonly environment: Environment;
  readonly signal: AbortSignal;
  readonly engine?: string | undefined;
  /** Names of engines from npm modules that may run. */
  readonly allowEngine?: readonly string[] | undefined;
  readonly dryRun?: boolean | undefined;
  /** Make again what was made under other terms and nobody has touched. */
  readonly stale?: boolean | undefined;
  readonly lock?: Locking | undefined;
  readonly maxCharacters?: number | undefined;
  readonly onProgress?: ((done: number, total: number) => void) | undefined;
  /** Build bundles and editions of what has reached this state; null only translates. */
  readonly build: RequiredState | null;
}

export interface MainJobResult extends TranslateResult {
  readonly build: BuildResult | null;
  /** Engines that were wanted and cannot be used, with the reason. */
  readonly unusable: readonly EngineState[];
  /** Variants of a target language that nobody has said, as an engine took them. */
  readonly assumptions: readonly Assumption[];
}

/**
 * The main job, in order: translate what is new or changed, check, and (with `build`) emit bundles and editions. What
 * was done before a failure is kept; a story in which nothing changed is not even read. Throws the signal's reason when
 * it is interrupted.
 */
export async function runMainJob(options: MainJobOptions): Promise<MainJobResult> {
  return await withProject({ ...options, write: options.dryRun !== true }, async (project) => {
    requireEngine(options.engine, Object.keys(project.settings.modules));
    const engines = openEngines({
      patient: true,
      settings: project.settings,
      root: project.root,
      allowed: options.allowEngine,
      environment: options.environment,
      only: options.engine,
      dictionaries: async () => (await import("./dictionaries.ts")).dictionariesOf(project),
    });
    const known = knownReports(project);
    const build = options.build === null ? null : builder(project, { require: options.build, frozen: false });
    try {
      const settled = new Map(
        project.chosen.map((file) => [
          file,
          known.settled(file, { require: options.build, stale: options.stale === true }),
        ]),
      );
      const result = await translate(project, {
        engines,
        signal: options.signal,
        maxCharacters: options.maxCharacters,
        dryRun: options.dryRun,
        stale: options.stale,
        onProgress: options.onProgress,
        unchanged: (file) => settled.get(file) ?? null,
        onStory: async (done) => {
          await build?.add(done.view);
          if (project.targets.length === project.settings.targets.length) known.save(done, options.build);
        },
      });
      const built = options.dryRun === true ? null : (build?.finish() ?? null);
      return { ...result, build: built, unusable: engines.unusable(), assumptions: engines.assumptions() };
    } finally {
      await engines.close();
    }
  });
}

/** Throws `engine-unknown` for a name that no engine has, also where there is nothing to send. */
function requireEngine(name: string | undefined, modules: readonly string[]): void {
  if (name !== undefined && ![...engineNames, ...modules].includes(name)) throw unknownEngine(name, modules);
}

/** What it takes to translate is loaded only when there is a story to look at: most runs of a pipeline have none. */
async function translate(project: Project, options: TranslateOptions): Promise<TranslateResult> {
  const reports = project.chosen.flatMap((file) => options.unchanged(file) ?? []);
  if (reports.length < project.chosen.length) {
    const { translateStories } = await import("./translate.ts");
    return await translateStories(project, options);
  }
  const plans = planner(project);
  for (const report of reports) plans.addUnchanged(report);
  return { plan: plans.plan(), reports, failures: [], substitutions: [], used: nothingUsed, refusal: null };
}

/** Emits bundles and editions from the translation files as they are; with `frozen` writes nothing. */
export async function buildStories(options: ProjectOptions & BuildOptions): Promise<BuildResult> {
  return await withProject({ ...options, write: !options.frozen }, async (project) => {
    const build = builder(project, { require: options.require, frozen: options.frozen });
    await eachStory(project, build.add);
    return build.finish();
  });
}

/** The error that says how a run fell short, or null when every segment of the chosen languages has a translation. */
export function shortfall(result: MainJobResult): VisavisError | null {
  const missing = Object.entries(result.plan.targets).filter(([, { failed }]) => failed > 0);
  if (missing.length === 0) return null;
  // Where no engine serves a language nobody has refused anything: that is incomplete.
  const tried = result.failures.filter(({ target }) => result.plan.targets[target]?.engine !== null);
  const errors = [...tried, ...result.unusable].flatMap(({ error }) => error ?? []);
  const refusal = errors.find(({ code }) => refusals.includes(code));
  const reason = refusal ?? mostCommon(errors) ?? result.failures[0]?.error;
  const counts = missing.map(([target, { failed }]) => `${target} (${failed})`).join(", ");
  return new VisavisError({
    code: refusal?.code ?? "incomplete",
    message: `some segments have no translation: ${counts}${reason ? `; ${reason.message}` : ""}`,
    hint: reason?.hint ?? "See 'visavis doctor' for the engines that work here, then run the same command again.",
    cause: reason,
  });
}

/** The first error of the code that most have: one bad reply is not what a used-up budget is known by. */
function mostCommon(errors: readonly VisavisError[]): VisavisError | undefined {
  const groups = [...Map.groupBy(errors, ({ code }) => code).values()];
  return groups.toSorted((one, other) => other.length - one.length)[0]?.[0];
}

const refusals: readonly string[] = ["engine-key", "engine-quota", "engine-language"];
