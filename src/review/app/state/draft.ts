import { effect, type Signal, signal } from "@preact/signals";
import type { Match } from "../../../model.ts";
import type { Draft } from "../../api.ts";
import { client } from "../client.ts";
import { say, tell } from "./messages.ts";
import { draftKey, type Stored, store, stored, type Typed } from "./stored.ts";

/** A segment as its file has it. */
export interface Opened extends Typed {
  readonly stamp: string;
  readonly source: string;
  /** With codes as characters; `""` for no target. */
  readonly text: string;
}

/** The segment that is being edited. */
export interface Editing extends Typed, Stored {
  /** The text that the editor was last given, other than by typing; an object of its own each time. */
  readonly given: { readonly text: string };
  /** What somebody else has made of the segment meanwhile; null while nobody has. */
  readonly theirs: Opened | null;
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
  if (now === null) return;
  const { stamp, source, base, text } = now;
  store(now, isDirty(now) ? { stamp, source, base, text } : null);
  timer = setTimeout(() => void check(now), pause);
});

let isChecking = false;

async function check(asked: Editing): Promise<void> {
  // A long text takes its time: the next question waits for the answer to the last.
  if (isChecking) {
    timer = setTimeout(() => void check(asked), pause);
    return;
  }
  isChecking = true;
  const { story, target, segment, text } = asked;
  try {
    const answer = await client.draft({ story, target, segment, text });
    if (editing.value?.segment === segment && editing.value.text === text) draft.value = answer;
  } catch (error) {
    tell(error);
  } finally {
    isChecking = false;
  }
}

/** True when something was typed that the file does not have. */
export function isDirty({ text, base }: Pick<Stored, "text" | "base">): boolean {
  return text !== base;
}

/** Begins with a segment; what was typed there before and never saved is there again. */
export function begin(open: Opened): void {
  const before = stored.peek().get(draftKey(open));
  const { story, target, segment, stamp, source, text } = open;
  const fresh = { story, target, segment, stamp, source, base: text, text, given: { text }, theirs: null };
  draft.value = null;
  matches.value = [];
  if (!before || before.text === text) {
    editing.value = fresh;
  } else {
    const isSame = before.base === text && before.source === source;
    const kept = { ...fresh, text: before.text, given: { text: before.text } };
    editing.value = isSame ? kept : { ...kept, ...before, theirs: open };
    if (isSame) say("What was typed here is not saved yet.");
  }
  void lookUp(open);
}

/** The open segment is in its file as given: what is typed stays, and where both have changed it, both are shown. */
export function meet(open: Opened): void {
  const now = editing.peek();
  if (!now || now.stamp === open.stamp) return;
  const { stamp, source, text } = open;
  const isSame = text === now.base && source === now.source;
  if (isSame || text === now.text) editing.value = { ...now, stamp, source, base: text, theirs: null };
  else if (isDirty(now)) editing.value = { ...now, theirs: open };
  else editing.value = { ...now, stamp, source, base: text, text, given: { text }, theirs: null };
}

/** What was sent is in the file; what was typed since then is not. */
export function settle(place: Typed, { stamp, text }: { readonly stamp: string; readonly text: string }): void {
  const now = editing.peek();
  if (now && draftKey(now) === draftKey(place)) editing.value = { ...now, stamp, base: text, theirs: null };
  else if (stored.peek().get(draftKey(place))?.text === text) store(place, null);
}

/** Both have changed the segment: the reviewer takes one. What was typed is a step back in the editor. */
export function choose(whose: "mine" | "theirs"): void {
  const now = editing.peek();
  if (!now?.theirs) return;
  const { stamp, source, text } = now.theirs;
  const base = { stamp, source, base: text, theirs: null };
  editing.value = whose === "mine" ? { ...now, ...base } : { ...now, ...base, text, given: { text } };
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

async function lookUp({ story, target, segment }: Typed): Promise<void> {
  try {
    const { matches: found } = await client.lookUp({ story, target, segment });
    if (editing.value?.segment === segment) matches.value = found;
  } catch (error) {
    tell(error);
  }
}
