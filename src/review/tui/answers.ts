import type { DecisionOutcome, Match } from "../../model.ts";
import { decide, goTo, reload, told } from "./moves.ts";
import type { Answer, Choice, EditResult, Effect, Step, Tui } from "./tui.ts";

/** What becomes of what was done outside. */
export function answered(tui: Tui, answer: Answer): Step {
  switch (answer.type) {
    case "loaded":
      return loaded(tui, answer.sentence);
    case "decided":
      return decided(tui, answer.outcome);
    case "edited":
      return edited(tui, answer.result);
    case "matched":
      return matched(tui, answer.matches);
    case "listed":
      return listed(tui, answer.rows);
    default:
      return told(tui, answer.message);
  }
}

function loaded(tui: Tui, sentence: Tui["sentence"]): Step {
  if (!sentence) return saying("This sentence is gone: the story has changed.", goTo(tui, tui.at + 1));
  return { tui: { ...tui, sentence, mode: { type: "ask" } }, effects: [{ type: "show", what: "sentence" }] };
}

function decided(tui: Tui, outcome: DecisionOutcome): Step {
  if (outcome.type === "done") {
    const { did, moves = false } = tui.mode.type === "busy" ? tui.mode : {};
    const tally = did ? { ...tui.tally, [did]: tui.tally[did] + 1 } : tui.tally;
    const after = { ...tui, tally, draft: null };
    return moves ? goTo(after, tui.at + 1) : reload(after);
  }
  const written = tui.draft === null ? "" : " Press e to go on with your text.";
  if (outcome.refusal !== "changed" && outcome.refusal !== "gone") {
    return told(tui, `${outcome.message.replace(/\.$/u, "")}.${written}`);
  }
  const news = `Somebody has changed it meanwhile; nothing was done. This is how it is now.${written}`;
  return saying(news, reload(tui));
}

function edited(tui: Tui, result: EditResult): Step {
  const draft = result.readable ?? tui.draft;
  if (result.type === "none") return told({ ...tui, draft }, result.message);
  const written = { ...tui, draft };
  return decide(written, { type: "edit", text: result.text, state: "reviewed" }, { did: "edited", moves: true });
}

function matched(tui: Tui, matches: readonly Match[]): Step {
  if (matches.length === 0) return told(tui, "The memory has nothing that is near to it.");
  const choices = matches.slice(0, 9).map((match): Choice => ({ type: "match", match }));
  return { tui: { ...tui, mode: { type: "choose", choices } }, effects: [{ type: "show", what: "choices" }] };
}

/** Stays with the sentence that is shown where that is among the chosen ones. */
function listed(tui: Tui, rows: readonly Tui["queue"][number][]): Step {
  if (rows.length === 0) return told(tui, "There is no such sentence.");
  const { story, target, segment } = tui.queue[tui.at] ?? {};
  const same = rows.findIndex((row) => row.segment === segment && row.story === story && row.target === target);
  const count = `${rows.length.toLocaleString("en")} ${rows.length === 1 ? "sentence" : "sentences"}`;
  return saying(count, goTo({ ...tui, queue: rows }, Math.max(same, 0)));
}

function saying(text: string, { tui, effects }: Step): Step {
  const said: Effect = { type: "say", text };
  return { tui, effects: [said, ...effects] };
}
