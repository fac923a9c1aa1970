/** A text with its caret, at a moment. */
export interface Moment {
  readonly text: string;
  readonly caret: number;
}

/** What was typed, to go back and forth in. The browser's own undo knows nothing of chips. */
export interface Timeline {
  /** The last first. */
  readonly past: readonly Moment[];
  readonly now: Moment;
  /** The next first. */
  readonly future: readonly Moment[];
  /** True while the next letters belong to the last step. */
  readonly isTyping: boolean;
}

/** A timeline of one moment. */
export function timelineFrom(now: Moment): Timeline {
  return { past: [], now, future: [], isTyping: false };
}

/** The timeline with one more moment; letters typed in a row are one step, up to a space. */
export function recorded(timeline: Timeline, now: Moment, isLetter: boolean): Timeline {
  if (now.text === timeline.now.text) return { ...timeline, now };
  const past = isLetter && timeline.isTyping ? timeline.past : [timeline.now, ...timeline.past];
  return { past, now, future: [], isTyping: isLetter };
}

/** A step back; the same timeline where there is none. */
export function stepBack(timeline: Timeline): Timeline {
  const [now, ...past] = timeline.past;
  return now ? { past, now, future: [timeline.now, ...timeline.future], isTyping: false } : timeline;
}

/** A step forth; the same timeline where there is none. */
export function stepForth(timeline: Timeline): Timeline {
  const [now, ...future] = timeline.future;
  return now ? { past: [timeline.now, ...timeline.past], now, future, isTyping: false } : timeline;
}
