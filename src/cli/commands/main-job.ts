import type { VisavisError } from "../../errors.ts";
import type { LocatedFinding } from "../../model.ts";
import type { StoryReport } from "../../run/report.ts";
import { runMainJob, shortfall, type MainJobResult } from "../../run/run.ts";
import type { RequiredState } from "../../run/stamps.ts";
import type { CommandContext } from "../command.ts";
import { exitCodeOf, exitCodes } from "../exit-codes.ts";
import { renderSubstitutions } from "../render/substitutions.ts";
import { openProgress } from "../progress.ts";
import type { Terminal } from "../terminal.ts";

/** Does the main job with the options of the command line and a progress bar. */
export async function mainJob(context: CommandContext, build: RequiredState | null): Promise<MainJobResult> {
  const { options, root, arguments: stories, environment, signal, terminal } = context;
  const progress = openProgress(terminal);
  try {
    return await runMainJob({
      root,
      stories,
      to: options.to ?? [],
      environment,
      signal,
      engine: options.engine,
      allowEngine: options.allowEngine,
      stale: options.stale,
      lock: {
        command: context.command,
        waitSeconds: options.wait ?? 0,
        signal,
        onWait: (holder) => terminal.message(`waiting up to ${options.wait ?? 0} s: ${holder}`),
      },
      dryRun: options.dryRun,
      maxCharacters: options.maxCharacters,
      onProgress: progress.update,
      build,
    });
  } finally {
    progress.end();
  }
}

/** Says on stderr what the settings leave open, and what was made under other terms and is not to be overwritten. */
export function reportOpenQuestions(result: MainJobResult, { terminal, options }: CommandContext): void {
  for (const { engine, target, variant } of result.assumptions) {
    terminal.message(
      `${engine} takes ${target} for ${variant}, since nobody has said which.\n  Say so in visavis.yml: ${engine}: { variants: { ${target}: ${variant} } }`,
    );
  }
  if (options.stale !== true || options.dryRun === true) return;
  for (const finding of result.reports.flatMap(staleTerms)) {
    terminal.warning(`${finding.file}:${finding.line}: ${finding.message}`);
  }
}

function staleTerms({ targets }: StoryReport): readonly LocatedFinding[] {
  return Object.values(targets).flatMap(({ findings }) =>
    findings.filter(({ rule, waiver }) => rule === "stale-terms" && waiver === null),
  );
}

/** A run for `--json`: the plan, what was used up, what failed, who took over, and why a dry run would be refused. */
export function outcomeDocument({
  plan,
  used,
  failures,
  substitutions,
  refusal,
}: MainJobResult): Record<string, unknown> {
  return {
    ...plan,
    used,
    failures: failures.map(({ target, source, error }) => ({ target, source, ...reasonOf(error) })),
    substitutions: substitutions.map(({ error: { code, message }, ...counts }) => ({ ...counts, code, message })),
    ...(refusal ? { refusal: reasonOf(refusal) } : {}),
  };
}

function reasonOf({ code, message, hint }: VisavisError): Pick<VisavisError, "code" | "message" | "hint"> {
  return { code, message, hint };
}

/** Says what stands in the way of a dry run's plan, and answers the exit code where it would be refused; else 0. */
export function reportRefusal({ refusal, unusable }: MainJobResult, { terminal, json }: CommandContext): number {
  reportUnusable(unusable, terminal);
  if (!refusal) return exitCodes.done;
  if (!json) terminal.warning(`error: ${refusal.message}\n  ${refusal.hint}`);
  return exitCodeOf[refusal.code];
}

/** Warns of what fell short, and answers the exit code for it; 0 when nothing did. */
export function reportShortfall(result: MainJobResult, { terminal }: CommandContext): number {
  const error = shortfall(result);
  reportUnusable(
    result.unusable.filter((engine) => engine.error !== error?.cause),
    terminal,
  );
  for (const line of renderSubstitutions(result.substitutions)) terminal.warning(line);
  if (!error) return 0;
  terminal.warning(`incomplete: ${error.message}\n  ${error.hint}`);
  return exitCodeOf[error.code];
}

function reportUnusable(unusable: MainJobResult["unusable"], terminal: Terminal): void {
  for (const { name, error } of unusable)
    terminal.message(`${name} is not used: ${error?.message ?? ""}\n  ${error?.hint ?? ""}`);
}
