import type { Decision } from "../../model.ts";
import type { Mode, Step, Tally, Tui, Work } from "./tui.ts";

type Busy = Omit<Extract<Mode, { readonly type: "busy" }>, "type">;

/** Asks for work; keys wait until it is answered. */
export function busyWith(tui: Tui, work: Work, busy: Busy = {}): Step {
  return { tui: { ...tui, mode: { type: "busy", ...busy } }, effects: [{ type: "work", work }] };
}

/** Waits for a key, having said why nothing else happens. */
export function told(tui: Tui, text: string): Step {
  return { tui: { ...tui, mode: { type: "ask" } }, effects: [{ type: "say", text }] };
}

/** Goes to the sentence at an index; behind the last one the review is over. */
export function goTo(tui: Tui, at: number): Step {
  const row = tui.queue[at];
  if (row) return busyWith({ ...tui, at, sentence: null, draft: null }, { type: "load", row });
  return at < 0 ? told(tui, "This is the first one.") : ended(tui, { isInterrupted: false });
}

/** Reads the sentence again, and shows it as it is now. */
export function reload(tui: Tui): Step {
  const row = tui.queue[tui.at];
  return row ? busyWith(tui, { type: "load", row }) : ended(tui, { isInterrupted: false });
}

/** Has a decision on the sentence carried out, made on it as it was shown. */
export function decide(tui: Tui, decision: Decision, busy: Busy): Step {
  const { sentence } = tui;
  if (!sentence) return reload(tui);
  const { story, target, segment, stamp } = sentence.item;
  return busyWith(tui, { type: "decide", decision: { story, target, segment, stamp, decision } }, busy);
}

/** Ends the review, and says what was done. */
export function ended(tui: Tui, { isInterrupted }: { readonly isInterrupted: boolean }): Step {
  return {
    tui: { ...tui, mode: { type: "ended", isInterrupted } },
    effects: [{ type: "say", text: tui.queue.length === 0 ? "nothing to look at" : tallied(tui.tally) }],
  };
}

function tallied(tally: Tally): string {
  const done = Object.entries(tally).filter(([, count]) => count > 0);
  if (done.length === 0) return "nothing was changed";
  return `${done.map(([did, count]) => `${count} ${did}`).join(", ")}; all of it is in the translation files`;
}
