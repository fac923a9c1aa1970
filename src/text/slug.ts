/**
 * A section id from heading text: lower-case ASCII letters, digits and `-` for Latin script (accents dropped), other
 * scripts' letters kept. It is a safe i18next key: no `.`, `:`, `_`, never a leading digit. `section` when nothing is
 * left.
 */
export function slug(text: string): string {
  const words = text
    .replace(/[œŒ]/gu, "oe")
    .replace(/[æÆ]/gu, "ae")
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .match(/[\p{L}\p{N}]+/gu);
  const joined = (words ?? []).join("-");
  if (joined === "") return "section";
  return /^\p{N}/u.test(joined) ? `s-${joined}` : joined;
}
