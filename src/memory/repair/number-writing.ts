import type { Lng } from "../../model.ts";
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

/** A number of the old sentence, what stands in its place in the new one, and the first one in the target. */
export interface NumberChange {
  readonly from: NumberToken;
  readonly to: NumberToken;
  readonly there: NumberToken;
}

/** The new number in the writing of the one in the target; null where that is in doubt. `lng` is the target's. */
export function writeNumber(change: NumberChange, lng: Lng): string | null {
  const { to, there } = change;
  const [value, other] = to.values;
  if (value === undefined) return there.values.length === 0 && !isLiteral(there) ? null : to.text;
  if (other !== undefined) return null;
  if (there.spelled) return writeWord(value, there.text, lng);
  return writeDigits(change, value, lng);
}

/** True for digits that are no quantity: a version, a telephone number's group, a date. */
export function isLiteral({ text, values, spelled }: NumberToken): boolean {
  return !spelled && (values.length === 0 || /^0\d/u.test(text));
}

function writeWord(value: string, there: string, lng: Lng): string | null {
  const word = cardinalWord(value, lng.split("-", 1)[0] ?? lng);
  return word !== null && /^\p{Lu}/u.test(there) ? word.charAt(0).toUpperCase() + word.slice(1) : word;
}

function writeDigits({ from, to, there }: NumberChange, value: string, lng: Lng): string | null {
  const common = there.values.find((one) => from.values.includes(one));
  const old = common === undefined ? null : digitsOf(there.text, common);
  const before = from.spelled ? { group: null } : digitsOf(from.text, from.values[0] ?? "");
  const now = to.spelled ? { whole: value, fraction: "", group: null, decimal: null } : digitsOf(to.text, value);
  if (!old || !before || !now) return null;
  const usual = signsOf(lng);
  const decimal = old.decimal ?? usual.decimal;
  const grouped = now.group !== null || (before.group === null && old.group !== null);
  const group = grouped ? groupSign(old, { asked: before.group !== null, length: now.whole.length }, lng) : "";
  if (group === null || (group === decimal && now.fraction !== "")) return null;
  const whole = now.whole.replace(/\B(?=(?:\d{3})+$)/gu, group);
  return now.fraction === "" ? whole : `${whole}${decimal}${now.fraction}`;
}

/** What stands between groups of three; `""` where the target's way is to write so long a number without. */
function groupSign(old: Digits, { asked, length }: { asked: boolean; length: number }, lng: Lng): string | null {
  if (length < 4) return "";
  const bare = old.whole.length >= 4 && old.group === null;
  // « 5 000 » is `5000` in Spanish; of longer numbers that says nothing.
  if (asked && bare)
    return length === 4 && old.whole.length === 4 ? "" : old.whole.length > 4 ? null : signsOf(lng).group;
  if (old.group !== null) return old.group;
  return length === 4 && !signsOf(lng).fourGrouped ? "" : signsOf(lng).group;
}

/** The digits of a writing whose value is known; null where they do not give it. */
function digitsOf(text: string, value: string): Digits | null {
  const signs = text.match(/\D/gu) ?? [];
  const groups = text.match(/\d+/gu) ?? [];
  const last = signs.at(-1) ?? null;
  const plain = groups.join("");
  const whole = groups.slice(0, -1).join("");
  const fraction = groups.at(-1) ?? "";
  if (last !== null && /[.,]/u.test(last) && canonical(`${whole}.${fraction}`) === value) {
    return { whole, fraction, group: signs.length > 1 ? (signs[0] ?? null) : null, decimal: last };
  }
  return canonical(plain) === value ? { whole: plain, fraction: "", group: last, decimal: null } : null;
}

interface Signs {
  readonly group: string;
  readonly decimal: string;
  readonly fourGrouped: boolean;
}

function signsOf(lng: Lng): Signs {
  const [locale = "en"] = /^[a-z]{2,3}(?:-[a-z\d]{2,8})*$/iu.test(lng) ? Intl.NumberFormat.supportedLocalesOf(lng) : [];
  const format = new Intl.NumberFormat(locale, { numberingSystem: "latn" });
  const parts = format.formatToParts(12345.5);
  const sign = (type: "group" | "decimal"): string => parts.find((part) => part.type === type)?.value ?? "";
  return {
    group: sign("group"),
    decimal: sign("decimal"),
    fourGrouped: format.formatToParts(1234).some(({ type }) => type === "group"),
  };
}
