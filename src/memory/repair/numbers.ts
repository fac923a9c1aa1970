import type { Lng } from "../../model.ts";
import { baseLanguage } from "../../text/base-language.ts";
import type { Edit } from "./edit.ts";
import { countsElsewhere, crossesNoon } from "./number-traps.ts";
import { isLiteral, writeNumber } from "./number-writing.ts";
import { staysBefore } from "./onsets.ts";
import { writeOrdinal } from "./ordinals.ts";
import { editsOf, isChanged, placesOf, type Slot } from "./places.ts";
import { isInDayPart } from "./times.ts";
import type { NumberToken } from "./token.ts";

/** The target of the old sentence, its numbers, and its language. */
export interface NumberedTarget {
  readonly text: string;
  readonly numbers: readonly NumberToken[];
  readonly lng: Lng;
  /** Numbers of the old sentence that are parts of its dates and times: the target may write them as numbers. */
  readonly dated: ReadonlySet<string>;
}

/**
 * What has to be changed in the target for the new numbers; null where one of the old is not found in it as often as
 * in the sentence, where it has another one besides, or where the words around would have to change.
 */
export function repairNumbers(slots: readonly Slot<NumberToken>[], target: NumberedTarget): readonly Edit[] | null {
  if (!slots.some(isChanged)) return [];
  const known = new Set([...slots.flatMap(({ from }) => readings(from)), ...target.dated]);
  // A conversion or a sum that the translator added would not be right any more.
  const isAdded = (number: NumberToken): boolean => !number.spelled && !readings(number).some((one) => known.has(one));
  if (target.numbers.some(isAdded) || countsElsewhere(slots, target.text, target.lng)) return null;
  const isSame = (from: NumberToken, there: NumberToken): boolean =>
    readings(from).some((one) => readings(there).includes(one));
  return editsOf(slots, placesOf(slots, target.numbers, isSame), (slot, there) => editOf(slot, there, target));
}

/** What a number may be; digits that are no quantity are themselves alone. */
function readings(number: NumberToken): readonly string[] {
  return isLiteral(number) ? [`=${number.text}`] : number.values;
}

function editOf({ from, to }: Slot<NumberToken>, there: NumberToken, { text, lng }: NumberedTarget): Edit | null {
  const written = writeNumber({ from, to, there }, lng);
  if (written === null) return null;
  const before = text.slice(0, there.start);
  const after = text.slice(there.end);
  const ending = writeOrdinal(after, [from, to], lng);
  if (ending === null || isInDayPart(after, lng) || crossesNoon({ before, after }, { from, to }, lng)) return null;
  if (!agrees({ before, after }, [from, to], lng)) return null;
  if (!staysBefore(before, [there.text, written], lng)) return null;
  return { kind: "number", start: there.start, end: there.end + ending.length, text: written + ending.text };
}

const wordAfter = /^[\uE000-\uF8FF]*[\s-]*[\uE000-\uF8FF]*(\p{L}+)/u;

// « a las 9 h », « a la 1 h »
const articleBefore = /(?<!\p{L})(?:la|las|el|los|les|els|le|die|der|das|these|those)\s*$/iu;

// « 1 prix », « 3 prix »: the noun shows its number in the target alone. Signs and symbols do not.
function agrees(
  { before, after }: { readonly before: string; readonly after: string },
  [from, to]: readonly [NumberToken, NumberToken],
  lng: Lng,
): boolean {
  const word = wordAfter.exec(after)?.[1];
  const isAlone = word === undefined || symbols.has(word);
  if (isLiteral(to) || (isAlone && !articleBefore.test(before))) return true;
  const rules = pluralRules(baseLanguage(lng));
  const category = ({ values }: NumberToken): string => rules.select(Number(values[0]));
  return category(from) === category(to);
}

const plurals = new Map<Lng, Intl.PluralRules>();

function pluralRules(lng: Lng): Intl.PluralRules {
  const rules = plurals.get(lng) ?? new Intl.PluralRules(/^[a-z]{2,3}$/u.test(lng) ? lng : "en");
  plurals.set(lng, rules);
  return rules;
}

/** Units that have no plural: `1 km`, `3 km`. */
const symbols: ReadonlySet<string> = new Set(
  "km m cm mm nm ha kg g mg t l cl ml h min s ms Hz kHz MHz GHz W kW MW GW TW kWh MWh GWh TWh V A K B kB MB GB TB PB Go Mo To ko Mbit Gbit EUR USD GBP CHF".split(
    " ",
  ),
);
