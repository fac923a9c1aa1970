import type { Lng } from "../model.ts";

const known = new Map<Lng, ReadonlyMap<string, string>>();

/** Numbers of the months that the text names, in full or shortened: `May` gives 5. */
export function monthValues(text: string, lng: Lng): readonly string[] {
  const months = monthsOf(lng);
  return (text.toLowerCase().match(/\p{L}+/gu) ?? []).flatMap((word) => months.get(word) ?? []);
}

function monthsOf(lng: Lng): ReadonlyMap<string, string> {
  const there = known.get(lng);
  if (there) return there;
  const months = new Map(["long", "short"].flatMap((month) => namesOf(lng, month === "long" ? "long" : "short")));
  known.set(lng, months);
  return months;
}

function namesOf(lng: Lng, month: "long" | "short"): readonly (readonly [string, string])[] {
  const [locale = "en"] = isTag(lng) ? Intl.DateTimeFormat.supportedLocalesOf(lng) : [];
  const format = new Intl.DateTimeFormat(locale, { month, timeZone: "UTC" });
  return Array.from({ length: 12 }, (_, index) => {
    const name = format.format(Date.UTC(2024, index, 1)).toLowerCase();
    return [name.match(/\p{L}+/u)?.[0] ?? name, String(index + 1)] as const;
  });
}

// Intl throws on `fr_FR` and on anything else that is no language tag.
function isTag(lng: Lng): boolean {
  return /^[a-z]{2,3}(?:-[a-z]{4})?(?:-(?:[a-z]{2}|\d{3}))?$/iu.test(lng);
}
