import type { Lng } from "../../model.ts";
import type { DateToken } from "./token.ts";

/** The parts of a date that are written; null for those that are not. */
export interface DateValue {
  readonly year: number | null;
  readonly month: number | null;
  readonly day: number | null;
}

/** Dates in a text. */
export function findDates(_text: string, _lng: Lng): readonly DateToken[] {
  return [];
}
