import { startsWithEmoji } from "./emoji.ts";
import type { Row } from "./rows.ts";

/** A sentence, or what announces one, ends here; an emoji may stand behind it: `C'est bien! 🚀`. */
export const endsSentence: RegExp =
  /[.!?…:](?:\s?[»”"')\]]+)?(?:\s*[\p{Extended_Pictographic}\p{Emoji_Modifier}\p{Regional_Indicator}\u{FE0F}\u{200D}])*$/u;

const startsLower = /^[\p{Ll}(]/u;
const narrowest = 28;
const widest = 130;

/** The column at which the file's lines were wrapped, or null when every line is a paragraph of its own. */
export function wrapWidth(rows: readonly Row[]): number | null {
  const pairs = rows.flatMap((row, index) => {
    const next = rows[index + 1];
    const joined = next !== undefined && !next.blankBefore && !next.glued && next.kind === "none";
    return joined && row.columns >= narrowest && row.columns <= widest ? [{ row, next }] : [];
  });
  const continued = pairs.filter(
    ({ row, next }) => !/[.!?…:;]\s?[»”"')\]]*$/u.test(row.text) && /^\p{Ll}/u.test(next.text),
  );
  const enough = continued.length >= 2 ? pairs.length / 8 : Math.min(pairs.length / 3, 1);
  if (continued.length === 0 || continued.length < enough) return null;
  return continued.reduce((widest, { row }) => Math.max(widest, row.columns), 0);
}

/** Whether the line end between two rows was made by wrapping, so that `next` goes on where `row` stops. */
export function continues(row: Row, next: Row, width: number | null): boolean {
  if (next.blankBefore || next.glued || next.kind !== "none" || startsWithEmoji.test(next.text)) return false;
  if (row.text.includes("\t") || next.text.includes("\t")) return false;
  if (/\p{Ll}[-\u2010\u00AD]$/u.test(row.text) && /^\p{L}/u.test(next.text)) return true;
  return isUnfinished(row, next) || (width !== null && isFull(row, next, width));
}

/** The sentence goes on: `… de la` / `Loire-Atlantique`, `… ouverture d'une enquête sur` / `la consommation`. */
function isUnfinished(row: Row, next: Row): boolean {
  if (endsSentence.test(row.text) || row.text.endsWith(";")) return false;
  if (isOpen(row.text) && !row.text.endsWith(",")) return true;
  return startsLower.test(next.text) && (row.columns >= 25 || isOpen(row.text));
}

/** The first word of `next` found no room in `row`; lines set in print vary by some columns. */
function isFull(row: Row, next: Row, width: number): boolean {
  if (row.columns > widest || (next.indent > row.indent && row.kind === "none")) return false;
  const firstWord = next.text.search(/\s|$/u);
  const slack = endsSentence.test(row.text) ? 4 : 8;
  return row.columns + 1 + firstWord > width - slack;
}

/** A text that cannot end where it does: `la crise de`, `Microsoft,`. */
export function isOpen(text: string): boolean {
  return /(?:^|[\s'’])(?:le|la|les|un|une|des|du|de|d['’]|l['’]|et|ou|à|au|aux|en|dans|par|pour|sur|avec|que|qui|ce|cette|ces|son|sa|ses|leur|leurs|est|sont|a|ont)(?<!\s(?:du|le|un|de)\sson)$|,$/iu.test(
    text,
  );
}
