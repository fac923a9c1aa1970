import type { Reason, State } from "../../model.ts";
import type { Change } from "../item.ts";

/** What a reader reads, and a sign beside it: nothing is told by colour alone. */
interface Name {
  readonly sign: string;
  readonly name: string;
}

export const changeNames: Readonly<Record<Change, Name>> = {
  new: { sign: "+", name: "new" },
  edited: { sign: "±", name: "edited" },
  moved: { sign: "↕", name: "moved" },
  deleted: { sign: "−", name: "deleted" },
  unreviewed: { sign: "○", name: "not looked at" },
  finding: { sign: "!", name: "finding" },
};

export const stateNames: Readonly<Record<State, Name>> = {
  initial: { sign: "○", name: "no translation" },
  translated: { sign: "◐", name: "translated" },
  reviewed: { sign: "●", name: "reviewed" },
  final: { sign: "✓", name: "final" },
};

/** The reasons that are no change's. */
export const reasonNames: Readonly<Partial<Record<Reason, string>>> = {
  "source-changed": "source changed",
  "stale-terms": "other terms",
};

const languageNames = new Intl.DisplayNames("en", { type: "language" });

/** `Spanish (es)`. */
export function languageName(lng: string): string {
  return `${languageNames.of(lng) ?? lng} (${lng})`;
}

/** `1 sentence`, `1,204 sentences`. */
export function counted(count: number, noun: string): string {
  return `${count.toLocaleString("en")} ${noun}${count === 1 ? "" : "s"}`;
}
