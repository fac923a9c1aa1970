import { batch, type Signal, signal } from "@preact/signals";
import type { Decision, DecisionOutcome, PlacedDecision } from "../../../model.ts";
import { client } from "../client.ts";
import { loadOverview } from "./data.ts";
import { settle } from "./draft.ts";
import { clear, say, tell } from "./messages.ts";
import { showNow } from "./outcome.ts";
import { go, route } from "./route.ts";

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
  const deciding = carryOut(decisions);
  underWay = deciding;
  return await deciding;
}

/** The last decision that was sent: undoing it waits for its answer. */
let underWay: Promise<unknown> = Promise.resolve();

async function carryOut(decisions: readonly PlacedDecision[]): Promise<readonly DecisionOutcome[]> {
  const outcomes = await send(decisions);
  const undo = outcomes.flatMap((outcome, index): PlacedDecision[] => {
    const { segment, story, target } = outcome;
    // Comments stay: who reads the file may have answered them.
    if (outcome.type === "refused" || segment === null || decisions[index]?.decision.type === "comment") return [];
    const place = { story, target, segment: segment.id, stamp: segment.stamp };
    return [{ ...place, decision: { type: "restore", version: outcome.before } }];
  });
  if (undo.length > 0) undoable.value = [undo, ...undoable.value];
  return outcomes;
}

/** Puts back what the last decision changed, and goes there. */
export async function undo(): Promise<void> {
  await underWay;
  const [last, ...earlier] = undoable.value;
  if (!last) return;
  const outcomes = await send(last);
  // Without an answer there is nothing to forget.
  if (outcomes.length === 0) return;
  undoable.value = earlier;
  const [first, ...others] = outcomes;
  const done = outcomes.filter(({ type }) => type === "done").length;
  if (done > 0) say(outcomes.length === 1 ? "Undone." : `Undone for ${done} of ${outcomes.length} segments.`);
  const isHere = first && others.length === 0 && route.peek().story === first.story;
  if (isHere && first.segment) go({ ...route.peek(), segment: first.segment.id }, { replace: true });
}

/** What would become of decisions. */
export async function tryOut(decisions: readonly PlacedDecision[]): Promise<readonly DecisionOutcome[] | null> {
  try {
    return (await client.decide({ decisions, dryRun: true })).outcomes;
  } catch (error) {
    tell(error);
    return null;
  }
}

async function send(decisions: readonly PlacedDecision[]): Promise<readonly DecisionOutcome[]> {
  try {
    const { outcomes } = await client.decide({ decisions, dryRun: false });
    clear();
    batch(() => {
      for (const [index, outcome] of outcomes.entries()) settled(decisions[index], outcome);
      showNow(outcomes);
    });
    complain(outcomes);
    void loadOverview();
    return outcomes;
  } catch (error) {
    tell(error);
    return [];
  }
}

function settled(asked: PlacedDecision | undefined, { type, segment, story, target }: DecisionOutcome): void {
  if (type !== "done" || segment === null || asked?.decision.type !== "edit") return;
  settle({ story, target, segment: segment.id }, { stamp: segment.stamp, text: asked.decision.text });
}

function complain(outcomes: readonly DecisionOutcome[]): void {
  const refused = outcomes.filter((outcome) => outcome.type === "refused");
  const [first] = refused;
  const others = refused.length > 1 ? ` (and ${refused.length - 1} more)` : "";
  if (first) tell(new Error(first.message + others));
}
