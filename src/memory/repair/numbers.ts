import type { Lng } from "../../model.ts";
import { baseLanguage } from "../../text/base-language.ts";
import type { Edit } from "./edit.ts";
import { isLiteral, writeNumber } from "./number-writing.ts";
import { staysBefore } from "./onsets.ts";
import { writeOrdinal } from "./ordinals.ts";
import type { NumberToken } from "./token.ts";

/** A number of the old sentence and the one in its place in the new. */
export interface NumberSlot {
  readonly from: NumberToken;
  readonly to: NumberToken;
}

/** The target of the old sentence, its numbers, and its language. */
export interface NumberedTarget {
  readonly text: string;
  readonly numbers: readonly NumberToken[];
  readonly lng: Lng;
}

/**
 * What has to be changed in the target for the new numbers; null where one of the old is not found in it as often as
 * in the sentence, where it has another one besides, or where the words around would have to change.
 */
export function repairNumbers(slots: readonly NumberSlot[], target: NumberedTarget): readonly Edit[] | null {
  if (slots.every(({ from, to }) => from.key === to.key)) return [];
  const known = new Set(slots.flatMap(({ from }) => readings(from)));
  // A conversion or a sum that the translator added would not be right any more.
  const isAdded = (number: NumberToken): boolean => !number.spelled && !readings(number).some((one) => known.has(one));
  if (target.numbers.some(isAdded)) return null;
  const places = placesOf(slots, target.numbers);
  if (places === null) return null;
  const edits = slots.map((slot, index): Edit | null | "none" => {
    const there = places[index];
    if (slot.from.key === slot.to.key) return "none";
    return there === undefined ? null : editOf({ ...slot, there }, target);
  });
  const made = edits.filter((edit) => edit !== "none" && edit !== null);
  return edits.includes(null) ? null : made;
}

/** What a number may be; digits that are no quantity are themselves alone. */
function readings(number: NumberToken): readonly string[] {
  return isLiteral(number) ? [`=${number.text}`] : number.values;
}

/** The number of the target for each slot; none for those that it does not write; null where that is in doubt. */
function placesOf(
  slots: readonly NumberSlot[],
  numbers: readonly NumberToken[],
): readonly (NumberToken | undefined)[] | null {
  const isSame = (slot: NumberSlot, number: NumberToken): boolean =>
    readings(slot.from).some((one) => readings(number).includes(one));
  const inOrder =
    slots.length === numbers.length && slots.every((slot, index) => isSame(slot, numbers[index] ?? slot.to));
  if (inOrder) return numbers;
  const found = slots.map((slot) => {
    const there = numbers.filter((number) => isSame(slot, number));
    const rivals = slots.filter((other) => there.some((number) => isSame(other, number)));
    const isChanged = rivals.some(({ from, to }) => from.key !== to.key);
    if (!isChanged) return undefined;
    const isOne = rivals.every(({ to }) => to.key === slot.to.key) && there.length === rivals.length;
    return isOne && there.length > 0 ? there[rivals.indexOf(slot)] : null;
  });
  return found.includes(null) ? null : found.map((number) => number ?? undefined);
}

function editOf(change: NumberSlot & { readonly there: NumberToken }, { text, lng }: NumberedTarget): Edit | null {
  const { from, to, there } = change;
  const written = writeNumber(change, lng);
  if (written === null) return null;
  const before = text.slice(0, there.start);
  const after = text.slice(there.end);
  const ending = writeOrdinal(after, [from, to], lng);
  if (ending === null || !agrees(after, [from, to], lng)) return null;
  if (!staysBefore(before, [there.text, written], lng)) return null;
  return { kind: "number", start: there.start, end: there.end + ending.length, text: written + ending.text };
}

// « 1 prix », « 3 prix »: the noun shows its number in the target alone. Signs and symbols do not.
function agrees(after: string, [from, to]: readonly [NumberToken, NumberToken], lng: Lng): boolean {
  const word = /^[\uE000-\uF8FF]*[\s\u00A0\u202F-]*[\uE000-\uF8FF]*(\p{L}+)/u.exec(after)?.[1];
  if (word === undefined || isLiteral(to) || symbols.has(word)) return true;
  const rules = new Intl.PluralRules(/^[a-z]{2,3}$/u.test(baseLanguage(lng)) ? baseLanguage(lng) : "en");
  const category = ({ values }: NumberToken): string => rules.select(Number(values[0]));
  return category(from) === category(to);
}

/** Units that have no plural: `1 km`, `3 km`. */
const symbols: ReadonlySet<string> = new Set(
  "km m cm mm nm ha kg g mg t l cl ml h min s ms Hz kHz MHz GHz W kW MW GW TW kWh MWh GWh TWh V A K B kB MB GB TB PB Go Mo To ko Mbit Gbit EUR USD GBP CHF".split(
    " ",
  ),
);
