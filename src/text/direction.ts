import type { Lng } from "../model.ts";

/** Scripts that are written from right to left, by their ISO 15924 codes: Arabic, Hebrew, Thaana … */
const rightToLeft: readonly string[] = ["Arab", "Hebr", "Thaa", "Syrc", "Nkoo", "Adlm", "Rohg", "Samr", "Mand", "Yezi"];

/** The value of HTML's `dir` for texts of a language; `ltr` for a tag that is none. */
export function textDirection(lng: Lng): "ltr" | "rtl" {
  const [tag = ""] = lng.match(/^[A-Za-z]{2,3}(?:-[A-Za-z]{4}(?=-|$))?(?:-(?:[A-Za-z]{2}|\d{3})(?=-|$))?/u) ?? [];
  const script = tag === "" ? "" : (new Intl.Locale(tag).maximize().script ?? "");
  return rightToLeft.includes(script) ? "rtl" : "ltr";
}
