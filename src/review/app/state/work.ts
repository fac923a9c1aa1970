import { batch } from "@preact/signals";
import type { Decision } from "../../../model.ts";
import { openSegment, step, stepToWork } from "./active.ts";
import { decide, type Place } from "./decide.ts";
import { begin, editing, isDirty, meet, type Opened, stopEditing } from "./draft.ts";
import { say, tell } from "./messages.ts";
import { route } from "./route.ts";

/** The segment that is open, to decide on; null where none is. */
export function openPlace(): Place | null {
  const { value } = editing;
  return value && { story: value.story, target: value.target, segment: value.segment, stamp: value.stamp };
}

/** Keeps the text as it was typed in this state and goes on to the next segment; one that was refused stays open. */
export async function saveAndNext(state: "reviewed" | "final"): Promise<void> {
  const now = editing.value;
  const place = openPlace();
  if (!now || !place) return;
  if (now.theirs) {
    tell(new Error("Somebody else has changed this sentence: take one of the two first."));
    document.querySelector<HTMLElement>(".conflict button")?.focus();
    return;
  }
  const decision: Decision = isDirty(now) ? { type: "edit", text: now.text, state } : { type: "state", state };
  const done = isThere(decision) || (await decide(place, decision));
  // The reviewer may have gone elsewhere meanwhile.
  const isHere = route.value.story === now.story && route.value.segment === now.segment;
  if (done && isHere && !stepToWork()) say("Nothing else in this story wants a look.");
}

/** Who saves what is approved already goes on: nothing is taken back by that. */
function isThere(decision: Decision): boolean {
  if (decision.type !== "state" || decision.state !== "reviewed") return false;
  return ["reviewed", "final"].includes(openSegment.value?.version.state ?? "");
}

/** Keeps what was typed, if anything was: nothing typed is lost. What cannot be kept is still there as a draft. */
async function keepTyped(): Promise<void> {
  const now = editing.peek();
  const place = openPlace();
  if (!now || !place || !isDirty(now) || now.theirs) return;
  await decide(place, { type: "edit", text: now.text, state: "translated" });
}

/** The reviewer is at this segment, as its file has it; null for none. What was typed at another is kept. */
export function workOn(open: Opened | null): void {
  const now = editing.peek();
  const isSame = now?.segment === open?.segment && now?.story === open?.story && now?.target === open?.target;
  if (open && isSame) return meet(open);
  void keepTyped();
  batch(() => (open ? begin(open) : stopEditing()));
}

/** Goes a segment on or back. */
export function move(by: 1 | -1): void {
  step(by);
}
