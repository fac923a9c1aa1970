/** Latin letters that no decomposition takes apart. */
const letters: Readonly<Record<string, string>> = {
  œ: "oe",
  æ: "ae",
  ß: "ss",
  ø: "o",
  ł: "l",
  đ: "d",
  ð: "d",
  þ: "th",
};

/**
 * A section id from heading text: lower-case ASCII letters, digits and `-` for Latin script (accents dropped), other
 * scripts' letters kept. It is a safe i18next key: no `.`, `:`, `_`, never a leading digit. `section` when nothing is
 * left.
 */
export function slug(text: string): string {
  const words = text
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[œæßøłđðþ]/gu, (letter) => letters[letter] ?? letter)
    .match(/[\p{L}\p{N}]+/gu);
  const joined = (words ?? []).join("-");
  if (joined === "") return "section";
  return /^\p{N}/u.test(joined) ? `s-${joined}` : joined;
}
