import type { Lng } from "../../model.ts";
import type { Edit } from "./edit.ts";
import { staysBefore } from "./onsets.ts";
import { editsOf, isChanged, placesOf, type Slot } from "./places.ts";
import type { DateToken } from "./token.ts";

/** The target of the old sentence, its dates and times, and its language. */
export interface DatedTarget {
  readonly text: string;
  readonly dates: readonly DateToken[];
  readonly lng: Lng;
}

/** What has to be changed in the target for the new dates, days and times; null where one of the old is not found in it. */
export function repairDates(slots: readonly Slot<DateToken>[], target: DatedTarget): readonly Edit[] | null {
  if (!slots.some(isChanged)) return [];
  if (slots.some((slot) => isChanged(slot) && !isClear(slot))) return null;
  const places = placesOf(slots, target.dates, (from, there) => readingLike(from, there) !== null);
  return editsOf(slots, places, ({ from, to }, there) => {
    const text = readingLike(from, there)?.write(to.parts) ?? null;
    if (text === null || !staysBefore(target.text.slice(0, there.start), [there.text, text], target.lng)) return null;
    return { kind: "date", start: there.start, end: there.end, text };
  });
}

/** True when both dates have the same parts, and their language leaves no doubt which is which. */
function isClear({ from, to }: Slot<DateToken>): boolean {
  const names = ({ parts }: DateToken): string => Object.keys(parts).sort().join(" ");
  return names(from) === names(to) && [from, to].every(({ key, other }) => other === null || other.key === key);
}

/** The date of the target as it says what `from` says; null where it does not, or leaves open how. */
function readingLike({ key }: DateToken, there: DateToken): DateToken | null {
  if (there.other?.key === key) return there.key === key ? null : there.other;
  return there.key === key ? there : null;
}
