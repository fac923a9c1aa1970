import { checkNames } from "../check/index.ts";
import { matchesQuery, parseQuery } from "../diff/query.ts";
import { reviewRows, type ReviewRow } from "../diff/row.ts";
import { reviewedStory } from "../diff/story.ts";
import { VisavisError } from "../errors.ts";
import type { DecisionOutcome, Lng, PlacedDecision, Refusal, State } from "../model.ts";
import { now } from "../workspace/clock.ts";
import { examinedById } from "./examine.ts";
import { withProject, type Project, type ProjectOptions } from "./project.ts";
import { reviewerName } from "./reviewer-name.ts";
import { reviseStory, type Reviser } from "./revise.ts";
import { translationPath } from "./stamps.ts";
import type { StoryView } from "./view.ts";

export interface ApproveOptions extends ProjectOptions {
  readonly state: "reviewed" | "final";
  /** Only segments of the section with this id or heading, only this one, only those for which a query holds. */
  readonly section?: string | undefined;
  readonly segment?: string | undefined;
  readonly where?: string | undefined;
  /** The name that the translation files keep; git's user by default. */
  readonly by?: string | undefined;
  /** In spite of errors. */
  readonly force?: boolean | undefined;
  readonly dryRun?: boolean | undefined;
  /** ISO 8601, UTC, to the second; the machine's time by default. */
  readonly at?: string | undefined;
}

/** What became of the chosen segments of a language. */
interface ApprovalCounts {
  readonly approved: number;
  /** Those that had reached the state before. */
  readonly already: number;
  /** Those without a translation. */
  readonly missing: number;
  readonly refused: number;
}

interface RefusedApproval {
  readonly story: string;
  readonly target: Lng;
  readonly segment: string;
  readonly refusal: Refusal;
  readonly message: string;
}

/** What was approved, and what was not and why; the shape of `approve --json`. */
export interface Approval {
  readonly by: string;
  readonly state: "reviewed" | "final";
  readonly targets: Readonly<Record<Lng, ApprovalCounts>>;
  readonly refused: readonly RefusedApproval[];
}

/**
 * Approves the chosen segments that have not reached the state, story by story, while others may work on them. Throws
 * `usage` when nothing is chosen, nobody says who approves, or a section or segment is nowhere.
 */
export async function approveStories(options: ApproveOptions): Promise<Approval> {
  if (choices(options).length === 0) throw unchosen();
  const { state, dryRun = false, force = false, at = now() } = options;
  return await withProject({ ...options, write: !dryRun, lock: null }, async (project) => {
    const by = reviewerName(project.root, options.by);
    const chosen: Chosen[] = [];
    const isChosen = chooser(project, options);
    const stories = { isChosen, state, reviser: { by, at, force, dryRun } };
    for (const file of project.chosen) chosen.push(...(await approveStory(project, file, stories)));
    if (chosen.length === 0 && (options.section ?? options.segment) !== undefined) throw unfound(options);
    const targets = project.targets.map((target) => [target, countIn(target, chosen)] as const);
    return { by, state, targets: Object.fromEntries(targets), refused: chosen.flatMap(refusedOf) };
  });
}

/** A chosen segment, and what became of it. */
interface Chosen {
  readonly row: ReviewRow;
  readonly result: keyof ApprovalCounts;
  readonly outcome: DecisionOutcome | null;
}

interface Approving {
  readonly isChosen: (row: ReviewRow) => boolean;
  readonly state: ApproveOptions["state"];
  readonly reviser: Reviser;
}

async function approveStory(
  project: Project,
  file: Project["files"][number],
  { isChosen, state, reviser }: Approving,
): Promise<readonly Chosen[]> {
  let rows: readonly ReviewRow[] = [];
  let open: readonly ReviewRow[] = [];
  const decide = (view: StoryView): readonly PlacedDecision[] => {
    rows = rowsOf(project, view).filter(isChosen);
    open = rows.filter((row) => isTranslated(row) && !hasReached(row, state));
    return open.map(({ story, target, segment, stamp }) => {
      return { story, target, segment, stamp, decision: { type: "state", state } };
    });
  };
  const outcomes = await reviseStory(project, { file, decide }, reviser);
  const outcomeOf = new Map(open.map((row, at) => [row, outcomes[at] ?? null]));
  return rows.map((row) => {
    const outcome = outcomeOf.get(row) ?? null;
    const rest = isTranslated(row) ? "already" : "missing";
    return { row, outcome, result: outcome ? results[outcome.type] : rest };
  });
}

const results = { done: "approved", refused: "refused" } as const;

function rowsOf(project: Project, { translations, lost }: StoryView): readonly ReviewRow[] {
  return project.targets.flatMap((target) => {
    const translation = translations.get(target);
    if (!translation) return [];
    const file = translationPath(project, translation.story, target);
    return reviewRows(
      reviewedStory({ translation, file, examined: examinedById(project, translation, lost.get(target)) }),
    );
  });
}

function isTranslated({ text, origin }: ReviewRow): boolean {
  return text !== null && origin !== "pseudo";
}

const order: readonly State[] = ["initial", "translated", "reviewed", "final"];

function hasReached(row: ReviewRow, state: State): boolean {
  return order.indexOf(row.state) >= order.indexOf(state);
}

function chooser({ settings }: Project, options: ApproveOptions): Approving["isChosen"] {
  const { section, segment, where } = options;
  const query = where === undefined ? null : parseQuery(where, { finding: checkNames, target: settings.targets });
  return (row) =>
    (section === undefined || row.section === section || row.heading === section) &&
    (segment === undefined || row.segment === segment) &&
    (query === null || matchesQuery(query, row));
}

function countIn(target: Lng, chosen: readonly Chosen[]): ApprovalCounts {
  const count = (wanted: keyof ApprovalCounts): number =>
    chosen.filter(({ row, result }) => row.target === target && result === wanted).length;
  return {
    approved: count("approved"),
    already: count("already"),
    missing: count("missing"),
    refused: count("refused"),
  };
}

function refusedOf({ row: { story, target, segment }, outcome }: Chosen): readonly RefusedApproval[] {
  if (outcome?.type !== "refused") return [];
  const { refusal, message } = outcome;
  return [{ story, target, segment, refusal, message }];
}

function choices({ stories = [], to = [], section, segment, where }: ApproveOptions): readonly string[] {
  return [...stories, ...to, section, segment, where].filter((choice) => choice !== undefined);
}

function unchosen(): VisavisError {
  return new VisavisError({
    code: "usage",
    message: "it is not said what to approve",
    hint: "Name stories, or choose by --to, --section, --segment or --where: visavis approve --where 'findings=0'",
  });
}

function unfound({ section, segment }: ApproveOptions): VisavisError {
  return new VisavisError({
    code: "usage",
    message: `no sentence of the chosen stories is in ${section === undefined ? `segment ${segment}` : `section ${section}`}`,
    hint: "'visavis diff --json' shows the ids of sections and segments.",
  });
}
