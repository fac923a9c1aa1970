import { type Signal, signal } from "@preact/signals";
import type { Decision, DecisionOutcome, PlacedDecision, ReviewSegment } from "../../../model.ts";
import { client } from "../client.ts";
import { list, overview, story } from "./data.ts";
import { say, tell } from "./messages.ts";

/** What undoing puts back: the decisions that restore each segment, the last made first. */
export const undoable: Signal<readonly (readonly PlacedDecision[])[]> = signal([]);

/** A segment of the story that is open, to decide on. */
export interface Place {
  readonly story: string;
  readonly target: string;
  readonly segment: string;
  readonly stamp: string | null;
}

/** Carries out one decision. True when it was done. */
export async function decide(place: Place, decision: Decision): Promise<boolean> {
  const outcomes = await decideAll([{ ...place, decision }]);
  return outcomes[0]?.type === "done";
}

/** Carries out decisions together; they are undone together. What was refused is said. */
export async function decideAll(decisions: readonly PlacedDecision[]): Promise<readonly DecisionOutcome[]> {
  const outcomes = await send(decisions);
  const undo = outcomes.flatMap((outcome): PlacedDecision[] => {
    const { segment, story, target } = outcome;
    if (outcome.type === "refused" || segment === null) return [];
    const place = { story, target, segment: segment.id, stamp: segment.stamp };
    return [{ ...place, decision: { type: "restore", version: outcome.before } }];
  });
  if (undo.length > 0) undoable.value = [undo, ...undoable.value];
  return outcomes;
}

/** Puts back what the last decision changed. */
export async function undo(): Promise<void> {
  const [last, ...earlier] = undoable.value;
  if (!last) return;
  undoable.value = earlier;
  const outcomes = await send(last);
  const done = outcomes.filter(({ type }) => type === "done").length;
  if (done === outcomes.length) say(done === 1 ? "Undone." : `Undone for ${done} segments.`);
}

/** What would become of decisions. */
export async function tryOut(decisions: readonly PlacedDecision[]): Promise<readonly DecisionOutcome[]> {
  try {
    return (await client.decide({ decisions, dryRun: true })).outcomes;
  } catch (error) {
    tell(error);
    return [];
  }
}

async function send(decisions: readonly PlacedDecision[]): Promise<readonly DecisionOutcome[]> {
  try {
    const { outcomes } = await client.decide({ decisions, dryRun: false });
    for (const outcome of outcomes) showNow(outcome);
    const refused = outcomes.filter((outcome) => outcome.type === "refused");
    const [first] = refused;
    const others = refused.length > 1 ? ` (and ${refused.length - 1} more)` : "";
    if (first) tell(new Error(first.message + others));
    overview.value = await client.overview();
    return outcomes;
  } catch (error) {
    tell(error);
    return [];
  }
}

/** Shows a segment as the file has it now, in the story and in the list. */
function showNow({ story: name, target, segment }: DecisionOutcome): void {
  if (segment === null) return;
  if (story.value?.story === name && story.value.target === target) story.value = withSegment(story.value, segment);
  if (list.value?.target === target)
    list.value = { target, rows: list.value.rows.map((row) => rowNow(row, name, segment)) };
}

type Story = NonNullable<typeof story.value>;

function withSegment(shown: Story, segment: ReviewSegment): Story {
  const sections = shown.sections.map((section) => ({
    ...section,
    units: section.units.map((unit) =>
      unit.segments.some(({ id }) => id === segment.id)
        ? { ...unit, segments: unit.segments.map((old) => (old.id === segment.id ? { ...old, ...segment } : old)) }
        : unit,
    ),
  }));
  return { ...shown, sections };
}

type Row = NonNullable<typeof list.value>["rows"][number];

function rowNow(row: Row, name: string, { id, stamp, version, reasons, findings }: ReviewSegment): Row {
  if (row.story !== name || row.segment !== id) return row;
  const counted = findings.filter(({ waiver }) => waiver === null);
  return {
    ...row,
    stamp,
    state: version.state,
    origin: version.origin,
    reasons,
    rules: counted.map(({ rule }) => rule),
    errors: counted.filter(({ severity }) => severity === "error").length,
    warnings: counted.filter(({ severity }) => severity === "warning").length,
  };
}
