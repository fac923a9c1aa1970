import type { ReviewRow } from "../../../src/diff/row.ts";
import type { Sentence } from "../../../src/diff/sentence.ts";
import type { Inline } from "../../../src/model.ts";
import type { DiffItem } from "../../../src/diff/item.ts";
import { codeChar } from "../../../src/text/codes.ts";
import type { Answer, Effect, Step, Tui, TuiEvent, Work } from "../../../src/review/tui/tui.ts";
import { step } from "../../../src/review/tui/step.ts";
import { item } from "../../diff/build.ts";

export const codes: readonly Inline[] = [
  { type: "open", id: "1", role: "strong", markup: "**", equiv: "" },
  { type: "close", id: "1", role: "strong", markup: "**", equiv: "" },
];

/** `Le ‹1›lait‹/1›.`, and a target with the same codes. */
export function sentence(parts: Partial<DiffItem> = {}): Sentence {
  const [open, close] = [codeChar(0), codeChar(1)];
  return {
    item: item({ source: "Le ‹1›lait‹/1›.", text: "La ‹1›leche‹/1›.", ...parts }),
    pair: { source: `Le ${open}lait${close}.`, target: `La ${open}leche${close}.`, codes },
  };
}

/** The sentence as it stands in a list. */
export function rowOf({ item: one }: Sentence): ReviewRow {
  const { story, target, section, heading, segment, state, origin, reasons, similarity, changed, source, text } = one;
  return {
    story,
    target,
    section,
    heading,
    segment,
    stamp: one.stamp ?? "",
    state,
    origin,
    reasons,
    rules: [],
    errors: 0,
    warnings: 0,
    similarity,
    changed,
    source: source ?? "",
    text,
  };
}

export interface Played {
  readonly tui: Tui;
  readonly works: readonly Work[];
  /** What was said and shown, in order. */
  readonly shown: readonly string[];
}

/** Plays keys and answers to their end; work is answered by `answer`, a key names itself. */
export function play(first: Step, keys: readonly string[], answer: (work: Work) => Answer): Played {
  const works: Work[] = [];
  const shown: string[] = [];
  const run = (begun: Step): Tui => {
    let { tui } = begun;
    const waiting: Effect[] = [...begun.effects];
    for (let effect = waiting.shift(); effect; effect = waiting.shift()) {
      if (effect.type === "work") {
        works.push(effect.work);
        const next = step(tui, answer(effect.work));
        tui = next.tui;
        waiting.push(...next.effects);
      } else shown.push(effect.type === "say" ? effect.text : effect.what);
    }
    return tui;
  };
  let tui = run(first);
  for (const key of keys) tui = run(step(tui, keyEvent(key)));
  return { tui, works, shown };
}

/** `y`, `<enter>`, `<paste>yy`. */
export function keyEvent(key: string): TuiEvent {
  const [, name, text = ""] = /^<([\w+]+)>(.*)$/su.exec(key) ?? [];
  return { type: "key", key: name === undefined ? { name: key, text: key } : { name, text } };
}
