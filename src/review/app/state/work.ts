import type { Decision } from "../../../model.ts";
import { step, stepToWork } from "./active.ts";
import { decide, type Place } from "./decide.ts";
import { editing } from "./draft.ts";
import { story } from "./data.ts";
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
  const done = await decide(place, decisionFor(now.text, state));
  if (done && editing.value?.segment === now.segment) stepToWork();
}

/** A text that nobody changed is approved as it is: its origin stays. */
function decisionFor(text: string, state: "reviewed" | "final"): Decision {
  return text === targetOf(route.value.segment) ? { type: "state", state } : { type: "edit", text, state };
}

/** What a segment of the open story says in its file. */
export function targetOf(segment: string | null): string | null {
  const units = story.value?.sections.flatMap((section) => section.units) ?? [];
  return units.flatMap((unit) => unit.segments).find(({ id }) => id === segment)?.version.target ?? null;
}

/** Keeps what was typed, if anything was, before the reviewer goes elsewhere: nothing typed is lost. */
export async function keepTyped(): Promise<void> {
  const now = editing.value;
  const place = openPlace();
  if (!now || !place || now.text === (targetOf(now.segment) ?? "")) return;
  await decide(place, { type: "edit", text: now.text, state: "translated" });
}

/** Goes a segment on or back. */
export async function move(by: 1 | -1): Promise<void> {
  await keepTyped();
  step(by);
}
