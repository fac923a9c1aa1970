import type { Inline } from "../model.ts";
import { codeIndex } from "../text/codes.ts";
import type { Check, CheckedPair, Flaw } from "./check.ts";

/** Code characters stand once each, as in the source, and pairs stay well nested. */
export const inlineCodes: Check = {
  name: "inline-codes",
  issue: "markup",
  severity: "error",
  describe:
    "Every inline code (bold, link, line break …) of the source stands in the target exactly once, well nested.",
  find: (pair) => {
    const flaws = [...missing(pair), ...added(pair)];
    return flaws.length > 0 ? flaws : misnested(pair);
  },
};

interface Placed {
  readonly char: string;
  readonly offset: number;
}

function placedCodes(text: string): readonly Placed[] {
  return [...text.matchAll(/[\uE000-\uF8FF]/gu)].map((match) => ({ char: match[0], offset: match.index }));
}

function missing({ source, target, codes }: CheckedPair): readonly Flaw[] {
  const there = new Set(placedCodes(target).map((code) => code.char));
  const wanted = new Set(placedCodes(source).map((code) => code.char));
  return [...wanted]
    .filter((char) => !there.has(char))
    .map((char) => ({
      range: null,
      message: `The inline code ${nameOf(char, codes)} of the source is missing.`,
      expected: markupOf(char, codes),
      actual: null,
    }));
}

function added({ source, target, codes }: CheckedPair): readonly Flaw[] {
  const left = new Map<string, number>();
  for (const { char } of placedCodes(source)) left.set(char, (left.get(char) ?? 0) + 1);
  const known = new Set(left.keys());
  const flaws: Flaw[] = [];
  for (const { char, offset } of placedCodes(target)) {
    const count = left.get(char) ?? 0;
    left.set(char, count - 1);
    if (count > 0) continue;
    const problem = known.has(char) ? "stands more often than in the source" : "is not in the source";
    flaws.push({
      range: { start: offset, end: offset + 1 },
      message: `The inline code ${nameOf(char, codes)} ${problem}.`,
      expected: null,
      actual: markupOf(char, codes),
    });
  }
  return flaws;
}

// A source that overlaps (`<b><i></b></i>` in real HTML) cannot ask its translation to nest.
function misnested({ source, target, codes }: CheckedPair): readonly Flaw[] {
  const crossing = firstCrossing(target, codes);
  if (crossing === null || firstCrossing(source, codes) !== null) return [];
  return [
    {
      range: { start: crossing.offset, end: crossing.offset + 1 },
      message: `The inline code ${nameOf(crossing.char, codes)} closes in the wrong place: codes must nest as in the source.`,
      expected: null,
      actual: markupOf(crossing.char, codes),
    },
  ];
}

// A pair may open in one sentence and close in a later one: its half only must not cut through a pair inside.
function firstCrossing(text: string, codes: readonly Inline[]): Placed | null {
  const placed = placedCodes(text);
  const codeOf = ({ char }: Placed): Inline | undefined => codes[codeIndex(char, 0)];
  const opening = new Set(placed.map(codeOf).flatMap((code) => (code?.type === "open" ? [code.id] : [])));
  const open: string[] = [];
  for (const place of placed) {
    const code = codeOf(place);
    if (code?.type === "open") open.push(code.id);
    if (code?.type !== "close") continue;
    const closesOutside = !opening.has(code.id);
    if (closesOutside ? open.length > 0 : open.pop() !== code.id) return place;
  }
  return null;
}

function markupOf(char: string, codes: readonly Inline[]): string {
  return codes[codeIndex(char, 0)]?.markup ?? char;
}

function nameOf(char: string, codes: readonly Inline[]): string {
  const code = codes[codeIndex(char, 0)];
  if (!code) return `U+${char.charCodeAt(0).toString(16).toUpperCase()}`;
  const forms = { open: `{${code.id}}`, close: `{/${code.id}}`, standalone: `{${code.id}/}` };
  return code.markup === "" ? forms[code.type] : `${forms[code.type]} (${code.markup})`;
}
