import { codedText } from "../diff/readable.ts";
import { VisavisError } from "../errors.ts";
import { parseDecisions } from "../formats/decisions/parse.ts";
import { isRemark } from "../memory/remarks.ts";
import type { DecisionOutcome, FiledDecision, Lng, PlacedDecision, Refusal } from "../model.ts";
import { isInEffect } from "../revise/in-effect.ts";
import type { Place } from "../revise/place.ts";
import { stampOf } from "../revise/revise.ts";
import { now } from "../workspace/clock.ts";
import { readTextAt } from "../workspace/files.ts";
import type { NamedFile } from "./inspect.ts";
import { type Project, withProject } from "./project.ts";
import { type Reviser, reviseStory } from "./revise.ts";
import { reviewerName } from "./reviewer-name.ts";
import type { StoryView } from "./view.ts";

export interface ApplyOptions {
  readonly root: string;
  readonly file: NamedFile;
  /** The name that the translation files keep; git's user by default. */
  readonly by?: string | undefined;
  readonly dryRun?: boolean | undefined;
  /** ISO 8601, UTC, to the second; the machine's time by default. */
  readonly at?: string | undefined;
}

/** What became of a decision of a file. */
export interface AppliedDecision {
  readonly story: string;
  readonly target: Lng;
  readonly segment: string;
  readonly decision: FiledDecision["decision"]["type"];
  /** `already` when the segment was so before. */
  readonly result: "done" | "already" | "refused";
  /** Null unless it was refused. */
  readonly refusal: Refusal | null;
  readonly message: string | null;
}

/** What became of a file of decisions, in its order; the shape of `review --apply --json`. */
export interface Application {
  readonly by: string;
  readonly done: number;
  readonly already: number;
  readonly refused: number;
  readonly decisions: readonly AppliedDecision[];
}

/**
 * Carries out a file of decisions. What has changed since it was decided is left as it is and said; what is in effect
 * already stays. Throws `input-missing`, `input-invalid` for the file, and `usage` when nobody says who decides.
 */
export async function applyDecisions({
  root,
  file,
  by,
  dryRun = false,
  at = now(),
}: ApplyOptions): Promise<Application> {
  const { decisions } = readDecisions(file);
  return await withProject({ root, write: !dryRun, lock: null }, async (project) => {
    const reviser = { by: reviewerName(project.root, by), at, dryRun };
    const applied = new Map<FiledDecision, AppliedDecision>();
    for (const [story, own] of Map.groupBy(decisions, (decision) => decision.story)) {
      for (const [decision, result] of await applyToStory(project, { story, own }, reviser))
        applied.set(decision, result);
    }
    const inOrder = decisions.flatMap((decision) => applied.get(decision) ?? []);
    const count = (wanted: AppliedDecision["result"]): number =>
      inOrder.filter(({ result }) => result === wanted).length;
    const counts = { done: count("done"), already: count("already"), refused: count("refused") };
    return { by: reviser.by, ...counts, decisions: inOrder };
  });
}

function readDecisions({ path, full }: NamedFile): ReturnType<typeof parseDecisions> {
  const content = readTextAt(full, path);
  if (content !== null) return parseDecisions(content, path);
  throw new VisavisError({
    code: "input-missing",
    message: `${path}: there is no such file`,
    hint: "Name the file that the report has saved: visavis review --apply decisions.json",
    file: path,
  });
}

interface OfStory {
  readonly story: string;
  readonly own: readonly FiledDecision[];
}

/** A decision as the model has it, or why its text cannot be one of the segment as it is now. */
type Placed =
  | { readonly type: "placed"; readonly decision: PlacedDecision }
  | { readonly type: "problem"; readonly refusal: Refusal; readonly message: string };

async function applyToStory(
  project: Project,
  { story, own }: OfStory,
  reviser: Reviser,
): Promise<ReadonlyMap<FiledDecision, AppliedDecision>> {
  const file = project.files.find(({ id }) => id === story);
  if (!file) return new Map(own.map((filed) => [filed, refused(filed, goneStory(story))]));
  let placed: ReadonlyMap<FiledDecision, Placed> = new Map();
  const decide = (view: StoryView): readonly PlacedDecision[] => {
    placed = new Map(own.map((filed) => [filed, placeIn(view, filed)]));
    return [...placed.values()].flatMap((one) => (one.type === "placed" ? [one.decision] : []));
  };
  const outcomes = (await reviseStory(project, { file, decide }, reviser)).values();
  const resultOf = (filed: FiledDecision, one: Placed): AppliedDecision => {
    const outcome = one.type === "placed" ? outcomes.next().value : undefined;
    if (one.type === "problem") return refused(filed, one);
    return outcome ? resultOfOutcome(filed, { ...one, outcome }, reviser) : refused(filed, goneStory(story));
  };
  return new Map([...placed].map(([filed, one]) => [filed, resultOf(filed, one)]));
}

function goneStory(story: string): { readonly refusal: Refusal; readonly message: string } {
  return { refusal: "gone", message: `there is no story ${story} any more` };
}

/** The decision with codes in its text. A text that fits no more is a change where the segment is not as it was. */
function placeIn(view: StoryView, filed: FiledDecision): Placed {
  const place = findPlace(view, filed);
  if (filed.decision.type !== "edit" || !place) return { type: "placed", decision: filed };
  const { source, target } = place.segment;
  const coded = codedText(filed.decision.text, { source, target, codes: place.unit.codes });
  if (coded.type === "coded")
    return { type: "placed", decision: { ...filed, decision: { ...filed.decision, text: coded.text } } };
  if (stampOf(place, { isRemark }) === filed.stamp)
    return { type: "problem", refusal: "codes", message: coded.message };
  const message = `segment ${filed.segment} has changed since you looked at it`;
  return { type: "problem", refusal: "changed", message };
}

function findPlace({ translations }: StoryView, { target, segment: id }: FiledDecision): Place | null {
  const units = translations.get(target)?.sections.flatMap((section) => section.units) ?? [];
  for (const unit of units) {
    const segment = unit.segments.find((one) => one.id === id);
    if (segment) return { unit, segment };
  }
  return null;
}

interface Answered {
  readonly decision: PlacedDecision;
  readonly outcome: DecisionOutcome;
}

function resultOfOutcome(filed: FiledDecision, { decision, outcome }: Answered, { by }: Reviser): AppliedDecision {
  if (outcome.type === "done") return { ...named(filed), result: "done", refusal: null, message: null };
  const { refusal, segment } = outcome;
  const isKnown = refusal === "changed" && segment !== null && isInEffect(decision.decision, segment, by);
  return isKnown ? { ...named(filed), result: "already", refusal: null, message: null } : refused(filed, outcome);
}

function refused(
  filed: FiledDecision,
  { refusal, message }: { readonly refusal: Refusal; readonly message: string },
): AppliedDecision {
  return { ...named(filed), result: "refused", refusal, message };
}

function named({ story, target, segment, decision: { type } }: FiledDecision) {
  return { story, target, segment, decision: type };
}
