import type { ReviewRow } from "../../diff/row.ts";
import type { Sentence } from "../../diff/sentence.ts";
import type { DecisionOutcome, Match, PlacedDecision } from "../../model.ts";

/** A key that was pressed. */
export interface Key {
  /** `y`, `down`, `enter`, `escape`, `backspace`, `ctrl+c`, `paste` … */
  readonly name: string;
  /** What it writes; empty for a key that writes nothing. Of a paste, all of it. */
  readonly text: string;
}

/** What was done so far, in sentences. */
export type Tally = Readonly<Record<"approved" | "edited" | "commented" | "waived", number>>;

/** What a line is being typed for. */
export type Purpose =
  | { readonly type: "waive"; readonly rule: string }
  | { readonly type: "comment" }
  | { readonly type: "go" }
  | { readonly type: "filter" };

/** Something to choose by its number. */
export type Choice =
  | { readonly type: "match"; readonly match: Match }
  | { readonly type: "rule"; readonly rule: string; readonly message: string };

/** What the next key is for. */
export type Mode =
  | { readonly type: "ask" }
  | { readonly type: "type"; readonly purpose: Purpose; readonly text: string }
  | { readonly type: "choose"; readonly choices: readonly Choice[] }
  /** Work is under way; `did` is counted and `moves` on when a decision has been carried out. */
  | { readonly type: "busy"; readonly did?: keyof Tally; readonly moves?: boolean }
  | { readonly type: "ended"; readonly isInterrupted: boolean };

/** A review in a terminal: one sentence at a time. */
export interface Tui {
  /** The sentences to look at, in order; what is known of them may be old. */
  readonly queue: readonly ReviewRow[];
  /** Index of the one that is shown; the queue is empty or it is inside. */
  readonly at: number;
  /** The one that is shown, as it is now. */
  readonly sentence: Sentence | null;
  readonly mode: Mode;
  /** Whether all is shown that is known of a sentence. */
  readonly more: boolean;
  /** What was written in the editor for the sentence that is shown, and could not be taken. */
  readonly draft: string | null;
  readonly tally: Tally;
}

/** What has to be done outside, one at a time; each is answered. */
export type Work =
  | { readonly type: "load"; readonly row: ReviewRow }
  | { readonly type: "decide"; readonly decision: PlacedDecision }
  /** `text` is readable. */
  | { readonly type: "edit"; readonly sentence: Sentence; readonly text: string }
  | { readonly type: "match"; readonly row: ReviewRow }
  /** An empty query asks for all that wants a look. */
  | { readonly type: "list"; readonly query: string };

/** What came back from the editor. */
export type EditResult =
  /** With codes of the unit. */
  | { readonly type: "text"; readonly text: string; readonly readable: string }
  /** Nothing that could be taken; `readable` is what was written, if anything. */
  | { readonly type: "none"; readonly message: string; readonly readable: string | null };

export type Answer =
  | { readonly type: "loaded"; readonly sentence: Sentence | null }
  | { readonly type: "decided"; readonly outcome: DecisionOutcome }
  | { readonly type: "edited"; readonly result: EditResult }
  | { readonly type: "matched"; readonly matches: readonly Match[] }
  | { readonly type: "listed"; readonly rows: readonly ReviewRow[] }
  | { readonly type: "failed"; readonly message: string };

export type TuiEvent = Answer | { readonly type: "key"; readonly key: Key };

export type Effect =
  | { readonly type: "show"; readonly what: "sentence" | "choices" | "help" }
  | { readonly type: "say"; readonly text: string }
  | { readonly type: "work"; readonly work: Work };

/** What becomes of an event: nothing is done yet, all of it is in `effects`, in order. */
export interface Step {
  readonly tui: Tui;
  readonly effects: readonly Effect[];
}
