import type { Reason, State } from "../model.ts";
import type { Change } from "./item.ts";

/** What a reviewer reads, and a sign beside it: nothing is told by colour alone. */
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

export const reasonNames: Readonly<Record<Reason, string>> = {
  new: "new",
  "source-changed": "source changed",
  unreviewed: "not looked at",
  "stale-terms": "other terms",
  finding: "finding",
};
