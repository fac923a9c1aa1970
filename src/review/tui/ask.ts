import { partFindings } from "../../diff/describe.ts";
import { type Action, actionOf } from "./keys.ts";
import { busyWith, decide, ended, goTo, told } from "./moves.ts";
import type { Choice, Key, Purpose, Step, Tui } from "./tui.ts";

/** A key while a sentence is shown. */
export function askedKey(tui: Tui, { name, text }: Key): Step {
  // What is pasted here was meant for elsewhere.
  if (name === "paste") return { tui, effects: [] };
  const action = actionOf(text === "" ? name : text, tui.sentence);
  if (action !== null) return actions[action](tui);
  return text === "" ? { tui, effects: [] } : told(tui, "That key does nothing here; ? shows those that do.");
}

const actions: Readonly<Record<Action, (tui: Tui) => Step>> = {
  approve: (tui) => decide(tui, { type: "state", state: "reviewed" }, { did: "approved", moves: true }),
  final: (tui) => decide(tui, { type: "state", state: "final" }, { did: "approved", moves: true }),
  unchanged: (tui) => decide(tui, { type: "unchanged" }, { did: "approved", moves: true }),
  next: (tui) => goTo(tui, tui.at + 1),
  forward: (tui) =>
    tui.at + 1 < tui.queue.length ? goTo(tui, tui.at + 1) : told(tui, "This is the last one; n or q ends the review."),
  back: (tui) => goTo(tui, tui.at - 1),
  edit: (tui) => {
    const { sentence, draft } = tui;
    return sentence
      ? busyWith(tui, { type: "edit", sentence, text: draft ?? sentence.item.text ?? "" })
      : goTo(tui, tui.at);
  },
  match: (tui) => {
    const row = tui.queue[tui.at];
    return row ? busyWith(tui, { type: "match", row }) : { tui, effects: [] };
  },
  waive,
  comment: (tui) => typing(tui, { type: "comment" }),
  more: (tui) => ({ tui: { ...tui, more: !tui.more }, effects: [{ type: "show", what: "sentence" }] }),
  go: (tui) => typing(tui, { type: "go" }),
  filter: (tui) => typing(tui, { type: "filter" }),
  quit: (tui) => ended(tui, { isInterrupted: false }),
  help: (tui) => ({ tui, effects: [{ type: "show", what: "help" }] }),
};

function typing(tui: Tui, purpose: Purpose): Step {
  return { tui: { ...tui, mode: { type: "type", purpose, text: "" } }, effects: [] };
}

/** One reason for each check: of several, one is chosen first. */
function waive(tui: Tui): Step {
  const warnings = tui.sentence ? partFindings(tui.sentence.item).standing : [];
  const rules = new Map(
    warnings.filter(({ severity }) => severity === "warning").map(({ rule, message }) => [rule, message]),
  );
  const choices = [...rules].map(([rule, message]): Choice => ({ type: "rule", rule, message }));
  const [first] = choices;
  if (choices.length === 1 && first?.type === "rule") return typing(tui, { type: "waive", rule: first.rule });
  return { tui: { ...tui, mode: { type: "choose", choices } }, effects: [{ type: "show", what: "choices" }] };
}
