import type { Inline } from "../../../model.ts";
import { type Selected, select, selectedIn } from "./caret.ts";
import { readCoded, showCoded } from "./chip.ts";
import { recorded, stepBack, stepForth, type Timeline, timelineFrom } from "./timeline.ts";

/** A stretch of a coded text. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** An editable element and its coded text, which change together. */
export interface Surface {
  readonly element: HTMLElement;
  /** Codes of the unit. */
  readonly codes: () => readonly Inline[];
  /** The text that the element shows. */
  readonly text: () => string;
  /** What is selected, or its end where the caret is elsewhere. */
  readonly selected: () => Selected;
  /** Puts a text in the place of a stretch; the caret stands behind it. */
  readonly replace: (stretch: Stretch, text: string) => void;
  /** Shows another text, with a way back. */
  readonly give: (text: string) => void;
  /** To be called when the browser has changed what the element shows. */
  readonly changed: (isLetter: boolean) => void;
  readonly undo: () => void;
  readonly redo: () => void;
}

/** Makes an element editable for texts with these codes; `told` hears of each change. */
export function surfaceOn(element: HTMLElement, codes: Surface["codes"], told: (text: string) => void): Surface {
  let timeline: Timeline | null = null;
  const text = (): string => readCoded(element);
  const selected = (): Selected => selectedIn(element) ?? { anchor: text().length, focus: text().length };
  const show = ({ now }: Timeline): void => {
    showCoded(element, now.text, codes());
    if (document.activeElement === element) select(element, { anchor: now.caret, focus: now.caret });
    told(now.text);
  };
  const record = (text: string, caret: number, isLetter: boolean): Timeline =>
    timeline ? recorded(timeline, { text, caret }, isLetter) : timelineFrom({ text, caret });
  const travel = (step: (timeline: Timeline) => Timeline): void => {
    if (timeline) show((timeline = step(timeline)));
  };
  return {
    element,
    codes,
    text,
    selected,
    replace: ({ start, end }, inserted) => {
      const before = text();
      const after = before.slice(0, start) + inserted + before.slice(end);
      show((timeline = record(after, start + inserted.length, false)));
    },
    give: (given) => show((timeline = record(given, given.length, false))),
    changed: (isLetter) => {
      const now = text();
      timeline = record(now, selected().focus, isLetter);
      told(now);
    },
    undo: () => travel(stepBack),
    redo: () => travel(stepForth),
  };
}

/** What is selected as a stretch. */
export function stretchOf({ anchor, focus }: Selected): Stretch {
  return { start: Math.min(anchor, focus), end: Math.max(anchor, focus) };
}
