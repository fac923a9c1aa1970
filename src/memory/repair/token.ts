import type { Range, TermUse } from "../../model.ts";
import type { DateValue } from "./dates.ts";

interface Piece extends Range {
  /** As written. */
  readonly text: string;
  /** What is compared: tokens with equal keys say the same, set the same way or not. */
  readonly key: string;
}

export interface NumberToken extends Piece {
  readonly type: "number";
  /** What it is by the conventions of its language; more than one where they leave a doubt. */
  readonly values: readonly string[];
  /** In a word: `trois`. */
  readonly spelled: boolean;
}

export interface DateToken extends Piece {
  readonly type: "date";
  readonly date: DateValue;
}

/** A token of a sentence; inline codes and white space are none. */
export type Token =
  | NumberToken
  | DateToken
  | (Piece & { readonly type: "word" | "mark" | "address" | "name" })
  | (Piece & { readonly type: "term"; readonly use: TermUse });
