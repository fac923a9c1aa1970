import { effect, type Signal, signal } from "@preact/signals";
import type { Match } from "../../../model.ts";
import type { Draft } from "../../api.ts";
import { client } from "../client.ts";
import { tell } from "./messages.ts";

/** The segment that is being edited. */
export interface Editing {
  readonly story: string;
  readonly target: string;
  readonly segment: string;
  /** As it was when the reviewer began. */
  readonly stamp: string;
  /** With codes as characters. */
  readonly text: string;
  /** The text that the editor was last given, other than by typing; an object of its own each time. */
  readonly given: { readonly text: string };
}

/** Null while no segment is open. */
export const editing: Signal<Editing | null> = signal(null);
/** What the checks say of the text as it is typed; null until they have. */
export const draft: Signal<Draft | null> = signal(null);
/** What the memory has for the segment. */
export const matches: Signal<readonly Match[]> = signal([]);

/** So long (in milliseconds) nothing is typed before the text is checked. */
const pause = 250;

let timer: ReturnType<typeof setTimeout> | undefined;

effect(() => {
  const now = editing.value;
  clearTimeout(timer);
  if (now !== null) timer = setTimeout(() => void check(now), pause);
});

async function check({ story, target, segment, text }: Editing): Promise<void> {
  try {
    const answer = await client.draft({ story, target, segment, text });
    if (editing.value?.segment === segment && editing.value.text === text) draft.value = answer;
  } catch (error) {
    tell(error);
  }
}

/** Begins with a segment. */
export function edit(begun: Omit<Editing, "given">): void {
  stopEditing();
  editing.value = { ...begun, given: { text: begun.text } };
  void lookUp(begun);
}

/** No segment is open any more. */
export function stopEditing(): void {
  draft.value = null;
  matches.value = [];
  editing.value = null;
}

/** Puts another text into the editor. */
export function give(text: string): void {
  if (editing.value) editing.value = { ...editing.value, text, given: { text } };
}

/** The text as it has been typed so far. */
export function typed(text: string): void {
  if (editing.value && editing.value.text !== text) editing.value = { ...editing.value, text };
}

async function lookUp({ story, target, segment }: Omit<Editing, "given">): Promise<void> {
  try {
    const { matches: found } = await client.lookUp({ story, target, segment });
    if (editing.value?.segment === segment) matches.value = found;
  } catch (error) {
    tell(error);
  }
}
