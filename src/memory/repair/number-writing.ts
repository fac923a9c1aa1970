import type { Lng } from "../../model.ts";
import { baseLanguage } from "../../text/base-language.ts";
import { canonical } from "../../text/written-numbers.ts";
import { cardinalWord } from "./cardinals.ts";
import type { NumberToken } from "./token.ts";

/** The digits of a number, and the signs between them. */
interface Digits {
  readonly whole: string;
  readonly fraction: string;
  /** Null where there is none. */
  readonly group: string | null;
  readonly decimal: string | null;
}

/** A number of the old sentence, the one in its place in the new, and the old one as the target writes it. */
export interface NumberChange {
  readonly from: NumberToken;
  readonly to: NumberToken;
  readonly there: NumberToken;
}

/** The new number in the writing of the one in the target; null where that is in doubt. `lng` is the target's. */
export function writeNumber(change: NumberChange, lng: Lng): string | null {
  const { from, to, there } = change;
  if (isLiteral(from) || isLiteral(to)) return isLiteral(from) && isLiteral(to) ? to.text : null;
  const [value, other] = to.values;
  if (value === undefined || other !== undefined) return null;
  return there.spelled ? writeWord(value, there.text, lng) : writeDigits(change, value, lng);
}

/** True for digits that are no quantity: a version, a group of a telephone number. */
export function isLiteral({ text, values, spelled }: NumberToken): boolean {
  return !spelled && (values.length === 0 || /^0\d/u.test(text));
}

function writeWord(value: string, there: string, lng: Lng): string | null {
  const word = cardinalWord(value, baseLanguage(lng));
  return word !== null && /^\p{Lu}/u.test(there) ? word.charAt(0).toUpperCase() + word.slice(1) : word;
}

function writeDigits({ from, to, there }: NumberChange, value: string, lng: Lng): string | null {
  const shared = there.values.find((one) => from.values.includes(one)) ?? "";
  const [before, old, now] = [digitsOf(from, from.values[0] ?? ""), digitsOf(there, shared), digitsOf(to, value)];
  if (!before || !old || !now) return null;
  const decimal = old.decimal ?? signsOf(lng).decimal;
  const group = groupSign({ before, old, now }, lng);
  if (group === null || (group === decimal && now.fraction !== "")) return null;
  const whole = now.whole.replace(/\B(?=(?:\d{3})+$)/gu, group);
  return now.fraction === "" ? whole : `${whole}${decimal}${now.fraction}`;
}

interface Writings {
  readonly before: Digits;
  readonly old: Digits;
  readonly now: Digits;
}

/** What stands between groups of three in the target: nothing where the new sentence has nothing, as in a year. */
function groupSign({ before, old, now }: Writings, lng: Lng): string | null {
  const { length } = now.whole;
  const isGrouped = now.group !== null || (before.group === null && old.group !== null);
  if (!isGrouped || length < 4) return "";
  if (old.group !== null) return old.group;
  const usual = signsOf(lng);
  // « 5 000 » is `5000` in Spanish, which says nothing of longer numbers; « 50 000 » as `50000` is nobody's rule.
  const isBare = before.group !== null && old.whole.length >= 4;
  if (isBare && old.whole.length > 4) return null;
  return length === 4 && (isBare || !usual.fourGrouped) ? "" : usual.group;
}

/** The digits of a number whose value is known; null where they do not give it. */
function digitsOf({ text, spelled }: NumberToken, value: string): Digits | null {
  if (spelled) return { whole: value, fraction: "", group: null, decimal: null };
  const signs = text.match(/\D/gu) ?? [];
  const groups = text.match(/\d+/gu) ?? [];
  const last = signs.at(-1) ?? null;
  const whole = groups.slice(0, -1).join("");
  const fraction = groups.at(-1) ?? "";
  if (last !== null && /[.,]/u.test(last) && canonical(`${whole}.${fraction}`) === value) {
    return { whole, fraction, group: signs.length > 1 ? (signs[0] ?? null) : null, decimal: last };
  }
  const plain = groups.join("");
  return canonical(plain) === value ? { whole: plain, fraction: "", group: last, decimal: null } : null;
}

interface Signs {
  readonly group: string;
  readonly decimal: string;
  readonly fourGrouped: boolean;
}

function signsOf(lng: Lng): Signs {
  const isTag = /^[a-z]{2,3}(?:-[a-z]{4})?(?:-(?:[a-z]{2}|\d{3}))?$/iu.test(lng);
  const [locale = "en"] = isTag ? Intl.NumberFormat.supportedLocalesOf(lng) : [];
  const format = new Intl.NumberFormat(locale, { numberingSystem: "latn" });
  const parts = format.formatToParts(12345.5);
  const sign = (type: "group" | "decimal"): string => parts.find((part) => part.type === type)?.value ?? "";
  const fourGrouped = format.formatToParts(1234).some(({ type }) => type === "group");
  return { group: sign("group"), decimal: sign("decimal"), fourGrouped };
}
