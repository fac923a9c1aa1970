import type { Range, TermUse } from "../../model.ts";

interface Piece extends Range {
  /** As written. */
  readonly text: string;
  /** What is compared: tokens with equal keys say the same, however they are set. */
  readonly key: string;
}

export interface NumberToken extends Piece {
  readonly type: "number";
  /** What it is by the conventions of its language; more than one where they leave a doubt. */
  readonly values: readonly string[];
  /** In a word: `trois`. */
  readonly spelled: boolean;
}

/** The parts of a date or time that are written, as numbers: month 3 and day 17; weekday 1 for Monday; hour 0 to 23. */
export type DatePart = "year" | "month" | "day" | "weekday" | "hour" | "minute";

export interface DateToken extends Piece {
  readonly type: "date";
  readonly parts: Readonly<Partial<Record<DatePart, number>>>;
  /** The date `parts` in the same writing; null where that is in doubt. */
  readonly write: (parts: DateToken["parts"]) => string | null;
  /** What it would be with day and month the other way round, where its language leaves that open: `03/04/2024`. */
  readonly other: DateToken | null;
}

export interface TermToken extends Piece {
  readonly type: "term";
  readonly use: TermUse;
}

export interface PlainToken extends Piece {
  readonly type: "word" | "mark" | "address" | "name";
}

/** A token of a sentence; inline codes and white space are none. */
export type Token = NumberToken | DateToken | TermToken | PlainToken;
