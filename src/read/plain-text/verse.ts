import { creditRules } from "./heading-rules.ts";
import type { Row } from "./rows.ts";

/** Whether lines between two blank ones are verse, an address, a signature: short on purpose, to be kept apart. */
export function isVerse(rows: readonly Row[]): boolean {
  const plain = rows.every((row) => row.kind === "none" && !row.glued && row.columns - row.indent <= 60);
  if (!plain || rows.length < 3) return false;
  // A list that lost its bullets, a table, data: `Il propose :`, `Plus\t23 €`, `Mémoire : 16 Go`.
  if (rows.some((row) => /\t|:$|\S\s?:\s\S/u.test(row.text))) return false;
  if (rows.some((row) => creditRules.some((rule) => rule.pattern.test(row.text)))) return false;
  const count = (pattern: RegExp): number => rows.filter((row) => pattern.test(row.text)).length;
  const capitals = count(/^[\p{Lu}«“"]/u);
  const stopped = count(/[.?:]$/u);
  return capitals >= rows.length * 0.8 && stopped <= rows.length / 3 && (rows.length > 3 || count(/[,;]$/u) > 0);
}
