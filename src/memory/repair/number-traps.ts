import type { Lng } from "../../model.ts";
import { baseLanguage } from "../../text/base-language.ts";
import type { Slot } from "./places.ts";
import type { NumberToken } from "./token.ts";

interface NumberTrap {
  readonly lng: Lng;
  readonly pattern: RegExp;
  readonly example: string;
}

/** Words of the target for two of something, that stand elsewhere than the number. */
const ofTwo: readonly NumberTrap[] = [
  {
    lng: "en",
    pattern: /\b(?:both|either|neither|former|latter)\b/iu,
    example: "two firms, neither of them small",
  },
  { lng: "es", pattern: /(?<!\p{L})(?:ambos|ambas|sendos|sendas)(?!\p{L})/iu, example: "dos firmas, ambas francesas" },
  { lng: "ca", pattern: /(?<!\p{L})(?:ambdós|ambdues|sengles)(?!\p{L})/iu, example: "dues firmes, ambdues franceses" },
  { lng: "de", pattern: /(?<!\p{L})beide[mnrs]?(?!\p{L})/iu, example: "zwei Firmen, beide aus Lyon" },
];

/** Words of the target for more than two of something. */
const ofMore: readonly NumberTrap[] = [
  { lng: "en", pattern: /\b(?:all|none|any)\b/iu, example: "all three firms, none of them small" },
  {
    lng: "es",
    pattern: /(?<!\p{L})(?:todos|todas) (?:ellos|ellas)(?!\p{L})/iu,
    example: "tres firmas, todas ellas francesas",
  },
  { lng: "de", pattern: /(?<!\p{L})alle[mnrs]?(?!\p{L})/iu, example: "alle drei Firmen" },
];

/** True where words of the target suit the number of things that the old sentence speaks of, and not the new one's. */
export function countsElsewhere(slots: readonly Slot<NumberToken>[], text: string, lng: Lng): boolean {
  const language = baseLanguage(lng);
  const stands = (traps: readonly NumberTrap[]): boolean =>
    traps.some((trap) => trap.lng === language && trap.pattern.test(text));
  return slots.some(
    ({ from, to }) => isTwo(from) !== isTwo(to) && ((isTwo(from) && stands(ofTwo)) || (isTwo(to) && stands(ofMore))),
  );
}

function isTwo({ values }: NumberToken): boolean {
  return values[0] === "2";
}

/** Where a number is an hour by what stands around it, and whether it is before noon by nothing. */
const bareHours: readonly NumberTrap[] = [
  { lng: "en", pattern: /\bat \0(?:\s*[.,;:!?)]|\s(?:and|or|on|in|sharp)\b|$)/iu, example: "It opens at 8." },
];

/** True for an hour of the target that would come after noon, or before it: `at 8` is not written `at 20`. */
export function crossesNoon(
  { before, after }: { readonly before: string; readonly after: string },
  { from, to }: Slot<NumberToken>,
  lng: Lng,
): boolean {
  const isLate = ({ values }: NumberToken): boolean => Number(values[0]) > 12;
  const around = `${before.slice(-10)}\0${after}`;
  return (
    isLate(from) !== isLate(to) && bareHours.some((row) => row.lng === baseLanguage(lng) && row.pattern.test(around))
  );
}
