import type { IssueType } from "../../model.ts";
import type { TranslateJob } from "../job.ts";

/** What is wrong with a reply. */
export interface Fault {
  readonly issue: IssueType;
  readonly message: string;
  readonly expected: string | null;
}

/** A source and its reply as a reader sees them, with how many letters they have. */
export interface Pair {
  readonly job: TranslateJob;
  readonly source: string;
  readonly target: string;
  readonly letters: { readonly source: number; readonly target: number };
}

/** One thing that a reply must be before it is kept. */
export type ReplyRule = (pair: Pair) => Fault | null;

/** Letters of a text, without anything else. */
export function lettersOf(text: string): string {
  return text.replace(/\P{L}+/gu, "");
}
