import type { ReviewRow } from "../../diff/row.ts";
import { answered } from "./answers.ts";
import { askedKey } from "./ask.ts";
import { busyWith, ended } from "./moves.ts";
import type { Step, Tui, TuiEvent } from "./tui.ts";
import { chosenKey, typedKey } from "./type.ts";

/** A review of these sentences, from the first. */
export function begin(queue: readonly ReviewRow[]): Step {
  const [first] = queue;
  const tui: Tui = {
    queue,
    at: 0,
    sentence: null,
    mode: { type: "ask" },
    more: false,
    draft: null,
    tally: { approved: 0, edited: 0, commented: 0, waived: 0 },
  };
  return first ? busyWith(tui, { type: "load", row: first }) : ended(tui, { isInterrupted: false });
}

/** What becomes of a key, or of an answer to what was asked outside. Pure: the same for the same. */
export function step(tui: Tui, event: TuiEvent): Step {
  if (event.type !== "key") return answered(tui, event);
  const { key } = event;
  if (key.name === "ctrl+c") return ended(tui, { isInterrupted: true });
  switch (tui.mode.type) {
    case "ask":
      return askedKey(tui, key);
    case "type":
      return typedKey(tui, tui.mode, key);
    case "choose":
      return chosenKey(tui, tui.mode, key);
    default:
      return { tui, effects: [] };
  }
}
